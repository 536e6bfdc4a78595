import {
  type FactDefinition,
  type FactId,
  type FactValue,
  type Result,
  readFacts,
} from '../../facts/index.ts';
import { appendAnswers } from '../append-answers.ts';
import { mayAnswer } from '../assignment/may-answer.ts';
import { hashOf } from '../hash-of.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { lockedRefusal } from '../locked.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';

/** As many as one card shows in full; the others are offered once these are taken. */
const mostOffered = 20;

/** An answer of last year for a question that is still open. */
export interface LastYearAnswer {
  readonly fact: FactId;
  readonly value: FactValue;
}

/** Last year's answers that likely still hold, for open questions the reader may answer, in the order of asking. */
export function offeredFromLastYear(evaluation: OpenEvaluation): readonly LastYearAnswer[] {
  const { asked, facts, lastYear } = evaluation;
  if (lastYear === null || !takesChanges(evaluation.record.status)) return [];
  return asked
    .flatMap(({ questions }) => questions)
    .filter(({ id, lasting }) => lasting && facts[id] === undefined && mayAnswer(evaluation, id))
    .flatMap((definition) => stillAnAnswer(definition, lastYear[definition.id]))
    .slice(0, mostOffered);
}

/** A question may have been put differently under last year's system: its answer is then none of this year's. */
function stillAnAnswer(definition: FactDefinition, value: FactValue | undefined): readonly LastYearAnswer[] {
  const { id: fact } = definition;
  if (value === undefined || !readFacts({ [fact]: value }, new Map([[fact, definition]])).ok) return [];
  return [{ fact, value }];
}

/** Names an offer: another one as soon as anything in it changes. */
export function offerKey(offered: readonly LastYearAnswer[]): string {
  return `${offered.length}-${hashOf(JSON.stringify(offered)).toString(16)}`;
}

/**
 * Takes over exactly what was offered and shown (`key`), after somebody confirmed it; each is an answer of
 * theirs. Refused with `last_year_changed` where it is no longer what was shown.
 */
export async function takeFromLastYear(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId; readonly key: string },
  now: Date,
): Promise<Result<{ readonly evaluation: OpenEvaluation; readonly taken: readonly FactId[] }>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'answer');
  if (!opened.ok) return opened;
  const { record } = opened.value;
  if (!takesChanges(record.status)) return lockedRefusal(records, record);
  const offered = offeredFromLastYear(opened.value);
  if (offered.length === 0 || offerKey(offered) !== input.key) return refused('last_year_changed');
  const answers = offered.map((one) => ({ ...one, source: 'import' as const, origin: null }));
  const evaluation = await appendAnswers(records, by, opened.value, { answers, action: 'answer' }, now);
  return { ok: true, value: { evaluation, taken: offered.map(({ fact }) => fact) } };
}
