import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerOffer,
  askToJoin,
  changeRole,
  chatId,
  chooseColleagues,
  type DepartmentId,
  decideJoin,
  endInvitation,
  groupColleagues,
  groupToInviteFrom,
  invitable,
  invite,
  inviteAllCoordinators,
  keepGroup,
  letAct,
  meetGroup,
  offerPlace,
  offerPlaces,
  type PersonId,
  personId,
  type Records,
  removeMember,
  rosterOf,
  stopActing,
  tellName,
} from '../../../src/evaluation/index.ts';
import type { Result } from '../../../src/facts/index.ts';
import { aDesk, lin, now, type TestDesk } from '../desk.ts';

const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };

const people = {
  coordinator: lin,
  leader: personId('ou_leader'),
  deputy: personId('ou_deputy'),
  contributor: personId('ou_contributor'),
  reviewer: personId('ou_reviewer'),
  administrator: personId('ou_administrator'),
  stranger: personId('ou_stranger'),
} as const;
type Role = keyof typeof people;
const roles: readonly Role[] = [
  'coordinator',
  'leader',
  'deputy',
  'contributor',
  'reviewer',
  'administrator',
  'stranger',
];
const victim = personId('ou_victim');

const chat = chatId('oc_group');
const asked = personId('ou_asked');

async function listedFor(records: Records, by: PersonId, member: PersonId, department: DepartmentId) {
  await meetGroup(records, by, { chat, name: null }, now);
  const members = [member, asked].map((person) => ({ person, name: '王芳', tenant: 't1' }));
  return keepGroup(records, by, { department, chat }, { name: null, members, isCut: false }, now);
}

/** Each tried in a turn that is rolled back, so that one try does not change the next. */
const tries: Readonly<
  Record<
    string,
    {
      readonly by: readonly Role[];
      readonly run: (records: Records, by: PersonId, department: DepartmentId) => Promise<Result<unknown>>;
    }
  >
> = {
  'see the members': {
    by: ['coordinator', 'leader', 'deputy', 'contributor', 'administrator'],
    // A reviewer reviews evaluations; who works in a department is not theirs to see.
    run: (records, by, department) => rosterOf(records, by, department),
  },
  'see the invitations': {
    by: ['coordinator', 'administrator'],
    run: (records, by, department) => invitable(records, by, department, now),
  },
  invite: {
    by: ['coordinator', 'administrator'],
    run: (records, by, department) => invite(records, by, { department, role: 'contributor' }, world),
  },
  'end an invitation': {
    by: ['coordinator', 'administrator'],
    run: async (records, by, department) => {
      const made = await invite(records, lin, { department, role: 'leader' }, world);
      return made.ok ? endInvitation(records, by, made.value.code, now) : made;
    },
  },
  'invite the coordinators of all departments': {
    by: ['administrator'],
    run: (records, by) => inviteAllCoordinators(records, by, world),
  },
  'decide who joins': {
    by: ['coordinator', 'administrator'],
    run: async (records, by, department) => {
      const made = await invite(records, lin, { department, role: 'leader' }, world);
      if (!made.ok) return made;
      const typed = { code: made.value.code, name: '王芳' };
      const asked = await askToJoin(records, personId('ou_asking'), typed, world);
      return asked.ok
        ? decideJoin(records, by, { request: asked.value.request.id, agree: true }, now)
        : asked;
    },
  },
  'offer a place': {
    by: ['coordinator', 'administrator'],
    run: (records, by, department) =>
      offerPlace(records, by, { department, role: 'leader', person: personId('ou_asked') }, world),
  },
  'accept an offer made to somebody else': {
    by: [],
    run: async (records, by, department) => {
      const person = personId('ou_asked');
      const offered = await offerPlace(records, lin, { department, role: 'leader', person }, world);
      if (!offered.ok) return offered;
      const answer = { request: offered.value.request.id, accept: true, name: '王芳' };
      return answerOffer(records, by, answer, now);
    },
  },
  'invite from a group they spoke in': {
    by: ['coordinator', 'administrator'],
    run: async (records, by, department) => {
      await meetGroup(records, by, { chat, name: null }, now);
      return groupToInviteFrom(records, by, { department, chat }, now);
    },
  },
  'invite from a group only somebody else spoke in': {
    by: [],
    run: async (records, by, department) => {
      await meetGroup(records, personId('ou_elsewhere'), { chat, name: null }, now);
      return groupToInviteFrom(records, by, { department, chat }, now);
    },
  },
  'see who is in a group': {
    by: ['coordinator', 'administrator'],
    run: (records, by, department) => listedFor(records, by, by, department),
  },
  'see who is in a group they have left': {
    by: [],
    run: (records, by, department) => listedFor(records, by, personId('ou_elsewhere'), department),
  },
  'see the list somebody else fetched': {
    by: ['coordinator'],
    run: async (records, by, department) => {
      await listedFor(records, lin, lin, department);
      if (by !== lin) await meetGroup(records, by, { chat, name: null }, now);
      return groupColleagues(records, by, { department, chat }, now);
    },
  },
  'pick from a group': {
    by: ['coordinator', 'administrator'],
    run: async (records, by, department) => {
      await listedFor(records, by, by, department);
      return chooseColleagues(records, by, { department, chat, people: [asked] }, now);
    },
  },
  'offer places to members of a group': {
    by: ['coordinator', 'administrator'],
    run: async (records, by, department) => {
      await listedFor(records, by, by, department);
      await chooseColleagues(records, by, { department, chat, people: [asked] }, now);
      return offerPlaces(records, by, { department, chat, role: 'contributor' }, world);
    },
  },
  'change a role': {
    by: ['coordinator', 'administrator'],
    run: (records, by, department) =>
      changeRole(records, by, { department, person: victim, role: 'leader' }, now),
  },
  'remove somebody': {
    by: ['coordinator', 'administrator'],
    run: (records, by, department) => removeMember(records, by, { department, person: victim }, now),
  },
  'appoint a deputy': {
    by: ['leader'],
    run: (records, by, department) => letAct(records, by, { department, deputy: victim }, now),
  },
  'end a deputy': {
    by: ['leader'],
    run: (records, by, department) => stopActing(records, by, department, now),
  },
  'say their own name': {
    by: roles,
    run: (records, by) => tellName(records, by, '李四', now),
  },
};

class Undo extends Error {}

describe('people and places: who may', () => {
  let desk: TestDesk;
  let department: DepartmentId;
  beforeAll(async () => {
    desk = await aDesk();
    const record = await desk.starts();
    department = record.department;
    await desk.run(async (records) => {
      const member = (person: PersonId, role: 'leader' | 'contributor') =>
        records.addMembership({ person, department, role }, now);
      await member(people.leader, 'leader');
      await member(people.deputy, 'contributor');
      await member(people.contributor, 'contributor');
      await member(victim, 'contributor');
      await records.appointDeputy({ department, leader: people.leader, deputy: people.deputy }, now);
      await records.addReviewer(record.campaign, people.reviewer, people.administrator, now);
      await records.addAdministrator(people.administrator, 'code', now);
    });
  });
  afterAll(() => desk.close());

  const tried = async (name: string, role: Role): Promise<Result<unknown>> => {
    let result: Result<unknown> | null = null;
    const attempt = desk.run(async (records) => {
      result = (await tries[name]?.run(records, people[role], department)) ?? null;
      throw new Undo();
    });
    await expect(attempt).rejects.toThrow(Undo);
    if (result === null) throw new Error(`nothing was tried for ${name}`);
    return result;
  };

  it.each(Object.keys(tries).flatMap((name) => roles.map((role) => [name, role] as const)))(
    '%s: %s',
    async (name, role) => {
      expect((await tried(name, role)).ok).toBe(tries[name]?.by.includes(role));
    },
  );
});
