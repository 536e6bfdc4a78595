import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { precheck as copy } from '../../../prompts/precheck.ts';
import {
  correctionOf,
  dayAt,
  firstOpenPlace,
  holderOf,
  mayAnswer,
  type OpenEvaluation,
  progressOf,
  takesChanges,
  type WeighedFinding,
  weighedFindings,
} from '../../evaluation/index.ts';
import { sentenceOfFinding } from '../../precheck/index.ts';
import { nameOf } from '../assignment/names.ts';
import type { ExplainFindingView, PrecheckView, ShownFinding } from '../view.ts';
import { wholeProgress } from '../views/contents.ts';
import { headingOf } from '../views/heading.ts';
import { countsOf } from './line.ts';

/** Each with its quotes, its reason and two buttons: more would not fit on a card. */
const findingsPerPage = 8;

/** All that the checks find, a page at a time, errors first. */
export function precheckView(evaluation: OpenEvaluation, timeZone: string, page = 0): PrecheckView {
  const weighed = weighedFindings(evaluation);
  const pages = Math.max(1, Math.ceil(weighed.length / findingsPerPage));
  const at = Math.min(Math.max(page, 0), pages - 1);
  const start = at * findingsPerPage;
  const counts = countsOf(weighed);
  const { answered, asked } = wholeProgress(evaluation);
  const isLocked = !takesChanges(evaluation.record.status);
  return {
    view: 'precheck',
    ...headingOf(evaluation.record),
    counts,
    total: weighed.length,
    open: asked - answered,
    openIn: openSections(evaluation),
    mayFill: !isLocked && firstOpenOf(evaluation) !== null,
    locked: isLocked,
    findings: weighed
      .slice(start, start + findingsPerPage)
      .map((one) => shownFinding(evaluation, one, timeZone)),
    first: start + 1,
    page: at,
    pages,
    maySubmit: !isLocked && evaluation.deeds.has('submit') && counts.errors === 0 && answered === asked,
  };
}

function openSections({ asked, facts }: OpenEvaluation): PrecheckView['openIn'] {
  return asked.flatMap((section) => {
    const progress = progressOf(section, facts);
    const open = progress.asked - progress.answered;
    return open === 0 ? [] : [{ name: section.name, open }];
  });
}

/** Where 继续填报 would lead whoever looks. */
const firstOpenOf = (evaluation: OpenEvaluation) =>
  evaluation.deeds.has('answer')
    ? firstOpenPlace(evaluation.asked, evaluation.facts, (fact) => mayAnswer(evaluation, fact))
    : null;

/** The form for why a finding stands; null where it is not found any more. */
export function explainView(
  evaluation: OpenEvaluation,
  timeZone: string,
  { finding: key, page }: { readonly finding: string; readonly page: number },
  typed?: { readonly reason: string; readonly problem: string },
): ExplainFindingView | null {
  const found = weighedFindings(evaluation).find(({ finding }) => finding.key === key);
  if (found === undefined) return null;
  return {
    view: 'explain_finding',
    ...headingOf(evaluation.record),
    finding: shownFinding(evaluation, found, timeZone),
    page,
    reason: typed?.reason ?? found.reason?.reason ?? '',
    problem: typed?.problem ?? null,
  };
}

function shownFinding(
  evaluation: OpenEvaluation,
  { finding, reason }: WeighedFinding,
  timeZone: string,
): ShownFinding {
  const { key, severity, overridable, quotes = [], indicator } = finding;
  const { deeds, record, sheet } = evaluation;
  const isOpen = takesChanges(record.status);
  const isInfo = severity === 'info';
  const correction = isOpen && !isInfo ? correctionOf(evaluation, finding) : null;
  return {
    key,
    severity,
    sentence: sentenceOfFinding(finding),
    indicator: sheet.indicators.find(({ id }) => id === indicator)?.name ?? null,
    quotes,
    correct: correction?.own === true ? { section: correction.section, page: correction.page } : null,
    whose: correction?.own === false ? whoHas(evaluation, correction.fact) : null,
    reason:
      reason === null
        ? null
        : fill(copy.reason, {
            who: nameOf(evaluation, reason.by),
            day: dayAt(reason.at, timeZone),
            reason: reason.reason,
          }),
    explainable: isOpen && !isInfo && overridable && deeds.has('explain'),
    mustCorrect: severity === 'error' && !overridable,
  };
}

function whoHas(evaluation: OpenEvaluation, fact: string): string {
  const holder = holderOf(evaluation, fact);
  return holder === null ? dialogue.theCoordinator : nameOf(evaluation, holder.person);
}
