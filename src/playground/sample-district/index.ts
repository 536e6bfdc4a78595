import {
  addDepartments,
  appointReviewer,
  type Campaign,
  dayAt,
  examineNames,
  heedSettings,
  openCampaign,
  personId,
  type Records,
  type Storage,
  tellName,
  type World,
} from '../../evaluation/index.ts';
import { builtinSchemes } from '../../schemes/index.ts';
import { invented, playgroundAdministrators } from '../people.ts';
import { sampleOffice } from '../sample/index.ts';
import { done } from './done.ts';
import { fillIn } from './fill-in.ts';
import { handIn } from './hand-in.ts';
import { join, nameOf } from './join.ts';
import { spread } from './spread.ts';
import { type SampleUnit, sampleUnits } from './units.ts';

const administrator = personId(invented.sumei.openId);
/** Far enough that a demonstration is not late. */
const daysLeft = 30;

/** Makes the invented district through the use cases, once: its people, its campaign, its departments. */
export async function seedSampleDistrict(storage: Storage, now: Date): Promise<void> {
  const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
  await storage.turn(async ({ records }) => {
    await tellNames(records, now);
    await heedSettings(records, new Set(playgroundAdministrators.map(personId)), administrator, now);
    if ((await records.campaigns()).length > 0) return;
    const campaign = await openSample(records, world);
    for (const unit of sampleUnits) await begin(records, campaign, unit, world);
  });
}

/** The campaign with its reviewer and departments; one that somebody began before there was a campaign is taken in. */
async function openSample(records: Records, world: World): Promise<Campaign> {
  const lastDay = new Date(world.now.getTime() + daysLeft * 24 * 60 * 60 * 1000);
  const input = {
    name: `云海区 ${sampleOffice.year} 年度部门整体支出绩效自评`,
    year: sampleOffice.year,
    region: '云海市云海区',
    scheme: sampleOffice.scheme,
    deadline: dayAt(lastDay, world.timeZone),
  };
  const campaign = done(await openCampaign(records, builtinSchemes, administrator, input, world));
  const reviewer = { campaign: campaign.id, person: personId(invented.sunli.openId) };
  done(await appointReviewer(records, administrator, reviewer, world.now));
  const units = { campaign: campaign.id, names: sampleUnits.map(({ name }) => name) };
  const { begun } = done(await examineNames(records, administrator, units));
  const take = begun.map(({ department }) => department);
  done(await addDepartments(records, builtinSchemes, administrator, { ...units, take }, world));
  return campaign;
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

/** The people of a department come in, spread the sections and fill in as far as they are. */
async function begin(
  records: Records,
  { id: campaign }: Campaign,
  unit: SampleUnit,
  world: World,
): Promise<void> {
  const units = await records.unitsNamed([unit.name]);
  const found = units.find(({ began }) => began?.campaign === campaign);
  if (!found?.began) throw new Error(`${unit.name} is not in the campaign`);
  // Somebody played here before there was a campaign.
  if (found.members > 0) return;
  const { department, began } = found;
  const coordinator = personId(unit.coordinator.openId);
  await join(records, administrator, { department, role: 'coordinator' }, unit.coordinator, world);
  await join(records, coordinator, { department, role: 'leader' }, unit.leader, world);
  for (const { person } of unit.contributors) {
    await join(records, coordinator, { department, role: 'contributor' }, person, world);
  }
  await spread(records, unit, began.evaluation, world.now);
  await fillIn(records, unit, began.evaluation, world.now);
  await handIn(records, unit, began.evaluation, world.now);
}
