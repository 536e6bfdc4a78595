import { assignmentCopy } from '../../../prompts/assignment.ts';
import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { precheck } from '../../../prompts/precheck.ts';
import {
  newerAnswer,
  type OpenEvaluation,
  ownProgress,
  type Place,
  placeOfFact,
  type Saved,
} from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import { headlineOf } from '../../scoring/index.ts';
import { raisedFindings } from '../precheck/hints.ts';
import type { Toast } from '../reply.ts';
import { sentenceOfIssue } from '../say.ts';

/** Headlines shown at most, so that the form below stays in sight. */
const mostHeadlines = 4;

/** Conversions that ask whether something else was meant. */
export const asksBack: ReadonlySet<string> = new Set(['money_very_large', 'percent_below_one']);

/** What follows from the answers just stored: a line for each indicator that reads one of them. */
export function headlinesAfter({ after, accepted }: Saved): readonly string[] {
  const changed = new Set(accepted);
  return after.sheet.indicators
    .filter((indicator) => indicator.status !== 'missing')
    .filter((indicator) => indicator.inputs.some((input) => changed.has(input.fact)))
    .slice(0, mostHeadlines)
    .map((indicator) => headlineOf(indicator));
}

/** What was converted in fields that the next card does not show, each with its label. */
export function noticesElsewhere(saved: Saved, place: Place | null): readonly string[] {
  return [...saved.notices].flatMap(([fact, notice]) => {
    if (isShownAt(saved, fact, place)) return [];
    return [
      fill(dialogue.understood, {
        label: questionCopy(saved.after.scheme, fact).label,
        sentence: sentenceOfIssue(notice),
      }),
    ];
  });
}

/** Both values, with whose they are, of fields that a colleague was quicker with and the next card does not show. */
export function overtakenElsewhere(saved: Saved, place: Place | null): readonly string[] {
  return [...saved.rejected].flatMap(([fact, issue]) => {
    if (issue.code !== newerAnswer || isShownAt(saved, fact, place)) return [];
    const at = placeOfFact(saved.after.asked, fact);
    const section = saved.after.asked.find(({ id }) => id === at?.section)?.name ?? '';
    const { label } = questionCopy(saved.after.scheme, fact);
    return [fill(dialogue.overtakenElsewhere, { label, problem: sentenceOfIssue(issue), section })];
  });
}

/** A word on the save: what was not taken or does not agree first, and where to look. */
export function toastAfter(saved: Saved, place: Place | null): Toast {
  const toast = savedToast(saved, place);
  const warnings = raisedFindings(saved).filter(({ severity }) => severity === 'warning').length;
  if (warnings === 0 || toast.kind === 'warning') return toast;
  return { ...toast, text: `${toast.text}${fill(precheck.toast, { count: String(warnings) })}` };
}

function savedToast(saved: Saved, place: Place | null): Toast {
  const count = String(saved.accepted.length);
  const wrong = [...saved.rejected.keys()];
  const raised = raisedFindings(saved).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0 || raised.length > 0) {
    const parts = [
      ...(wrong.length > 0 ? [fill(dialogue.someWrong, { problems: String(wrong.length) })] : []),
      ...(raised.length > 0 ? [fill(dialogue.someErrors, { raised: String(raised.length) })] : []),
    ];
    const facts = [...wrong, ...raised.flatMap((error) => error.facts)];
    const what = fill(dialogue.savedBut, { count, parts: parts.join('，') });
    return { kind: 'warning', text: `${what}${whereToLook(saved, facts, place, wrong.length === 0)}` };
  }
  if (place === null) {
    const { answered, asked } = ownProgress(saved.after);
    if (answered === asked) return nothingOpen(saved.after);
    const stillOpen = saved.after.deeds.has('assign') ? dialogue.stillOpen : assignmentCopy.ownOpen;
    return { kind: 'info', text: fill(stillOpen, { count, open: String(asked - answered) }) };
  }
  if (saved.accepted.length === 0) return { kind: 'info', text: dialogue.savedNothing };
  return { kind: 'success', text: fill(dialogue.saved, { count }) };
}

/** That nothing is left to whoever answers: of all there is, or of what was given to them. */
export function nothingOpen(evaluation: OpenEvaluation): Toast {
  if (evaluation.deeds.has('assign')) return { kind: 'success', text: dialogue.allAnswered };
  const { asked } = ownProgress(evaluation);
  return asked === 0
    ? { kind: 'info', text: assignmentCopy.nothingGiven }
    : { kind: 'success', text: assignmentCopy.ownDone };
}

/** The red lines of this card, or the section that has them when the card has moved on. */
function whereToLook(
  saved: Saved,
  facts: readonly FactId[],
  place: Place | null,
  mayConfirm: boolean,
): string {
  if (facts.some((fact) => isShownAt(saved, fact, place))) {
    return mayConfirm ? dialogue.seeRedOrConfirm : dialogue.seeRed;
  }
  const at = facts.map((fact) => placeOfFact(saved.after.asked, fact)).find((found) => found !== null);
  const section = saved.after.asked.find((candidate) => candidate.id === at?.section);
  return section === undefined ? '' : fill(dialogue.seeSection, { section: section.name });
}

function isShownAt(saved: Saved, fact: FactId, place: Place | null): boolean {
  const at = placeOfFact(saved.after.asked, fact);
  return at !== null && place !== null && at.section === place.section && at.page === place.page;
}
