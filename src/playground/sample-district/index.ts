import { personId, type Records, type Storage, startEvaluation, tellName } from '../../evaluation/index.ts';
import { builtinSchemes } from '../../schemes/index.ts';
import { invented } from '../people.ts';
import { sampleOffice } from '../sample/index.ts';
import { done } from './done.ts';
import { fillIn } from './fill-in.ts';
import { handIn } from './hand-in.ts';
import { join, nameOf } from './join.ts';
import { spread } from './spread.ts';
import { type SampleUnit, sampleUnits } from './units.ts';

/** Makes the invented district through the use cases, once: its people with their names, its departments. */
export async function seedSampleDistrict(storage: Storage, now: Date): Promise<void> {
  await storage.turn(async ({ records }) => {
    await tellNames(records, now);
    for (const unit of sampleUnits) await begin(records, unit, now);
  });
}

/** Those who work for the district say who they are; the others do when they join. */
async function tellNames(records: Records, now: Date): Promise<void> {
  const coordinators = sampleUnits.map(({ coordinator }) => coordinator);
  for (const someone of [invented.sumei, invented.sunli, ...coordinators]) {
    const person = personId(someone.openId);
    const { name } = await records.person(person);
    if (name === null) done(await tellName(records, person, nameOf(someone), now));
  }
}

async function begin(records: Records, unit: SampleUnit, now: Date): Promise<void> {
  const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
  const coordinator = personId(unit.coordinator.openId);
  const input = { ...sampleOffice, department: unit.name };
  const started = done(await startEvaluation(records, builtinSchemes, coordinator, input, world));
  if (!started.fresh) return;
  const { id, department } = started.record;
  await join(records, coordinator, { department, role: 'leader' }, unit.leader, world);
  for (const { person } of unit.contributors) {
    await join(records, coordinator, { department, role: 'contributor' }, person, world);
  }
  await spread(records, unit, id, now);
  await fillIn(records, unit, id, now);
  await handIn(records, unit, id, now);
}
