import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from './conversation.ts';

describe('the history of answers in the chat', () => {
  let world: Conversations;
  let lin: Speaker;
  let chen: Speaker;
  let evaluation: EvaluationId;

  beforeEach(async () => {
    world = await conversations();
    lin = world.speaker('ou_lin');
    chen = world.speaker('ou_chen');
    evaluation = await lin.starts();
    await world.desk.run(async (records) => {
      const department = (await records.evaluation(evaluation))?.department;
      if (department === undefined) throw new Error('no evaluation');
      await records.addMembership({ person: chen.id, department, role: 'coordinator' }, new Date());
      const person = await records.person(chen.id);
      await records.savePerson({ ...person, name: '陈静' });
    });
    await lin.saves(evaluation, 'procurement', { procurement_plan: '364.8' });
    await chen.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
  });
  afterEach(() => world.desk.close());

  it('shows every value of a question, the newest first, with who, when and from where', async () => {
    const view = shown(await lin.says('历史 采购计划'), 'history');
    expect(view.question?.label).toContain('采购计划');
    expect(view.entries).toEqual([
      {
        label: null,
        shown: '346.80 万元',
        change: '原为 364.80 万元',
        who: '陈静',
        when: '2026-11-21 10:00',
        from: '卡片',
      },
      { label: null, shown: '364.80 万元', change: null, who: '您', when: '2026-11-21 10:00', from: '卡片' },
    ]);
  });

  it.each(['历史', '查看历史', '修改记录'])(
    'shows the last changes of all questions for %s',
    async (words) => {
      const view = shown(await chen.says(words), 'history');
      expect(view.question).toBeNull();
      expect(view.entries.map(({ label, who }) => [label, who])).toEqual([
        ['采购计划金额', '您'],
        ['采购计划金额', '同事'],
      ]);
    },
  );

  it('understands the name without a blank, and leaves other sentences alone', async () => {
    expect(shown(await lin.says('历史采购计划'), 'history').entries).toHaveLength(2);
    expect((await lin.says('历史遗留问题')).say).toContain('没看懂');
  });

  it('tells a list by its rows: how many, and which were added or removed', async () => {
    await lin.saves(evaluation, 'basics', { functions: '园林养护\n绿化规划' });
    await lin.saves(evaluation, 'basics', { functions: '园林养护\n行政审批\n古树保护' });
    const [entry] = shown(await lin.says('历史 部门主要职能'), 'history').entries;
    expect(entry).toMatchObject({ shown: '3 行', change: '新增“行政审批”“古树保护”，删去“绿化规划”' });
  });

  it('says what 撤销 brought back, or why it did not', async () => {
    const kept = await lin.says('撤销');
    expect(kept.toast?.text).toContain('陈静后来改过');
    const undone = shown(await chen.says('撤销'), 'notice');
    expect(undone.title).toBe('已撤销');
    expect(undone.text).toContain('恢复为 364.80 万元');
    expect(shown(await chen.says('历史 采购计划'), 'history').entries[0]).toMatchObject({
      shown: '364.80 万元',
      from: '撤销',
    });
    expect((await chen.says('撤销')).toast?.text).toContain('没有可以撤销的修改');
  });

  it('shows a stranger nothing', async () => {
    const stranger = world.speaker('ou_stranger');
    const reply = await stranger.wants({ want: 'history_page', evaluation, fact: null, page: 0 });
    expect(reply.show).toBeUndefined();
    expect(reply.toast?.text).toContain('没有找到');
    expect((await stranger.wants({ want: 'undo', evaluation })).show).toBeUndefined();
  });
});
