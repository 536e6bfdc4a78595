import { assign, type EvaluationId, personId, type Records } from '../../evaluation/index.ts';
import { done } from './done.ts';
import type { SampleUnit } from './units.ts';

/** The coordinator gives sections to the contributors. */
export async function spread(
  records: Records,
  { coordinator, contributors }: SampleUnit,
  evaluation: EvaluationId,
  now: Date,
): Promise<void> {
  const changes = contributors.flatMap(({ person, sections }) =>
    sections.map((target) => ({ kind: 'section', target, to: personId(person.openId) }) as const),
  );
  if (changes.length === 0) return;
  done(await assign(records, personId(coordinator.openId), { evaluation, changes }, now));
}
