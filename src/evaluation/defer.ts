import type { FactId, Result } from '../facts/index.ts';
import { bindScheme } from '../schemes/index.ts';
import { mayAnswer } from './assignment/may-answer.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { lockedRefusal } from './locked.ts';
import { type OpenEvaluation, openEvaluation } from './open.ts';
import { withheld } from './overtaken.ts';
import type { Records } from './ports/index.ts';
import { takesChanges } from './status.ts';

/** Notes that somebody does not know the answer to an open question, until it is answered. */
export async function deferQuestion(
  records: Records,
  by: PersonId,
  input: { readonly evaluation: EvaluationId; readonly fact: FactId },
  now: Date,
): Promise<Result<OpenEvaluation>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'answer');
  if (!opened.ok) return opened;
  const { record } = opened.value;
  if (!takesChanges(record.status)) return lockedRefusal(records, record);
  const definition = bindScheme(opened.value.scheme).definitionOf(input.fact);
  if (definition !== undefined && !mayAnswer(opened.value, input.fact)) {
    return { ok: false, issues: [withheld(opened.value, definition, '')] };
  }
  await records.defer(record.id, { fact: input.fact, by, version: record.version, at: now });
  const detail = { fact: input.fact };
  await records.note({ by, action: 'defer', evaluation: record.id, detail, at: now });
  return openEvaluation(records, by, record.id, 'answer');
}
