import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from './conversation.ts';

describe('filling in the forms', () => {
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

  it('shows back what was converted, although the next page is another one', async () => {
    const reply = await clerk.saves(evaluation, 'procurement', { procurement_plan: '3648000元' });
    const next = shown(reply, 'section');
    expect(next.section.id).toBe('compliance');
    expect(next.results.join('\n')).toMatch(/采购计划金额（万元）：.*364\.80 万元/);
  });

  it('stays on the page when a figure may be meant in another unit, and goes on once it is saved again', async () => {
    const asked = shown(
      await clerk.saves(evaluation, 'procurement', { procurement_plan: '3648000' }),
      'section',
    );
    expect(asked.section.id).toBe('procurement');
    expect(asked.questions.find((question) => question.fact === 'procurement_plan')?.notice).toContain('元');
    const confirmed = await clerk.saves(evaluation, 'procurement', { procurement_plan: '3,648,000' });
    expect(shown(confirmed, 'section').section.id).toBe('compliance');
  });

  it('says what follows also when the card goes to the contents', async () => {
    const typed = {
      procurement_plan: '364.8',
      procurement_actual: '306.74',
      procurement_execution_item_2: '1',
    };
    const contents = shown(
      await clerk.saves(evaluation, 'procurement', typed, { go: 'contents' }),
      'contents',
    );
    expect(contents.results).toContain('政府采购执行率 84.08%，本项得 1.84/2 分');
  });

  it('tells at the end how many questions are still open', async () => {
    const reply = await clerk.saves(evaluation, 'conclusion', { follow_up: '继续做好预算管理。' });
    expect(reply.show?.view.view).toBe('contents');
    expect(reply.toast?.text).toMatch(/还有 \d+ 题没填/);
  });

  it('keeps an entry whose question has fallen away meanwhile', async () => {
    const lost = { procurement_plan: '100', procurement_actual: '80', procurement_execution_item_2: '1' };
    await clerk.saves(evaluation, 'procurement', lost);
    const version = await talks.version(evaluation);
    await clerk.saves(evaluation, 'procurement', { procurement_actual: '100' });
    const typed = { procurement_execution_reason: '年末项目延期' };
    expect((await clerk.saves(evaluation, 'procurement', typed, { version })).toast?.text).toContain(
      '已保存 1 题',
    );
  });

  it('names both answers by their labels, never by a code, when an entry came too late', async () => {
    await clerk.saves(evaluation, 'disclosure', { budget_disclosure_status: 'full' });
    const version = await talks.version(evaluation);
    await clerk.saves(evaluation, 'disclosure', { budget_disclosure_status: 'partial' });
    const late = await clerk.saves(
      evaluation,
      'disclosure',
      { budget_disclosure_status: 'none' },
      { version },
    );
    const question = shown(late, 'section').questions.find((one) => one.fact === 'budget_disclosure_status');
    expect(question?.problem).toMatch(/“已公开[^”]*”.*“未公开”/);
    // What was typed stays in the field, to be saved again or not.
    expect(question?.shown).toBe('none');
  });

  it('asks the reason for lost points at once', async () => {
    const lost = { procurement_plan: '100', procurement_actual: '80', procurement_execution_item_2: '1' };
    const form = shown(await clerk.saves(evaluation, 'procurement', lost), 'section');
    expect(form.section.id).toBe('procurement');
    expect(form.questions.map((question) => question.fact)).toContain('procurement_execution_reason');
  });

  it('forgets a wrong entry once its field is emptied', async () => {
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '46%' });
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '' });
    const form = shown(await clerk.says('修改 采购计划金额'), 'section');
    const question = form.questions.find((one) => one.fact === 'procurement_plan');
    expect([question?.shown, question?.problem]).toEqual(['', null]);
  });

  it('stays where figures contradict each other, and goes on when they are saved once more', async () => {
    const assets = { asset_total: '1000', asset_in_use: '1200' };
    const reply = await clerk.saves(evaluation, 'assets', assets);
    expect(shown(reply, 'section').section.id).toBe('assets');
    expect(reply.toast).toMatchObject({ kind: 'warning', text: expect.stringContaining('预审有 1 处错误') });
    const again = await clerk.saves(evaluation, 'assets', { asset_total: '1,000', asset_in_use: '1,200' });
    expect(shown(again, 'section').page + (shown(again, 'section').section.id === 'assets' ? 0 : 1)).toBe(1);
    const contents = shown(await clerk.says('目录'), 'contents');
    expect(contents.sections.find((section) => section.id === 'assets')?.problems).toBe(1);
  });

  it('counts a reason that is owed as open', async () => {
    const lost = { procurement_plan: '100', procurement_actual: '80', procurement_execution_item_2: '1' };
    const parts = { procurement_goods: '100', procurement_works: '0', procurement_services: '0' };
    await clerk.saves(evaluation, 'procurement', { ...lost, ...parts });
    const state = async () =>
      shown(await clerk.says('目录'), 'contents').sections.find((section) => section.id === 'procurement');
    expect(await state()).toMatchObject({ answered: 6, asked: 7 });
    await clerk.saves(evaluation, 'procurement', { procurement_execution_reason: '年末项目延期' });
    expect(await state()).toMatchObject({ answered: 7, asked: 7 });
  });

  it('offers the evaluations one has, to change between them', async () => {
    await clerk.starts('2023', `云海区第${people}局`);
    const { units } = shown(await clerk.says('切换单位'), 'units');
    expect(units.map((unit) => unit.year).sort()).toEqual([2023, 2024]);
  });

  it('says so when an evaluation goes on with another system than the one just chosen', async () => {
    const again = { department: `云海区第${people}局`, year: '2024', scheme: 'futian_2020' };
    const reply = await clerk.wants({ want: 'create', ...again });
    expect(reply.toast?.text).toContain('仍用《部门整体支出绩效评价共性指标体系框架（福田2024）》');
  });

  it('moves to the evaluation of the card one works on', async () => {
    const other = await clerk.starts('2023', `云海区第${people}局`);
    await clerk.wants({ want: 'contents', evaluation });
    expect((await clerk.says('报告')).report?.evaluation).toBe(evaluation);
    await clerk.wants({ want: 'score', evaluation: other });
    expect((await clerk.says('得分')).show?.evaluation).toBe(other);
  });

  it('sends the public version under a name of its own, with a word of caution', async () => {
    const reply = await clerk.says('公开稿');
    expect(reply.report).toMatchObject({ audience: 'public' });
    expect(reply.report?.fileName).toMatch(/（公开稿草稿第\d+版）\.docx$/);
    expect(reply.say).toContain('再做一次保密审查');
  });

  it('takes an answer back on request', async () => {
    await clerk.saves(evaluation, 'disclosure', { budget_disclosure_status: 'full' });
    const cleared = await clerk.says('清空 部门预算公开情况');
    expect(cleared.say).toMatch(/2024 年度的“.*”已清空，原为：\n按规定公开/);
    expect((await clerk.says('清空 部门预算公开情况')).say).toContain('本来就是空的');
  });

  it('takes nothing back on a part of a name, and clears a wrong entry too', async () => {
    await clerk.saves(evaluation, 'tasks', { year_summary: '全年工作总结。' });
    expect((await clerk.says('清空 总结')).say).toContain('要清空哪一题？');
    expect((await clerk.says('删除总结')).say).toContain('没看懂');
    await clerk.saves(evaluation, 'assets', { asset_total: 'abc' });
    expect((await clerk.says('清空 所有固定资产总额')).say).toContain('没存成的内容已清掉');
    const form = shown(await clerk.says('修改 所有固定资产总额'), 'section');
    expect(form.questions.find((question) => question.fact === 'asset_total')?.problem).toBeNull();
  });

  it('leaves a date alone that only came back in another form', async () => {
    await clerk.saves(evaluation, 'cover', { self_evaluation_start: '2025-03-01' });
    const version = await talks.version(evaluation);
    await clerk.saves(evaluation, 'cover', { self_evaluation_start: '2025-04-01' });
    const typed = { self_evaluation_start: '2025-03-01 +0800', leader_name: '林晓' };
    const reply = await clerk.saves(evaluation, 'cover', typed, { version, go: 'back' });
    expect(reply.toast?.text).toContain('已保存 1 题');
    expect(
      shown(await clerk.says('修改 自评开始日期'), 'section').questions.map((one) => one.problem),
    ).not.toContain(expect.stringContaining('没有覆盖'));
  });

  it('says in which section the red lines are when the card has moved on', async () => {
    const typed = { asset_total: '1000', asset_in_use: '1200', assets_pending_disposal: 'xx' };
    const skipped = await clerk.saves(evaluation, 'assets', typed, { go: 'contents' });
    expect(skipped.toast?.text).toBe('已保存 2 题，1 题没存成，预审有 1 处错误，请到“资产管理”一节核对。');
    const stayed = await clerk.saves(evaluation, 'assets', { ...typed, asset_in_use: '1300' });
    expect(stayed.toast?.text).toBe('已保存 1 题，1 题没存成，预审有 1 处错误，请看红字。');
  });

  it('gives on the score card only the reason of the state it is in', async () => {
    const lost = { procurement_plan: '100', procurement_actual: '80', procurement_execution_item_2: '1' };
    await clerk.saves(evaluation, 'procurement', lost);
    await clerk.saves(evaluation, 'procurement', { procurement_execution_reason: '流标两次' });
    const reasons = async () => shown(await clerk.says('得分'), 'score').reasons;
    expect(await reasons()).toEqual({ procurement_execution: '流标两次' });
    await clerk.saves(evaluation, 'procurement', { procurement_actual: '100' });
    expect(await reasons()).toEqual({});
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '0', procurement_actual: '0' });
    const ruled = {
      procurement_execution_ruling_points: '0.5',
      procurement_execution_ruling_reason: '当年无采购',
    };
    await clerk.saves(evaluation, 'procurement', ruled);
    expect(await reasons()).toEqual({ procurement_execution: '当年无采购' });
  });

  it('changes the indicator system, keeps every answer and asks what the new one needs', async () => {
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '364.8' });
    const choice = shown(await clerk.says('重新选择指标体系'), 'scheme_choice');
    expect(choice.schemes.map((scheme) => scheme.value)).toContain('longgang_2020');
    const changed = await clerk.wants({ want: 'set_scheme', evaluation, scheme: 'longgang_2020' });
    expect(shown(changed, 'contents').schemeName).toContain('龙岗');
    expect(changed.toast?.text).toContain('填过的内容都保留');
    const form = shown(await clerk.says('修改 采购计划金额'), 'section');
    expect(form.questions.find((question) => question.fact === 'procurement_plan')?.shown).toBe('364.8');
  });

  it('gives a stranger nothing of it, whatever they ask by its id', async () => {
    const stranger = talks.speaker(`ou_stranger${people}`);
    const replies = await Promise.all([
      stranger.wants({ want: 'contents', evaluation }),
      stranger.wants({ want: 'score', evaluation }),
      stranger.wants({ want: 'report', evaluation }),
      stranger.wants({ want: 'open', evaluation, section: 'budget', page: 0 }),
      stranger.wants({ want: 'detail', evaluation, indicator: 'satisfaction' }),
      stranger.wants({ want: 'set_scheme', evaluation, scheme: 'futian_2020' }),
      stranger.saves(evaluation, 'procurement', { procurement_plan: '1' }, { version: 0 }),
    ]);
    for (const reply of replies) {
      expect(reply).toEqual({
        toast: { kind: 'error', text: expect.stringContaining('没有找到您可以查看的填报') },
      });
    }
  });
});
