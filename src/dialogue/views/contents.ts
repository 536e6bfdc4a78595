import {
  type AskedSection,
  correctionOf,
  type Draft,
  holdersIn,
  isShared,
  mayAnswer,
  type OpenEvaluation,
  progressOf,
  reasonsStanding,
  takesChanges,
  unexplained,
} from '../../evaluation/index.ts';
import { holdersInWords } from '../assignment/names.ts';
import { campaignHeading } from '../campaign/heading.ts';
import { precheckPart } from '../precheck/line.ts';
import type { Conversation } from '../reply.ts';
import type { ContentsView, SectionState, Standing } from '../view.ts';
import { headingOf } from './heading.ts';
import { reviewPart } from './review/part.ts';
import { schemeWarnings } from './scheme-warnings.ts';
import { waitingFacts } from './waiting.ts';

/** All sections with how far each is, and the score so far. */
export function contentsView(
  evaluation: OpenEvaluation,
  talk: Pick<Conversation, 'schemes' | 'now' | 'timeZone'>,
  drafts: readonly Draft[],
  results: readonly string[] = [],
  overtaken: readonly string[] = [],
): ContentsView {
  return {
    view: 'contents',
    ...headingOf(evaluation.record),
    campaign: campaignHeading(evaluation.record, talk),
    deeds: evaluation.deeds,
    schemeName: evaluation.scheme.name,
    sections: sectionStates(evaluation, drafts),
    score: {
      total: evaluation.sheet.total,
      max: evaluation.sheet.max,
      complete: evaluation.sheet.indicators.every((indicator) => indicator.status === 'scored'),
    },
    warnings: schemeWarnings(evaluation, talk.schemes),
    results,
    overtaken,
    review: reviewPart(evaluation, talk.timeZone),
    ...precheckPart(evaluation),
  };
}

function sectionStates(evaluation: OpenEvaluation, drafts: readonly Draft[]): readonly SectionState[] {
  const wrong = [
    // An error counts once, where it can be put right.
    ...unexplained(evaluation)
      .filter(({ severity }) => severity === 'error')
      .map((error) => correctionOf(evaluation, error)?.fact),
    // What is kept in a field of somebody else is for nobody here to put right.
    ...(takesChanges(evaluation.record.status) ? drafts : [])
      .map((draft) => draft.fact)
      .filter((fact) => mayAnswer(evaluation, fact)),
  ];
  const waiting = waitingFacts(evaluation);
  const returned = reasonsStanding(evaluation);
  return evaluation.asked.map((section) => ({
    id: section.id,
    name: section.name,
    owner: section.owner,
    group: section.group ?? null,
    ...progressOf(section, evaluation.facts),
    holder: holdersInWords(evaluation, section),
    ...mineIn(evaluation, section),
    waiting: section.questions.filter(({ id }) => waiting.has(id)).length,
    problems: wrong.filter((fact) => section.questions.some((question) => question.id === fact)).length,
    ...(returned.has(section.id) ? { returned: returned.get(section.id) ?? '' } : {}),
  }));
}

/** For those who answer a part only: whether it is theirs. */
function mineIn(evaluation: OpenEvaluation, section: AskedSection): Pick<SectionState, 'mine'> {
  if (evaluation.deeds.has('assign') || !isShared(evaluation)) return {};
  return { mine: holdersIn(evaluation, section).some((person) => person === evaluation.reader) };
}

/** An evaluation and how far it is. */
export function standingOf(evaluation: OpenEvaluation): Standing {
  return { ...headingOf(evaluation.record), ...wholeProgress(evaluation) };
}

/** Answered and asked questions of the whole evaluation. */
export function wholeProgress(evaluation: OpenEvaluation): { answered: number; asked: number } {
  return evaluation.asked
    .map((section) => progressOf(section, evaluation.facts))
    .reduce((sum, part) => ({ answered: sum.answered + part.answered, asked: sum.asked + part.asked }), {
      answered: 0,
      asked: 0,
    });
}
