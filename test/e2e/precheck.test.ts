import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { personId, type Storage, startEvaluation } from '../../src/evaluation/index.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { answerAll } from '../evaluation/review/staffed.ts';
import { inputNames } from './forms.ts';
import { anOffice, clerk, leader, newcomer, type Office } from './office.ts';

/** The sample office with all its answers, a leader and a contributor. */
async function seed(storage: Storage): Promise<void> {
  const now = new Date();
  const by = personId(clerk);
  await storage.turn(async ({ records }) => {
    const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const input = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    const started = await startEvaluation(records, builtinSchemes, by, input, world);
    if (!started.ok) throw new Error('not begun');
    const { id, department } = started.value.record;
    await answerAll(records, id, by);
    await records.addMembership({ person: personId(leader), department, role: 'leader' }, now);
    await records.addMembership({ person: personId(newcomer), department, role: 'contributor' }, now);
    for (const [person, name] of [
      [clerk, '林晓'],
      [leader, '何局'],
      [newcomer, '王芳'],
    ] as const) {
      await records.savePerson({ ...(await records.person(personId(person))), name });
    }
  });
}

const zip = async (bytes: Uint8Array) =>
  (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';

describe('errors found before the leader signs, over HTTP', () => {
  let office: Office;
  let coordinator: PersonInChat;
  let chief: PersonInChat;
  beforeAll(async () => {
    office = await anOffice({ seed });
    coordinator = office.standIn.person(clerk);
    chief = office.standIn.person(leader);
  });
  afterAll(() => office.stop());

  const soon = (person: PersonInChat, text: string | RegExp, newest = 1) =>
    vi.waitFor(() => expect(person.sees(newest)).toMatch(text), { timeout: 10_000, interval: 50 });
  const says = async (person: PersonInChat, text: string) => (await person.says(text)).settled();
  const bought = async (actual: string) => {
    await says(coordinator, '修改 实际采购金额');
    await soon(coordinator, '实际采购');
    await coordinator.taps('保存并继续', { procurement_actual: actual });
  };

  it('says that nothing is wrong while nothing is', async () => {
    await says(coordinator, '检查一下');
    await soon(coordinator, '没有发现问题');
    expect(coordinator.sees(1)).toContain('提交审核');
  });

  it('tells an error beside the question when it is saved, and in 预审 with a button that leads to it', async () => {
    await bought('99999');
    await soon(coordinator, '实际采购 99,999.00 万元大于计划');
    await says(coordinator, '预审');
    await soon(coordinator, '提交前还有 1 处错误要改好');
    expect(coordinator.sees(1)).toContain('如两数填反');
    await coordinator.taps('去修改');
    await vi.waitFor(() => expect(inputNames(coordinator.card())).toContain('procurement_actual'));
  });

  it('is gone once it is put right', async () => {
    await coordinator.taps('保存并继续', { procurement_actual: '1' });
    await says(coordinator, '预审');
    await soon(coordinator, /预审/);
    expect(coordinator.sees(1)).not.toContain('大于计划');
  });

  it('stands in the way of the submission until it is explained', async () => {
    await bought('99999');
    await says(coordinator, '修改 政府采购执行情况扣分原因');
    await coordinator.taps('保存并继续', { procurement_execution_reason: '应急抢险' });
    await says(coordinator, '提交');
    await soon(coordinator, '预审发现的错误');
    expect(coordinator.sees(1)).not.toContain('确认提交');
    await coordinator.taps('去处理 1 处错误');
    await soon(coordinator, '提交前还有 1 处错误');
    await coordinator.taps('说明原因');
    await soon(coordinator, '为什么可以这样');
    await coordinator.taps('保存说明', { reason: '' });
    expect(coordinator.sees(1)).toContain('请写明原因');
    await coordinator.taps('保存说明', { reason: '应急抢险追加采购，已报区财政局' });
    await soon(coordinator, '林晓说明');
    expect(coordinator.sees(1)).toContain('应急抢险追加采购，已报区财政局');
  });

  it('is handed in with the reason, which the leader reads on the card and under 预审', async () => {
    await says(coordinator, '提交');
    await soon(coordinator, '预审的提醒与说明');
    await coordinator.taps('确认提交');
    await soon(chief, '自评审核');
    expect(chief.sees(1)).toMatch(/错误：实际采购 99,999\.00 万元.+林晓说明：应急抢险追加采购，已报区财政局/);
    await chief.taps('预审');
    await soon(chief, '自评已提交，内容锁定');
    expect(chief.sees(1)).toContain('应急抢险追加采购，已报区财政局');
    expect(chief.sees(1)).not.toContain('说明原因');
  });

  it('lists the error with its reason in the internal report, and not in the public one', async () => {
    await says(coordinator, '报告');
    await vi.waitFor(() => expect(coordinator.downloads()).toHaveLength(1), { timeout: 20_000 });
    await says(coordinator, '公开稿');
    await vi.waitFor(() => expect(coordinator.downloads()).toHaveLength(2), { timeout: 20_000 });
    const [internal, open] = await Promise.all(coordinator.downloads().map((file) => zip(file.bytes)));
    const told = ['预审问题及说明', '应急抢险追加采购，已报区财政局'];
    expect(told.filter((text) => internal?.includes(text))).toEqual(told);
    expect(told.filter((text) => open?.includes(text))).toEqual([]);
  });
});
