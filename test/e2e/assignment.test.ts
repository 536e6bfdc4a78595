import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { personId, type Storage, startEvaluation } from '../../src/evaluation/index.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { inputNames } from './forms.ts';
import { actionIn, pressesCardOf } from './forwarded.ts';
import { anOffice, clerk, newcomer, type Office, reviewer, stranger } from './office.ts';

/** In this office the third one fills in too. */
const colleague = reviewer;

const inTwelveDays = () =>
  new Date(Date.now() + 12 * 24 * 60 * 60_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** 林晓 coordinates, 王芳 and 陈默 fill in; twelve days are left. */
async function seed(storage: Storage): Promise<void> {
  const now = new Date();
  await storage.turn(async ({ records }) => {
    const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const input = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    const started = await startEvaluation(records, builtinSchemes, personId(clerk), input, world);
    if (!started.ok) throw new Error('not begun');
    const { department, campaign } = started.value.record;
    for (const person of [newcomer, colleague]) {
      await records.addMembership({ person: personId(person), department, role: 'contributor' }, now);
    }
    await records.moveDeadline(campaign, inTwelveDays(), new Date());
    for (const [person, name] of [
      [clerk, '林晓'],
      [newcomer, '王芳'],
      [colleague, '陈默'],
    ] as const) {
      await records.savePerson({ ...(await records.person(personId(person))), name });
    }
  });
}

/** Waits until the newest messages say it; deliveries to several people take their time. */
const soon = (person: PersonInChat, text: string | RegExp, newest = 1) =>
  vi.waitFor(() => expect(person.sees(newest)).toMatch(text), { timeout: 10_000, interval: 50 });
const says = async (person: PersonInChat, text: string) => (await person.says(text)).settled();

describe('sections spread over colleagues, over HTTP', () => {
  let office: Office;
  let lin: PersonInChat;
  let wang: PersonInChat;
  let chen: PersonInChat;
  beforeAll(async () => {
    office = await anOffice({ seed });
    lin = office.standIn.person(clerk);
    wang = office.standIn.person(newcomer);
    chen = office.standIn.person(colleague);
  });
  afterAll(() => office.stop());

  it('are given with 分工; each colleague gets one card with just their part and the days left', async () => {
    await says(lin, '分工');
    await soon(lin, '选好谁填哪一节');
    await lin.taps('保存分工', { 'section:procurement': newcomer, 'section:budget': colleague });
    await soon(lin, '已调整 2 处');
    expect(lin.sees(1)).toContain('“政府采购”由王芳填写');
    await soon(wang, '分给您的填报任务');
    expect(wang.sees(1)).toContain('林晓请您填写下面 1 节');
    expect(wang.sees(1)).toContain('政府采购 · 还有 6 题');
    expect(wang.sees(1)).toContain('还有 12 天');
    expect(wang.sees(1)).not.toContain('预算编制');
    await soon(chen, '预算编制情况');
    expect(chen.messages().filter(({ type }) => type === 'interactive')).toHaveLength(1);
  });

  it('or single questions of one; the contents say who has what', async () => {
    await lin.selects('政府采购');
    await soon(lin, '分工：政府采购');
    await lin.taps('保存分工', { 'question:procurement_actual': colleague });
    await soon(chen, /政府采购只负责这几题：.*实际采购金额/);
    await says(lin, '目录');
    await soon(lin, '政府采购 · 未填 · 王芳、陈默');
    expect(lin.sees(1)).toMatch(/人员管理 · 未填 · 未分配/);
    await says(wang, '目录');
    await soon(wang, '政府采购 · 未填 · 我、陈默');
  });

  it('are what 我的任务 lists, and lead to a form with one’s own fields only', async () => {
    await says(wang, '我的任务');
    await soon(wang, '我的任务');
    expect(wang.sees(1)).toContain('还有 12 天');
    await wang.taps('去填写：政府采购 · 还有 5 题');
    await vi.waitFor(() => expect(inputNames(wang.card())).toContain('procurement_plan'));
    expect(inputNames(wang.card())).not.toContain('procurement_actual');
    expect(wang.sees(1)).toContain('由陈默填写');
    await says(chen, '修改 采购计划');
    await vi.waitFor(() => expect(inputNames(chen.card())).toEqual(['procurement_actual']));
  });

  it('show both values with the name when two saved the same figure, and ask whose counts', async () => {
    await says(lin, '修改 采购计划');
    await vi.waitFor(() => expect(inputNames(lin.card())).toContain('procurement_plan'));
    await (await lin.taps('保存并继续', { procurement_plan: '364.8' })).settled();
    await wang.taps('保存并继续', { procurement_plan: '346.8', procurement_goods: '46.8' });
    await soon(wang, /林晓 .*改为“364.80 万元”，您填的是“346.80 万元”，没有覆盖它/);
    await wang.taps('用我的');
    await vi.waitFor(() => expect(wang.sees(1)).not.toContain('没有覆盖它'));
    await says(lin, '历史 采购计划');
    await soon(lin, /346\.80 万元[\s\S]*364\.80 万元/);
    expect(lin.sees(1)).toContain('王芳');
  });

  it('bring the contents and score cards of others up to date, never a form that is open', async () => {
    await says(chen, '修改 实际采购金额');
    await vi.waitFor(() => expect(inputNames(chen.card())).toEqual(['procurement_actual']));
    const form = chen.messages().at(-1);
    const drawn = form?.versions.length;
    await says(lin, '得分');
    await soon(lin, /陈默：\d+ 题（[^）]*政府采购 1 题/);
    const score = lin.messages().at(-1);
    await says(lin, '目录');
    await soon(lin, '政府采购 · 2/6');
    await says(wang, '修改 工程');
    await vi.waitFor(() => expect(inputNames(wang.card())).toContain('procurement_works'));
    await (await wang.taps('保存并继续', { procurement_works: '0' })).settled();
    await soon(lin, '政府采购 · 3/6');
    expect(form?.versions.length).toBe(drawn);
    await (await chen.taps('保存并继续', { procurement_actual: '306.73' })).settled();
    await soon(lin, '政府采购 · 4/6');
    await vi.waitFor(() => expect(score?.versions.at(-1)).not.toMatch(/陈默：\d+ 题（[^）]*政府采购/));
  });

  it('are passed on with a note, which the next one and the coordinator read', async () => {
    await says(wang, '我的任务');
    await wang.taps('去填写：政府采购 · 还有 2 题');
    await vi.waitFor(() => expect(inputNames(wang.card())).toContain('procurement_services'));
    await wang.taps('转给同事', { procurement_services: '300' });
    await soon(wang, '转给谁');
    await wang.taps('转出去', { note: '这个要问人事科' });
    await soon(wang, '请先选转给谁');
    expect(JSON.stringify(wang.card())).toContain('这个要问人事科');
    await wang.taps('转出去', { to: colleague, note: '这个要问人事科' });
    await soon(wang, '“政府采购”已转给陈默');
    await soon(chen, '附言：这个要问人事科');
    expect(chen.sees(1)).toContain('王芳请您填写下面 1 节');
    await soon(lin, '王芳把“政府采购”转给了陈默。附言：这个要问人事科');
    await says(wang, '我的任务');
    await soon(wang, '现在没有分给您的填报任务');
  });

  it('are taken over; a form that was open then stores nothing, and loses nothing', async () => {
    await says(chen, '修改 政策功能');
    await vi.waitFor(() => expect(inputNames(chen.card())).toContain('procurement_execution_item_2'));
    await says(lin, '接手 政府采购');
    await soon(lin, '“政府采购”由您接手');
    await soon(chen, '“政府采购”改由林晓填写', 2);
    await chen.taps('保存并继续', { procurement_execution_item_2: '0.5' });
    await soon(chen, '这一题由林晓填写，您填的“0.5 分”没有算作答案，先给您留着', 3);
    await says(lin, '历史 政策功能');
    await soon(lin, /还没有|没有/);
  });

  it('give a stranger nothing through a forwarded card, and a contributor no more than their role', async () => {
    await says(lin, '分工');
    await soon(lin, '选好谁填哪一节');
    const assign = actionIn(lin.card(), 'assign');
    await says(lin, '修改 采购计划');
    await vi.waitFor(() => expect(inputNames(lin.card())).toContain('procurement_plan'));
    const save = actionIn(lin.card(), 'save');
    const taking = { 'section:procurement': newcomer };
    for (const [value, form] of [
      [assign, taking],
      [save, { procurement_plan: '1' }],
      [{ ...save, do: 'open' }, {}],
      [
        { ...save, do: 'pass_on' },
        { to: newcomer, note: '' },
      ],
    ] as const) {
      const answer = await pressesCardOf(office, stranger, value, form);
      expect(answer).toContain('没有找到您可以查看的填报');
      expect(answer).not.toMatch(/采购|346|云海区/);
    }
    expect(await pressesCardOf(office, newcomer, assign, taking)).toContain('您在本单位的角色不能做这一步');
    await pressesCardOf(office, newcomer, save, { procurement_plan: '1' });
    expect(office.standIn.person(stranger).messages()).toEqual([]);
    await says(lin, '历史 采购计划');
    await soon(lin, '共 2 次');
    await says(office.standIn.person(stranger), '我的任务');
    await soon(office.standIn.person(stranger), '您还没有参加任何单位的填报');
  });
});
