import {
  type EvaluationId,
  holderOf,
  type OpenEvaluation,
  openEvaluation,
  type PersonId,
  personId,
  type Records,
  saveAnswers,
} from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { sampleAnswers, sampleOffice } from '../sample/index.ts';
import type { SampleAnswers } from '../wire.ts';
import { done } from './done.ts';
import type { SampleUnit } from './units.ts';

/** Answers open more questions, such as the reasons for lost points; more than this they never do. */
const mostRounds = 6;

/** Each part is answered by whoever has it, the rest by the coordinator, until nothing of it is open. */
export async function fillIn(
  records: Records,
  unit: SampleUnit,
  evaluation: EvaluationId,
  now: Date,
): Promise<void> {
  const coordinator = personId(unit.coordinator.openId);
  const answers = answersOf(unit);
  for (let round = 0; round < mostRounds; round += 1) {
    const opened = done(await openEvaluation(records, coordinator, evaluation, 'answer'));
    const parts = partsByPerson(opened, unit, answers, coordinator);
    if (parts.size === 0) return;
    for (const [by, typed] of parts) {
      const { version } = done(await openEvaluation(records, by, evaluation, 'answer')).record;
      const saved = done(
        await saveAnswers(records, by, { evaluation, version, typed, source: 'sample' }, now),
      );
      if (saved.rejected.size > 0) throw new Error(`refused: ${[...saved.rejected.keys()].join(', ')}`);
    }
  }
}

/** What its people would type. */
export function answersOf({ name, answers }: SampleUnit): SampleAnswers {
  const said = (text: string) => text.replaceAll(sampleOffice.department, name);
  const own = Object.entries({ ...sampleAnswers, ...answers });
  return Object.fromEntries(
    own.map(([fact, value]) => [fact, typeof value === 'string' ? said(value) : value.map(said)]),
  );
}

function partsByPerson(
  opened: OpenEvaluation,
  { answered }: SampleUnit,
  answers: SampleAnswers,
  coordinator: PersonId,
): ReadonlyMap<PersonId, Record<string, string | readonly string[]>> {
  const parts = new Map<PersonId, Record<string, string | readonly string[]>>();
  const open = opened.asked
    .filter(({ id }) => answered === 'all' || answered.includes(id))
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => opened.facts[id] === undefined);
  for (const question of open) {
    const value = answers[question.id];
    if (value === undefined) continue;
    const by = answererOf(opened, question) ?? coordinator;
    parts.set(by, { ...parts.get(by), [question.id]: value });
  }
  return parts;
}

/** Rulings are the coordinator's, whosever the section is. */
function answererOf(opened: OpenEvaluation, { id, role }: FactDefinition): PersonId | null {
  return role === 'ruling' ? null : (holderOf(opened, id)?.person ?? null);
}
