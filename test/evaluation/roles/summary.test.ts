import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDepartments,
  type Campaign,
  compareIndicator,
  compareUnit,
  type EvaluationId,
  nudgeCampaign,
  owingIn,
  type PersonId,
  personId,
  type Records,
  requestSummaryFile,
  summaryOf,
  summaryTable,
} from '../../../src/evaluation/index.ts';
import type { Result } from '../../../src/facts/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { aCampaign, su, world } from '../campaign/district.ts';
import { aDesk, now, type TestDesk } from '../desk.ts';

const people = {
  administrator: su,
  reviewer: personId('ou_reviewer'),
  leader: personId('ou_leader'),
  coordinator: personId('ou_coordinator'),
  contributor: personId('ou_contributor'),
  'reviewer of another campaign': personId('ou_elsewhere'),
  stranger: personId('ou_stranger'),
} as const;
type Who = keyof typeof people;
const everybody: readonly Who[] = [
  'administrator',
  'reviewer',
  'leader',
  'coordinator',
  'contributor',
  'reviewer of another campaign',
  'stranger',
];
/** All of these are for whoever looks after the whole campaign. */
const allowed: readonly Who[] = ['administrator', 'reviewer'];

let evaluation: EvaluationId;
const cases: readonly {
  readonly name: string;
  readonly does: (records: Records, by: PersonId, campaign: Campaign) => Promise<Result<unknown>>;
}[] = [
  {
    name: 'sees the figures of a campaign',
    does: (records, by, { id }) => summaryOf(records, by, { campaign: id, scope: 'all' }, world),
  },
  {
    name: 'sees the table of its departments',
    does: (records, by, { id }) =>
      summaryTable(records, by, { campaign: id, scope: 'all', name: '', page: 0, perPage: 20 }, world),
  },
  {
    name: 'compares an indicator',
    does: (records, by, { id }) => compareIndicator(records, by, { campaign: id, indicator: null }, world),
  },
  {
    name: 'compares a department with the others',
    does: (records, by) => compareUnit(records, by, evaluation, world),
  },
  {
    name: 'asks whom a reminder would reach',
    does: (records, by, { id }) => owingIn(records, by, id, world),
  },
  { name: 'reminds them', does: (records, by, { id }) => nudgeCampaign(records, by, id, world) },
  {
    name: 'asks for the table as a file',
    does: (records, by, { id }) => requestSummaryFile(records, by, { campaign: id, format: 'xlsx' }, now),
  },
];

describe('the figures of a campaign', () => {
  let desk: TestDesk;
  let campaign: Campaign;
  beforeAll(async () => {
    desk = await aDesk();
    campaign = await aCampaign(desk);
    const other = await aCampaign(desk, { name: '另一个任务' });
    await desk.run(async (records) => {
      const input = { campaign: campaign.id, names: ['云海区教育局'], take: [] };
      await addDepartments(records, builtinSchemes, su, input, world);
      const [unit] = await records.unitsNamed(['云海区教育局']);
      if (!unit?.began) throw new Error('no unit');
      evaluation = unit.began.evaluation;
      for (const role of ['leader', 'coordinator', 'contributor'] as const) {
        await records.addMembership({ person: people[role], department: unit.department, role }, now);
      }
      await records.addReviewer(campaign.id, people.reviewer, su, now);
      await records.addReviewer(other.id, people['reviewer of another campaign'], su, now);
    });
  });
  afterAll(() => desk.close());

  const undone = new Error('undone');

  it.each(cases.flatMap((one) => everybody.map((who) => [who, one.name, one] as const)))(
    '%s: %s',
    async (who, _, { does }) => {
      let result: Result<unknown> | null = null;
      // What was done is taken back, so that each case finds the same district.
      await desk
        .run(async (records) => {
          result = await does(records, people[who], campaign);
          throw undone;
        })
        .catch((error) => expect(error).toBe(undone));
      const expected = allowed.includes(who)
        ? { ok: true }
        : { ok: false, issues: [{ code: 'campaigns_not_yours' }] };
      expect(result).toMatchObject(expected);
    },
  );
});
