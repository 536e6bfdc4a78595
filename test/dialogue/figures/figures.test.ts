import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('several figures in one message', () => {
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

  const keep = (text: string) => clerk.wants({ want: 'keep_text', text, fact: null });
  const answersOf = async (id: EvaluationId = evaluation) => {
    const answers = await talks.desk.run((records) => records.answers(id));
    return Object.fromEntries(answers.map(({ fact, value }) => [fact, value]));
  };
  /** Sends a message as a reply to a card of this person. */
  const repliesTo = (section: string | null, text: string, about = evaluation) =>
    clerk.wants(understandText(text), { evaluation: about, section });

  it('are shown as they would be stored, with what they replace, and stored once they are kept', async () => {
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
    const card = shown(await clerk.says('采购计划 364.8 万，实际 3067400元'), 'confirm_figures');
    expect(card.lines).toEqual([
      { label: '采购计划金额', shown: '364.80 万元', was: '346.80 万元', remark: null },
      { label: '实际采购金额', shown: '306.74 万元', was: null, remark: null },
    ]);
    expect((await answersOf()).procurement_plan).toBe('346.8');
    const kept = shown(await keep(card.id), 'notice');
    expect(kept.title).toBe('已保存 2 项');
    expect(kept.text).toContain('采购计划金额 364.80 万元\n实际采购金额 306.74 万元');
    expect(await answersOf()).toMatchObject({ procurement_plan: '364.8', procurement_actual: '306.74' });
  });

  it('are only what the card shows: an older card keeps nothing', async () => {
    const first = shown(await clerk.says('采购计划 100'), 'confirm_figures');
    const second = shown(await clerk.says('采购计划 364.8'), 'confirm_figures');
    expect((await keep(first.id)).toast?.text).toContain('没有再存');
    await keep(second.id);
    expect((await keep(second.id)).toast?.text).toContain('没有再存');
    expect((await answersOf()).procurement_plan).toBe('364.8');
  });

  it('are not stored when they are dropped', async () => {
    const card = shown(await clerk.says('采购计划 364.8'), 'confirm_figures');
    const dropped = await clerk.wants({ want: 'discard_text', text: card.id });
    expect(shown(dropped, 'notice').text).toContain('没有保存');
    expect(await answersOf()).toEqual({});
  });

  it('say what cannot be read and quote what was not understood', async () => {
    const card = shown(await clerk.says('采购计划 三千多万，实际 306.74，其他等财务'), 'confirm_figures');
    expect(card.lines[0]).toMatchObject({ shown: null, remark: expect.stringContaining('不是一个确切的数') });
    expect(card.rest).toEqual(['其他等财务']);
    expect(shown(await keep(card.id), 'notice').text).toContain('采购计划金额：“三千多万”');
    const form = shown(await clerk.says('修改 采购计划金额'), 'section');
    expect(form.questions[0]).toMatchObject({ shown: '三千多万', problem: expect.stringContaining('确切') });
  });

  it('never overwrite what somebody answered after the card was sent', async () => {
    const card = shown(await clerk.says('采购计划 364.8'), 'confirm_figures');
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
    expect(shown(await keep(card.id), 'notice').text).toContain(
      '您自己 10:00 已存了“346.80 万元”，这次填的“364.80 万元”没有覆盖它。要改用这次填的，请再发一次。',
    );
    expect((await answersOf()).procurement_plan).toBe('346.8');
  });

  it('ask which question is meant where a name fits several, and take its number', async () => {
    const asked = await clerk.says('采购计划 364.8，公开日期 2024-02-21');
    expect(asked.say).toMatch(/“2024-02-21”是哪一题的？[\s\S]*1 部门预算公开日期\n2 部门决算公开日期/);
    const card = shown(await clerk.says('2'), 'confirm_figures');
    expect(card.lines.map(({ label }) => label)).toEqual(['采购计划金额', '部门决算公开日期']);
  });

  it('forget the question once a command came in between', async () => {
    await clerk.says('公开日期 2024-02-21');
    await clerk.says('目录');
    expect((await clerk.says('2')).say).toContain('没看懂');
  });

  it('are taken from 修改 with a value too', async () => {
    const card = shown(await clerk.says('修改 采购计划 364.8 万'), 'confirm_figures');
    expect(card.lines[0]?.shown).toBe('364.80 万元');
    expect(shown(await clerk.says('改采购计划为 364.8 万'), 'confirm_figures').lines).toHaveLength(1);
  });

  it('in reply to a section’s card are about that section', async () => {
    const card = shown(await repliesTo('procurement', '实际 306.74'), 'confirm_figures');
    expect(card.lines.map(({ label }) => label)).toEqual(['实际采购金额']);
  });

  it('without a name, in reply to a card, ask which open question of it they answer', async () => {
    const asked = await repliesTo('procurement', '364.8');
    expect(asked.say).toMatch(/1 采购计划金额（万元）\n2 采购计划：货物（万元）/);
    const card = shown(await clerk.says('1'), 'confirm_figures');
    await keep(card.id);
    expect(await answersOf()).toEqual({ procurement_plan: '364.8' });
  });

  it('in reply to a card of another unit’s year go to that one', async () => {
    const other = await clerk.starts('2023', `云海区第${people}局`);
    const card = shown(await repliesTo('procurement', '采购计划 364.8'), 'confirm_figures');
    expect(card.year).toBe(2024);
    await keep(card.id);
    expect([await answersOf(), await answersOf(other)]).toEqual([{ procurement_plan: '364.8' }, {}]);
  });

  it('begin the section of a card by text when 逐题 replies to it', async () => {
    expect((await repliesTo('assets', '逐题')).say).toContain('资产管理 0/');
  });
});
