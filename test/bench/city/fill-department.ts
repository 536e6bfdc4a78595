import {
  type EvaluationId,
  type OpenEvaluation,
  openEvaluation,
  type PersonId,
  personId,
  type Records,
  type Storage,
  saveAnswers,
  type World,
} from '../../../src/evaluation/index.ts';
import { sampleOffice } from '../../../src/playground/sample/index.ts';
import { done } from '../../../src/playground/sample-district/done.ts';
import { answersOf } from '../../../src/playground/sample-district/fill-in.ts';
import { handIn } from '../../../src/playground/sample-district/hand-in.ts';
import { join } from '../../../src/playground/sample-district/join.ts';
import type { SampleAnswers } from '../../../src/playground/wire.ts';
import { administrator, type CityDepartment, type CityYear } from './city.ts';

/** Its coordinator and its leader come in with codes. */
export async function staff(
  storage: Storage,
  { campaign }: CityYear,
  unit: CityDepartment,
  world: World,
): Promise<void> {
  await storage.turn(async ({ records }) => {
    const known = await records.unitsNamed([unit.name]);
    const department = known.find(({ began }) => began?.campaign === campaign)?.department;
    if (department === undefined) throw new Error(`${unit.name} is not in the campaign`);
    const coordinator = personId(unit.coordinator.openId);
    await join(records, administrator, { department, role: 'coordinator' }, unit.coordinator, world);
    await join(records, coordinator, { department, role: 'leader' }, unit.leader, world);
  });
}

/** Answers a department's year as its coordinator would, a turn for each section, and hands it in as far as it is. */
export async function fillYear(
  storage: Storage,
  { campaign, year }: CityYear,
  unit: CityDepartment,
  world: World,
): Promise<void> {
  const coordinator = personId(unit.coordinator.openId);
  const answers = inYear(answersOf(unit), year);
  let opened = await storage.turn(async ({ records }) => {
    const evaluation = await evaluationIn(records, coordinator, campaign);
    return done(await openEvaluation(records, coordinator, evaluation, 'answer'));
  });
  for (;;) {
    const typed = nextSection(opened, answers);
    if (typed === null) break;
    const { id: evaluation, version } = opened.record;
    const saved = await storage.turn(async ({ records }) => {
      const input = { evaluation, version, typed, source: 'card' } as const;
      return done(await saveAnswers(records, coordinator, input, world.now));
    });
    const refused = [...saved.rejected.keys()];
    if (refused.length > 0) throw new Error(`${unit.name} ${year}: refused ${refused.join(', ')}`);
    opened = saved.after;
  }
  const { id } = opened.record;
  await storage.turn(({ records }) => handIn(records, unit, id, world.now));
}

async function evaluationIn(
  records: Records,
  person: PersonId,
  campaign: CityYear['campaign'],
): Promise<EvaluationId> {
  const found = (await records.evaluationsOf(person)).find((record) => record.campaign === campaign);
  if (found === undefined) throw new Error('the department has no evaluation in the campaign');
  return found.id;
}

/** What is still to be typed in the first section where anything is; null: nothing anywhere. */
function nextSection({ asked, facts }: OpenEvaluation, answers: SampleAnswers): SampleAnswers | null {
  for (const { questions } of asked) {
    const open = questions.flatMap(({ id }) => {
      const value = answers[id];
      return facts[id] === undefined && value !== undefined ? [[id, value] as const] : [];
    });
    if (open.length > 0) return Object.fromEntries(open);
  }
  return null;
}

/** The sample's dates and texts are those of one year; here they become another one's. */
function inYear(answers: SampleAnswers, year: number): SampleAnswers {
  const later = year - Number(sampleOffice.year);
  const moved = (text: string) => text.replaceAll(/20[12]\d/g, (found) => String(Number(found) + later));
  return Object.fromEntries(
    Object.entries(answers).map(([fact, value]) => [
      fact,
      typeof value === 'string' ? moved(value) : value.map(moved),
    ]),
  );
}
