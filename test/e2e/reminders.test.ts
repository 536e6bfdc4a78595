import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  addDepartments,
  assign,
  openCampaign,
  personId,
  type Storage,
  saveAnswers,
} from '../../src/evaluation/index.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { libraryYears, workingDays } from '../../src/reminders/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { administrator, anOffice, clerk, newcomer, type Office, stranger } from './office.ts';

const shanghai = (local: string) => new Date(`${local}:00+08:00`);
/** Handing in ends on Friday 2024-06-28; the 25th is three working days before. */
const opened = shanghai('2024-06-05T10:00');
/** As it was then: the holidays of the next year were not known yet. */
const until2024 = workingDays(new Map([...libraryYears()].filter(([year]) => year <= 2024)));

/** A department with a coordinator, somebody with open questions, and somebody who answered the only one. */
async function seed(storage: Storage): Promise<void> {
  const world = { now: opened, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
  const su = personId(administrator);
  const lin = personId(clerk);
  await storage.turn(async ({ records }) => {
    await records.addAdministrator(su, 'settings', opened);
    const input = { name: '2023 年度自评', year: '2023', region: '深圳市福田区', scheme: 'auto' };
    const campaign = await openCampaign(
      records,
      builtinSchemes,
      su,
      { ...input, deadline: '2024-06-28' },
      world,
    );
    if (!campaign.ok) throw new Error(campaign.issues[0]?.code);
    const later = { ...input, name: '以后的自评', year: '2024', deadline: '2024-12-25' };
    const opens = await openCampaign(records, builtinSchemes, su, later, world);
    if (!opens.ok) throw new Error(opens.issues[0]?.code);
    const names = { campaign: campaign.value.id, names: ['云海区教育局'], take: [] };
    await addDepartments(records, builtinSchemes, su, names, world);
    const unit = await records.evaluationOfUnit('云海区教育局', 2023);
    if (unit === null) throw new Error('not added');
    const { department } = unit;
    for (const [person, role, name] of [
      [clerk, 'coordinator', '林晓'],
      [newcomer, 'contributor', '王芳'],
      [stranger, 'contributor', '周舟'],
    ] as const) {
      await records.addMembership({ person: personId(person), department, role }, opened);
      const known = await records.person(personId(person));
      await records.savePerson({ ...known, name, welcomed: true });
    }
    const changes = [
      { kind: 'section', target: 'procurement', to: personId(newcomer) },
      { kind: 'question', target: 'procurement_plan', to: personId(stranger) },
    ] as const;
    await assign(records, lin, { evaluation: unit.id, changes }, opened);
    const answer = { evaluation: unit.id, version: 0, typed: { procurement_plan: '350' }, source: 'card' };
    await saveAnswers(records, personId(stranger), { ...answer, source: 'card' }, opened);
  });
}

const reminders = (person: PersonInChat) =>
  person.messages().filter((message) => JSON.stringify(message).includes('填报提醒'));

describe('reminders over HTTP', () => {
  let office: Office;
  let now = opened;
  let wang: PersonInChat;
  let lin: PersonInChat;
  beforeAll(async () => {
    office = await anOffice({ seed, clock: { now: () => now, minuteMs: 100 }, days: until2024 });
    wang = office.standIn.person(newcomer);
    lin = office.standIn.person(clerk);
  });
  afterAll(() => office.stop());
  const severalMinutes = () => new Promise((resolve) => setTimeout(resolve, 600));

  it('come three working days before to whoever owes something, naming it', async () => {
    await severalMinutes();
    expect(reminders(wang)).toHaveLength(0);
    now = shanghai('2024-06-25T12:00');
    await vi.waitFor(() => expect(reminders(wang)).toHaveLength(1), { timeout: 10_000 });
    expect(wang.sees(1)).toContain('填报提醒：离截止还有 3 个工作日');
    expect(wang.sees(1)).toMatch(/您负责的“政府采购”还有 \d+ 题未填/);
    await vi.waitFor(() => expect(reminders(lin)).toHaveLength(1), { timeout: 10_000 });
    expect(lin.sees(1)).toMatch(/王芳：政府采购 \d+ 题/);
    expect(lin.sees(1)).not.toContain('周舟');
  });

  it('come once, also when the service is started anew', async () => {
    await severalMinutes();
    await office.restart();
    now = shanghai('2024-06-25T12:10');
    await severalMinutes();
    expect(reminders(wang)).toHaveLength(1);
    expect(reminders(lin)).toHaveLength(1);
  });

  it('do not come to somebody who is done', () => {
    expect(office.standIn.person(stranger).messages()).toHaveLength(0);
  });

  it('lead to the section that is meant', async () => {
    const label = /继续填写：政府采购（\d+ 题）/.exec(JSON.stringify(wang.card()))?.[0] ?? '';
    await wang.taps(label);
    await vi.waitFor(() => expect(wang.sees(1)).toContain('保存并继续'), { timeout: 10_000 });
    expect(wang.sees(1)).toContain('政府采购');
  });

  it('can be put off, and come once more then, also when the service is started anew', async () => {
    await lin.taps('2 小时后提醒');
    await office.restart();
    now = shanghai('2024-06-25T14:00');
    await severalMinutes();
    expect(reminders(lin)).toHaveLength(1);
    now = shanghai('2024-06-25T14:11');
    await vi.waitFor(() => expect(reminders(lin)).toHaveLength(2), { timeout: 10_000 });
    await severalMinutes();
    expect(reminders(lin)).toHaveLength(2);
  });

  it('are set by an administrator on the card of the campaign', async () => {
    const su = office.standIn.person(administrator);
    await (await su.says('任务')).settled();
    await vi.waitFor(() => expect(su.sees(1)).toContain('打开 2023 年度自评'), { timeout: 10_000 });
    await su.taps('打开 2023 年度自评');
    await su.taps('提醒设置');
    await vi.waitFor(() => expect(su.sees(1)).toContain('6 月 25 日（提前 3 个工作日）'));
    await su.taps('保存提醒设置', { before: '2', on_day: 'yes', late: '3', urgent: 'yes' });
    await vi.waitFor(() => expect(su.sees(1)).toContain('提醒设置已保存'));
    expect(su.sees(1)).toContain('6 月 26 日（提前 2 个工作日）');
    now = shanghai('2024-06-26T11:00');
    await lin.says('今天不再提醒');
    await vi.waitFor(() => expect(lin.sees(1)).toContain('今天不再提醒您'));
    await office.restart();
    now = shanghai('2024-06-26T12:00');
    await vi.waitFor(() => expect(reminders(wang)).toHaveLength(2), { timeout: 10_000 });
    await severalMinutes();
    expect(reminders(lin)).toHaveLength(2);
  });

  it('tell the administrator once in November that nobody knows the holidays of the next year', async () => {
    const su = office.standIn.person(administrator);
    const told = () => su.messages().filter((message) => JSON.stringify(message).includes('WORKING_DAYS'));
    now = shanghai('2024-11-25T10:30');
    await vi.waitFor(() => expect(told()).toHaveLength(1), { timeout: 10_000 });
    expect(su.sees(1)).toContain('自评助手还不知道 2025 年的放假和调休安排');
    await office.restart();
    await severalMinutes();
    expect(told()).toHaveLength(1);
    expect(JSON.stringify(wang.messages())).not.toContain('WORKING_DAYS');
  });
});
