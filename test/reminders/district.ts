import {
  addDepartments,
  type Campaign,
  type EvaluationRecord,
  type PersonId,
  personId,
} from '../../src/evaluation/index.ts';
import type { Failure } from '../../src/feishu/client/index.ts';
import { type Round, sendReminders } from '../../src/feishu/index.ts';
import { createLog } from '../../src/log.ts';
import { libraryYears, type WorkingDays, workingDays, type Years } from '../../src/reminders/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { aCampaign, su, world } from '../evaluation/campaign/district.ts';
import { aDesk, type TestDesk } from '../evaluation/desk.ts';
import { type Arrived, deliverAll } from './messenger.ts';

export const staff = {
  coordinator: personId('ou_lin'),
  contributor: personId('ou_chen'),
  leader: personId('ou_he'),
  reviewer: personId('ou_qin'),
  administrator: su,
} as const;

/** Handing in ends on a Friday; 2026-12-07, -16, -22 and -24 are 14, 7, 3 and 1 working days before. */
export const lastDay = '2026-12-25';

export const shanghai = (local: string) => new Date(`${local}:00+08:00`);

/** One department of a campaign with somebody in each place, and a clock that a test sets. */
export interface District {
  readonly desk: TestDesk;
  readonly campaign: Campaign;
  readonly unit: EvaluationRecord;
  /** Puts into the outbox what is due at a moment in Shanghai. */
  queue(local: string): Promise<Round>;
  /** Delivers what is there, as long as the messenger takes it. */
  deliver(local: string, failing?: Failure): Promise<readonly Arrived[]>;
  /** Sends what is due at a moment in Shanghai; resolves to who got what, as text. */
  round(
    local: string,
    options?: { readonly most?: number; readonly days?: WorkingDays },
  ): Promise<readonly Arrived[]>;
}

const until2026: Years = new Map([...libraryYears()].filter(([year]) => year <= 2026));
/** Nobody knows when 2027 is off. */
export const daysUntil2026 = workingDays(until2026);
const with2027 = new Map([
  ...until2026,
  [2027, { off: new Set(['2027-01-01']), work: new Set<string>(), isPart: false }],
]);
/** As if somebody had said. */
export const knownDays = workingDays(with2027);

export async function aDistrict(deadline = lastDay): Promise<District> {
  const desk = await aDesk();
  const campaign = await aCampaign(desk, { deadline });
  const unit = await addUnit(desk, campaign, '云海区教育局');
  await desk.run(async (records) => {
    const { department } = unit;
    const place = (person: PersonId, role: 'coordinator' | 'leader') =>
      records.addMembership({ person, department, role }, world.now);
    await place(staff.coordinator, 'coordinator');
    await place(staff.leader, 'leader');
    await records.addReviewer(campaign.id, staff.reviewer, su, world.now);
  });
  await desk.joins(unit, staff.contributor, { name: '陈默', sections: ['procurement'] });
  const queueAt = (local: string, most: number, days: WorkingDays) => {
    const { timeZone, newId } = world;
    const now = () => shanghai(local);
    return sendReminders(
      { storage: desk.storage, days, now, timeZone, newId, log: createLog('error') },
      most,
    );
  };
  return {
    desk,
    campaign,
    unit,
    queue: (local) => queueAt(local, 100, knownDays),
    deliver: (local, failing) =>
      deliverAll(desk, shanghai(local), { days: knownDays, ...(failing === undefined ? {} : { failing }) }),
    async round(local, { most = 100, days = knownDays } = {}) {
      await queueAt(local, most, days);
      return deliverAll(desk, shanghai(local), { days });
    },
  };
}

export async function addUnit(desk: TestDesk, campaign: Campaign, name: string): Promise<EvaluationRecord> {
  return desk.run(async (records) => {
    const input = { campaign: campaign.id, names: [name], take: [] };
    const added = await addDepartments(records, builtinSchemes, su, input, world);
    if (!added.ok) throw new Error(added.issues[0]?.code);
    const found = await records.evaluationOfUnit(name, 2024);
    if (found === null) throw new Error('not added');
    return found;
  });
}
