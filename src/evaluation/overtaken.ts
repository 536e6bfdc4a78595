import type { FactDefinition, Issue } from '../facts/index.ts';
import { colleagueOf, holderOf, mayAnswer } from './assignment/may-answer.ts';
import { timeAt, usualTimeZone } from './calendar.ts';
import type { PersonId } from './ids.ts';
import type { OpenEvaluation } from './open.ts';
import { type EntryOutcome, newerAnswer, shownEntry, type Typed, typedText } from './read-entry.ts';

/** The issue of an entry for a question that is somebody else's. */
export const notYourQuestion = 'not_your_question';

/** Who saved, when, and where the office is. */
export interface Saving {
  readonly by: PersonId;
  readonly now: Date;
  readonly timeZone?: string | undefined;
}

/**
 * What an entry comes to among colleagues: one for a question that is somebody else's counts for nothing,
 * whatever was typed, and one that was overtaken names whose answer stands, since when.
 */
export function amongColleagues(
  evaluation: OpenEvaluation,
  definition: FactDefinition,
  typed: Typed[string],
  outcome: EntryOutcome,
  saving: Saving,
): EntryOutcome {
  if (outcome.kind === 'settled' || outcome.kind === 'untouched') return outcome;
  if (!mayAnswer(evaluation, definition.id)) {
    const issue = withheld(evaluation, definition, typed);
    return { kind: 'rejected', typed: typedText(typed), issue };
  }
  if (outcome.kind === 'accepted' || outcome.issue.code !== newerAnswer) return outcome;
  return { ...outcome, issue: signed(evaluation, outcome.issue, saving) };
}

/** That a question is somebody else's: `who` is their name, or empty while it is nobody's. Rulings are the coordinator's. */
export function withheld(
  evaluation: OpenEvaluation,
  definition: FactDefinition,
  typed: Typed[string],
): Issue {
  if (definition.role === 'ruling' && !evaluation.deeds.has('rule')) {
    return { code: 'ruling_not_yours', path: definition.id, values: { name: definition.name } };
  }
  const values = { who: holderName(evaluation, definition.id), typed: shownEntry(definition, typed) };
  return { code: notYourQuestion, path: definition.id, values };
}

/** The name of whoever has a question; empty while nobody has, or they did not say theirs. */
export function holderName(evaluation: OpenEvaluation, fact: string): string {
  const holder = holderOf(evaluation, fact);
  return holder === null ? '' : (colleagueOf(evaluation, holder.person)?.name ?? '');
}

/** With whose answer stands, since when, and which one it is. */
function signed(evaluation: OpenEvaluation, issue: Issue, { by, now, timeZone }: Saving): Issue {
  const answer = evaluation.answers.find(({ fact }) => fact === issue.path);
  if (answer === undefined) return issue;
  const values = {
    ...issue.values,
    who: colleagueOf(evaluation, answer.by)?.name ?? '',
    own: answer.by === by ? 'yes' : '',
    at: timeAt(answer.at, now, timeZone ?? usualTimeZone),
    sequence: String(answer.sequence),
  };
  return { ...issue, values };
}
