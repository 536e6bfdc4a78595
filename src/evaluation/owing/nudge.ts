import type { Result } from '../../facts/index.ts';
import { dayAt } from '../calendar.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { type OpenEvaluation, openEvaluation } from '../open.ts';
import type { Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import { type Debt, debtsOf } from './debts.ts';

export interface Nudged {
  readonly evaluation: OpenEvaluation;
  /** Who is told now, each with what they owe. */
  readonly reached: readonly { readonly person: PersonId; readonly debt: Debt }[];
  /** Who was told today already. */
  readonly already: readonly PersonId[];
}

const oneDayMs = 24 * 3600 * 1000;

/**
 * Reminds everybody else of the department who still owes something, each at most once a day at the office.
 * Refused as `not_allowed` to whoever neither coordinates nor leads there.
 */
export async function nudge(
  records: Records,
  by: PersonId,
  id: EvaluationId,
  { now, timeZone }: Pick<World, 'now' | 'timeZone'>,
): Promise<Result<Nudged>> {
  const opened = await openEvaluation(records, by, id, 'nudge');
  if (!opened.ok) return opened;
  const evaluation = opened.value;
  const owing = debtsOf(evaluation).flatMap((debt) =>
    debt.people.filter((person) => person !== by).map((person) => ({ person, debt })),
  );
  const today = dayAt(now, timeZone);
  const earlier = await records.nudges(id, new Date(now.getTime() - oneDayMs));
  const toldToday = new Set(
    earlier.filter(({ at }) => dayAt(at, timeZone) === today).map(({ person }) => person),
  );
  const reached = firstOfEach(owing.filter(({ person }) => !toldToday.has(person)));
  for (const { person } of reached) {
    await records.note({ by, action: 'nudge', evaluation: id, detail: { to: person }, at: now });
  }
  const already = [...new Set(owing.map(({ person }) => person))].filter((person) => toldToday.has(person));
  return { ok: true, value: { evaluation, reached, already } };
}

/** Somebody who owes as one of several and by themselves is told of the larger part. */
function firstOfEach(owing: Nudged['reached']): Nudged['reached'] {
  const seen = new Set<PersonId>();
  return owing.filter(({ person }) => {
    const isNew = !seen.has(person);
    seen.add(person);
    return isNew;
  });
}
