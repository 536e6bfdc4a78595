import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessCampaign,
  addDepartments,
  appointAdministrator,
  appointReviewer,
  type Campaign,
  campaignsOf,
  departmentIn,
  departmentsIn,
  dismissAdministrator,
  dismissReviewer,
  type EvaluationId,
  examineNames,
  listAdministrators,
  moveDeadline,
  openCampaign,
  openEvaluation,
  type PersonId,
  personId,
  type Records,
  removeDepartment,
  reviewersIn,
} from '../../../src/evaluation/index.ts';
import type { Result } from '../../../src/facts/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { aCampaign, campaignInput, named, su, world } from '../campaign/district.ts';
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

interface Case {
  readonly name: string;
  readonly who: readonly Who[];
  readonly does: (records: Records, by: PersonId, campaign: Campaign) => Promise<Result<unknown>>;
}

const page = { state: 'all', name: '', skip: 0, limit: 20 } as const;
let evaluation: EvaluationId;
/** Of a department nobody has joined. */
let empty: EvaluationId;

/** Each use case of campaigns and administrators, and who may. */
const cases: readonly Case[] = [
  {
    name: 'lists campaigns',
    who: ['administrator', 'reviewer', 'reviewer of another campaign'],
    does: campaignsOf,
  },
  {
    name: 'sees a campaign',
    who: ['administrator', 'reviewer'],
    does: (records, by, { id }) => accessCampaign(records, by, id, 'see_campaign'),
  },
  {
    name: 'lists its departments',
    who: ['administrator', 'reviewer'],
    does: (records, by, { id }) => departmentsIn(records, by, { ...page, campaign: id }),
  },
  {
    name: 'looks at a department',
    who: ['administrator', 'reviewer'],
    does: (records, by) => departmentIn(records, by, evaluation),
  },
  {
    name: 'reads its evaluation',
    who: ['administrator', 'reviewer', 'leader', 'coordinator', 'contributor'],
    does: (records, by) => openEvaluation(records, by, evaluation, 'read'),
  },
  {
    name: 'answers in it',
    who: ['coordinator', 'contributor'],
    does: (records, by) => openEvaluation(records, by, evaluation, 'answer'),
  },
  {
    name: 'opens a campaign',
    who: ['administrator'],
    does: (records, by) =>
      openCampaign(records, builtinSchemes, by, { ...campaignInput, name: `任务 ${world.newId()}` }, world),
  },
  {
    name: 'moves the deadline',
    who: ['administrator'],
    does: (records, by, { id }) => moveDeadline(records, by, { campaign: id, day: '2027-01-31' }, world),
  },
  {
    name: 'looks up names',
    who: ['administrator'],
    does: (records, by, { id }) => examineNames(records, by, { campaign: id, names: ['云海区科技局'] }),
  },
  {
    name: 'adds departments',
    who: ['administrator'],
    does: (records, by, { id }) =>
      addDepartments(records, builtinSchemes, by, { campaign: id, names: ['云海区科技局'], take: [] }, world),
  },
  {
    name: 'takes out a department nobody has joined',
    who: ['administrator'],
    does: (records, by) => removeDepartment(records, by, empty, now),
  },
  {
    name: 'lists reviewers',
    who: ['administrator'],
    does: (records, by, { id }) => reviewersIn(records, by, id),
  },
  {
    name: 'appoints a reviewer',
    who: ['administrator'],
    does: (records, by, { id }) => appointReviewer(records, by, { campaign: id, person: by }, now),
  },
  {
    name: 'dismisses a reviewer',
    who: ['administrator'],
    does: (records, by, { id }) =>
      dismissReviewer(records, by, { campaign: id, person: people.reviewer }, now),
  },
  { name: 'lists administrators', who: ['administrator'], does: listAdministrators },
  {
    name: 'appoints an administrator',
    who: ['administrator'],
    does: (records, by) => appointAdministrator(records, by, by, now),
  },
  {
    name: 'dismisses an administrator',
    who: ['administrator'],
    does: (records, by) => dismissAdministrator(records, by, personId('ou_second'), now),
  },
];

describe('campaigns and administrators', () => {
  let desk: TestDesk;
  let campaign: Campaign;
  beforeAll(async () => {
    desk = await aDesk();
    campaign = await aCampaign(desk);
    const other = await aCampaign(desk, { name: '另一个任务' });
    await desk.run(async (records) => {
      const input = { campaign: campaign.id, names: ['云海区教育局', '云海区体育局'], take: [] };
      await addDepartments(records, builtinSchemes, su, input, world);
      const [unit] = await records.unitsNamed(['云海区教育局']);
      const [sports] = await records.unitsNamed(['云海区体育局']);
      if (!unit?.began || !sports?.began) throw new Error('no unit');
      evaluation = unit.began.evaluation;
      empty = sports.began.evaluation;
      for (const role of ['leader', 'coordinator', 'contributor'] as const) {
        await records.addMembership({ person: people[role], department: unit.department, role }, now);
      }
      await records.addReviewer(campaign.id, people.reviewer, su, now);
      await records.addReviewer(other.id, people['reviewer of another campaign'], su, now);
      await records.addAdministrator(personId('ou_second'), su, now);
      for (const person of Object.values(people)) await named(records, person, person);
    });
  });
  afterAll(() => desk.close());

  const undone = new Error('undone');

  it.each(cases.flatMap((one) => everybody.map((who) => [who, one.name, one] as const)))(
    '%s: %s',
    async (who, _, { who: allowed, does }) => {
      let result: Result<unknown> | null = null;
      // What was done is taken back, so that each case finds the same district.
      await desk
        .run(async (records) => {
          result = await does(records, people[who], campaign);
          throw undone;
        })
        .catch((error) => expect(error).toBe(undone));
      if (allowed.includes(who)) expect(result).toMatchObject({ ok: true });
      else {
        const codes = ['campaigns_not_yours', 'administrators_only', 'not_yours', 'not_allowed'];
        expect(result).toMatchObject({ ok: false });
        expect(codes).toContain(codeOf(result));
      }
    },
  );
});

const codeOf = (result: Result<unknown> | null) =>
  result === null || result.ok ? null : result.issues[0]?.code;
