import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assign,
  changeRow,
  deferQuestion,
  type EvaluationRecord,
  openEvaluation,
  type PersonId,
  passOn,
  personId,
  type Records,
  saveAnswers,
} from '../../../src/evaluation/index.ts';
import { aDesk, lin, now, type TestDesk } from '../desk.ts';

const people = {
  coordinator: lin,
  leader: personId('ou_leader'),
  deputy: personId('ou_deputy'),
  /** Has the section that is tried on. */
  holder: personId('ou_holder'),
  /** Has one question of it. */
  'holder of one question': personId('ou_single'),
  contributor: personId('ou_contributor'),
  reviewer: personId('ou_reviewer'),
  administrator: personId('ou_administrator'),
  'coordinator elsewhere': personId('ou_elsewhere'),
  stranger: personId('ou_stranger'),
} as const;
type Role = keyof typeof people;

const roles: readonly Role[] = [
  'coordinator',
  'leader',
  'deputy',
  'holder',
  'holder of one question',
  'contributor',
  'reviewer',
  'administrator',
  'coordinator elsewhere',
  'stranger',
];

const colleague = personId('ou_colleague');

/** Whether it was done, as the database has it afterwards. */
type Try = (records: Records, by: PersonId, record: EvaluationRecord) => Promise<boolean>;

const holderOf = async (records: Records, { id }: EvaluationRecord, target: string) =>
  (await records.team(id)).assignments.find((one) => one.target === target)?.person;

const stored = async (records: Records, { id }: EvaluationRecord, fact: string) =>
  (await records.answers(id)).some((answer) => answer.fact === fact);

const giving =
  (target: { readonly kind: 'section' | 'question'; readonly target: string }): Try =>
  async (records, by, record) => {
    const changes = [{ ...target, to: colleague }];
    const assigned = await assign(records, by, { evaluation: record.id, changes }, now);
    const isTheirs = (await holderOf(records, record, target.target)) === colleague;
    expect(assigned.ok).toBe(isTheirs);
    return isTheirs;
  };

const answering =
  (fact: string, typed: string): Try =>
  async (records, by, record) => {
    const { id: evaluation, version } = record;
    await saveAnswers(records, by, { evaluation, version, typed: { [fact]: typed }, source: 'card' }, now);
    return stored(records, record, fact);
  };

const tries: Readonly<Record<string, { readonly by: readonly Role[]; readonly does: Try }>> = {
  'see who has what': {
    by: [
      'coordinator',
      'leader',
      'deputy',
      'holder',
      'holder of one question',
      'contributor',
      'reviewer',
      'administrator',
    ],
    does: async (records, by, { id }) => (await openEvaluation(records, by, id, 'read')).ok,
  },
  'give a section': { by: ['coordinator'], does: giving({ kind: 'section', target: 'staff' }) },
  'give a question': { by: ['coordinator'], does: giving({ kind: 'question', target: 'asset_total' }) },
  'reassign a section': { by: ['coordinator'], does: giving({ kind: 'section', target: 'procurement' }) },
  'take a section over': {
    by: ['coordinator'],
    does: async (records, by, record) => {
      const changes = [{ kind: 'section', target: 'procurement', to: by } as const];
      const before = await holderOf(records, record, 'procurement');
      await assign(records, by, { evaluation: record.id, changes }, now);
      const after = await holderOf(records, record, 'procurement');
      return before !== after && after === by;
    },
  },
  'give a section to somebody who is no member': {
    by: [],
    does: async (records, by, record) => {
      const changes = [{ kind: 'section', target: 'staff', to: people.stranger } as const];
      return (await assign(records, by, { evaluation: record.id, changes }, now)).ok;
    },
  },
  'pass on what they have of a section': {
    by: ['holder', 'holder of one question'],
    does: async (records, by, record) => {
      const input = { evaluation: record.id, section: 'procurement', to: colleague, note: '这个要问人事科' };
      const passed = await passOn(records, by, input, now);
      const { assignments } = await records.team(record.id);
      const isTheirs = assignments.some(({ person, note }) => person === colleague && note === input.note);
      expect(passed.ok).toBe(isTheirs);
      return isTheirs;
    },
  },
  'answer a section that is somebody’s': {
    by: ['coordinator', 'holder'],
    does: answering('procurement_plan', '364.8'),
  },
  'answer a question given to one by itself': {
    by: ['coordinator', 'holder of one question'],
    does: answering('procurement_actual', '300'),
  },
  'answer a section that is nobody’s': { by: ['coordinator'], does: answering('authorised_posts', '39') },
  'add a row to a list': {
    by: ['coordinator'],
    does: async (records, by, record) => {
      const { id: evaluation, version } = record;
      const cells = { name: '绿道', budget: '1', spent: '1', on_time: '是' };
      await changeRow(records, by, { evaluation, version, fact: 'projects', row: null, cells }, now);
      return stored(records, record, 'projects');
    },
  },
  'note a question as unknown': {
    by: ['coordinator', 'holder'],
    does: async (records, by, { id }) => {
      await deferQuestion(records, by, { evaluation: id, fact: 'procurement_plan' }, now);
      return (await records.deferrals(id)).length > 0;
    },
  },
};

class Undo extends Error {}

describe('who answers what: who may', () => {
  let desk: TestDesk;
  let record: EvaluationRecord;
  beforeAll(async () => {
    desk = await aDesk();
    record = await desk.starts();
    await desk.joins(record, people.leader, { role: 'leader' });
    await desk.joins(record, people.deputy);
    await desk.joins(record, people.holder, { sections: ['procurement'] });
    await desk.joins(record, people['holder of one question'], { questions: ['procurement_actual'] });
    await desk.joins(record, people.contributor);
    await desk.joins(record, colleague);
    const elsewhere = await desk.starts('云海区档案馆');
    await desk.run(async (records) => {
      const { department } = record;
      await records.appointDeputy({ department, leader: people.leader, deputy: people.deputy }, now);
      await records.addReviewer(record.campaign, people.reviewer, people.administrator, now);
      await records.addAdministrator(people.administrator, 'code', now);
      const member = { person: people['coordinator elsewhere'], department: elsewhere.department };
      await records.addMembership({ ...member, role: 'coordinator' }, now);
    });
  });
  afterAll(() => desk.close());

  /** In a turn that is rolled back, so that one try does not change the next. */
  const tried = async (name: string, role: Role): Promise<boolean> => {
    const done: boolean[] = [];
    const attempt = desk.run(async (records) => {
      const does = tries[name]?.does;
      if (does !== undefined) done.push(await does(records, people[role], record));
      throw new Undo();
    });
    await expect(attempt).rejects.toThrow(Undo);
    const [first] = done;
    if (first === undefined) throw new Error(`nothing was tried for ${name}`);
    return first;
  };

  it.each(Object.keys(tries).flatMap((name) => roles.map((role) => [name, role] as const)))(
    '%s: %s',
    async (name, role) => {
      expect(await tried(name, role)).toBe(tries[name]?.by.includes(role));
    },
  );
});
