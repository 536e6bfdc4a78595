import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from './conversation.ts';

describe('an awaited answer that begins or looks like a request', () => {
  it.each([
    ['存在问题', '历史遗留问题较多'],
    ['存在问题', 'K7MP4TQX'],
  ])('is the answer of %s all the same: %s', async (question, text) => {
    const talk = await conversations();
    const lin = talk.speaker('ou_lin');
    await lin.starts();
    await lin.says(`修改 ${question}`);
    expect(shown(await lin.says(text), 'confirm_text').preview).toBe(text);
    await talk.desk.close();
  });
});

describe('texts sent as messages', () => {
  let talks: Conversations;
  let clerk: Speaker;
  let evaluation: EvaluationId;
  let people = 0;
  beforeAll(async () => {
    talks = await conversations();
  });
  afterAll(() => talks.desk.close());
  beforeEach(async () => {
    people += 1;
    clerk = talks.speaker(`ou_clerk${people}`);
    evaluation = await clerk.starts('2024', `云海区第${people}局`);
  });

  const functions = '一、负责辖区绿化规划。\n二、负责公园管理。';
  const keep = (text: string, fact: string | null = null) => clerk.wants({ want: 'keep_text', text, fact });
  const answerOf = async (id: EvaluationId, fact: string) =>
    (await talks.desk.run((records) => records.answers(id))).find((answer) => answer.fact === fact)?.value;

  it('are shown before they count, and stored once they are kept', async () => {
    await clerk.says('修改 部门主要职能');
    const card = shown(await clerk.says(functions), 'confirm_text');
    expect(card.question?.label).toBe('部门主要职能');
    expect(await answerOf(evaluation, 'functions')).toBeUndefined();
    expect(shown(await keep(card.id), 'notice').text).toContain('已保存为');
    expect(await answerOf(evaluation, 'functions')).toEqual([
      { text: '负责辖区绿化规划。' },
      { text: '负责公园管理。' },
    ]);
  });

  it('say how many rows of a list they take the place of', async () => {
    await clerk.says('修改 部门主要职能');
    const first = shown(await clerk.says(functions), 'confirm_text');
    expect(first.replaces).toBe(0);
    await keep(first.id);
    await clerk.says('修改 部门主要职能');
    expect(shown(await clerk.says('三、负责古树保护。'), 'confirm_text').replaces).toBe(2);
    await clerk.says('得分');
    const unasked = shown(await clerk.says('三、负责古树保护。\n四、负责绿道。'), 'confirm_text');
    expect(unasked.choices.map(({ label }) => label)).toContain('部门主要职能（将替换原有 2 行）');
  });

  it('are not stored when they are dropped', async () => {
    await clerk.says('修改 部门主要职能');
    const card = shown(await clerk.says(functions), 'confirm_text');
    await clerk.wants({ want: 'discard_text', text: card.id });
    expect(await answerOf(evaluation, 'functions')).toBeUndefined();
    expect((await keep(card.id)).toast?.text).toContain('没有再存');
  });

  it('go to the evaluation they were sent for, though another one was worked on meanwhile', async () => {
    const other = await clerk.starts('2023', `云海区第${people}局`);
    await clerk.wants({ want: 'contents', evaluation });
    await clerk.says('修改 部门主要职能');
    const card = shown(await clerk.says(functions), 'confirm_text');
    await clerk.saves(other, 'procurement', { procurement_plan: '1' });
    await keep(card.id);
    expect(await answerOf(evaluation, 'functions')).toHaveLength(2);
    expect(await answerOf(other, 'functions')).toBeUndefined();
  });

  it('never overwrite what was answered after the question was put', async () => {
    await clerk.says('修改 部门主要职能');
    const card = shown(await clerk.says(functions), 'confirm_text');
    await clerk.saves(evaluation, 'functions', { functions: '三、负责古树保护。' });
    const late = await keep(card.id);
    expect(late.say).toContain('您自己 10:00 已存了“负责古树保护。”');
    expect(await answerOf(evaluation, 'functions')).toEqual([{ text: '负责古树保护。' }]);
  });

  it('are kept only from the card that shows them', async () => {
    await clerk.says('修改 部门主要职能');
    const first = shown(await clerk.says(functions), 'confirm_text');
    const second = shown(await clerk.says(`${functions}\n三、负责古树保护。`), 'confirm_text');
    expect((await keep(first.id)).toast?.text).toContain('没有再存');
    expect(await answerOf(evaluation, 'functions')).toBeUndefined();
    await keep(second.id, 'functions');
    expect(await answerOf(evaluation, 'functions')).toHaveLength(3);
  });

  it('ask which question they answer when none was asked', async () => {
    const card = shown(await clerk.says(functions), 'confirm_text');
    expect(card.question).toBeNull();
    expect(card.choices.map((choice) => choice.value)).toContain('functions');
    expect((await keep(card.id)).toast?.text).toContain('先选一下');
    await keep(card.id, 'functions');
    expect(await answerOf(evaluation, 'functions')).toHaveLength(2);
  });

  it('come back with what is wrong, and can be sent again', async () => {
    await clerk.says('修改 主要经验、做法');
    const card = shown(await clerk.says('经'.repeat(20_000)), 'confirm_text');
    await keep(card.id);
    await clerk.says('修改 重点工作任务');
    const wrong = shown(await clerk.says('推进一网通办，办理更快捷。'), 'confirm_text');
    expect((await keep(wrong.id)).say).toContain('这样还存不了');
    const again = shown(await clerk.says('推进一网通办｜市级'), 'confirm_table');
    await clerk.wants({ want: 'keep_table', text: again.id, how: 'replace' });
    expect(await answerOf(evaluation, 'key_tasks')).toMatchObject([{ assigned_by: 'city' }]);
  });

  it('of more than 20,000 characters are not taken, and the person is told so', async () => {
    await clerk.says('修改 部门主要职能');
    expect((await clerk.says('职'.repeat(20_001))).say).toContain('20,001 字');
  });

  it('answer also for a member who never saved anything before', async () => {
    const colleague = talks.speaker(`ou_colleague${people}`);
    await talks.desk.joins({ id: evaluation }, colleague.id, { sections: 'all' });
    await colleague.says('修改 部门主要职能');
    expect(shown(await colleague.says(functions), 'confirm_text').question?.fact).toBe('functions');
  });

  it('are not taken for untouched when somebody else has changed the answer since', async () => {
    await clerk.saves(evaluation, 'functions', { functions: '一、甲。' });
    await clerk.says('修改 部门主要职能');
    const record = await talks.desk.run((records) => records.evaluation(evaluation));
    if (record === null) throw new Error('gone');
    await talks.desk.saves(record, { functions: '一、乙。' }, { by: clerk.id });
    const card = shown(await clerk.says('一、甲。'), 'confirm_text');
    expect((await keep(card.id)).say).toContain(
      '您自己 10:00 已存了“乙。”，这次填的“甲。”没有覆盖它。要改用这次填的，请再发一次。',
    );
    expect(await answerOf(evaluation, 'functions')).toEqual([{ text: '乙。' }]);
  });

  it('say how a figure was read and what it contradicts, as a form does', async () => {
    await clerk.says('修改 采购计划金额');
    const large = shown(await clerk.says('3204530000'), 'confirm_figures');
    expect(large.lines[0]?.remark).toContain('如果单位是元');
    await clerk.saves(evaluation, 'assets', { asset_total: '100' });
    await clerk.says('修改 在用固定资产');
    const inUse = shown(await clerk.says('500'), 'confirm_figures');
    expect(shown(await keep(inUse.id), 'notice').text).toContain('请核对其中一个');
  });

  it('name the unit and year they go to', async () => {
    await clerk.says('修改 部门主要职能');
    const card = shown(await clerk.says(functions), 'confirm_text');
    expect([card.department, card.year]).toEqual([`云海区第${people}局`, 2024]);
    expect(shown(await keep(card.id), 'notice').text).toContain(
      `云海区第${people}局 2024 年度的“部门主要职能”`,
    );
  });

  it('may begin with a word that is a command elsewhere', async () => {
    await clerk.says('修改 改进措施');
    const card = shown(await clerk.says('删除重复制度，完善台账'), 'confirm_text');
    expect(card.question?.fact).toBe('measures');
  });

  it('are answered shortly when they are no answer', async () => {
    expect((await clerk.says('天气不错')).say).toContain('没看懂“天气不错”');
    expect((await clerk.says('改革开放')).say).toContain('没看懂');
    expect((await clerk.says('修改 不存在的题')).say).toContain('没有找到题目“不存在的题”');
  });

  it('name a question to change without a blank', async () => {
    expect(shown(await clerk.says('改采购计划金额'), 'section').section.id).toBe('procurement');
  });
});
