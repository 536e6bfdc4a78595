import {
  type EvaluationId,
  openEvaluation,
  type PersonId,
  personId,
  type Records,
  saveAnswers,
} from '../../../src/evaluation/index.ts';
import { sampleAnswers } from '../../../src/playground/sample/index.ts';
import { aDesk, lin, now, type TestDesk } from '../desk.ts';

/** Everybody at the invented office, by what they are. */
export const staff = {
  coordinator: lin,
  contributor: personId('ou_chen'),
  leader: personId('ou_he'),
  deputy: personId('ou_shen'),
  reviewer: personId('ou_qin'),
  administrator: personId('ou_su'),
  stranger: personId('ou_zhou'),
} as const;

export const names: Readonly<Record<keyof typeof staff, string>> = {
  coordinator: '林晓',
  contributor: '陈默',
  leader: '何局',
  deputy: '沈局',
  reviewer: '秦科',
  administrator: '苏梅',
  stranger: '周舟',
};

export type Who = keyof typeof staff;
export const everybody: readonly Who[] = [
  'coordinator',
  'contributor',
  'leader',
  'deputy',
  'reviewer',
  'administrator',
  'stranger',
];

/** A desk with the invented office begun, its people in their places, nothing answered. */
export async function aStaffedDesk(): Promise<{ readonly desk: TestDesk; readonly id: EvaluationId }> {
  const desk = await aDesk();
  const { id } = await desk.starts();
  await desk.run((records) => staffUp(records, id));
  return { desk, id };
}

/** Puts everybody in their place. */
export async function staffUp(records: Records, id: EvaluationId): Promise<void> {
  const record = await records.evaluation(id);
  if (record === null) throw new Error('no evaluation');
  const { department, campaign } = record;
  await records.addMembership({ person: staff.contributor, department, role: 'contributor' }, now);
  await records.addMembership({ person: staff.leader, department, role: 'leader' }, now);
  await records.appointDeputy({ department, leader: staff.leader, deputy: staff.deputy }, now);
  await records.addReviewer(campaign, staff.reviewer, staff.administrator, now);
  await records.addAdministrator(staff.administrator, 'settings', now);
  for (const who of everybody) {
    const person = await records.person(staff[who]);
    await records.savePerson({ ...person, name: names[who] });
  }
}

/** Answers everything with the sample office's answers, reasons for lost points too. */
export async function answerAll(records: Records, id: EvaluationId, by: PersonId = lin): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const opened = await openEvaluation(records, by, id, 'answer');
    if (!opened.ok) throw new Error('cannot be opened');
    const { record, asked, facts } = opened.value;
    const open = asked
      .flatMap(({ questions }) => questions)
      .filter(({ id: fact }) => facts[fact] === undefined && sampleAnswers[fact] !== undefined);
    if (open.length === 0) return;
    const typed = Object.fromEntries(open.map(({ id: fact }) => [fact, sampleAnswers[fact] ?? '']));
    const input = { evaluation: id, version: record.version, typed, source: 'sample' } as const;
    const saved = await saveAnswers(records, by, input, now);
    if (!saved.ok || saved.value.rejected.size > 0) throw new Error('sample answers refused');
  }
}
