import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('a value that 修改 waits for', () => {
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

  const says = async (text: string) => (await clerk.says(text)).say ?? '';
  const keep = (text: string) => clerk.wants({ want: 'keep_text', text, fact: null });
  const answers = async () => {
    const stored = await talks.desk.run((records) => records.answers(evaluation));
    return Object.fromEntries(stored.map(({ fact, value }) => [fact, value]));
  };

  it.each([
    ['采购计划金额', '很多', '“很多”不是数字', '364.80'],
    ['采购计划金额', '三百多万', '不是一个确切的数', '364.80'],
    ['部门预算公开日期', '去年春天', '“去年春天”不是日期', '2024-02-21'],
    ['部门预算公开情况', '还行', '没有“还行”这个选项，可选：', ''],
  ])(
    '%s is told what is wrong with %s, an example, and how to leave',
    async (question, typed, problem, example) => {
      await clerk.says(`修改 ${question}`);
      const said = await says(typed);
      expect(said).toContain(problem);
      expect(said).toContain(`还在等“${question}`);
      expect(said).toContain(example);
      expect(said).toContain('不改了就发“取消”');
      expect(said).not.toContain('没看懂');
    },
  );

  it('is still awaited after a wrong one, and shown with its unit and what it replaces', async () => {
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
    await clerk.says('修改 采购计划金额');
    await says('很多');
    const card = shown(await clerk.says('3648000元'), 'confirm_figures');
    expect(card.lines).toEqual([
      { label: '采购计划金额', shown: '364.80 万元', was: '346.80 万元', remark: null },
    ]);
    await keep(card.id);
    expect(await answers()).toEqual({ procurement_plan: '364.8' });
  });

  it('may be sent once more in place of the one on the card', async () => {
    await clerk.says('修改 采购计划金额');
    const first = shown(await clerk.says('3468'), 'confirm_figures');
    const second = shown(await clerk.says('364.8'), 'confirm_figures');
    expect(second.lines[0]?.shown).toBe('364.80 万元');
    expect((await keep(first.id)).toast?.text).toContain('没有再存');
    await keep(second.id);
    expect(await answers()).toEqual({ procurement_plan: '364.8' });
  });

  it('is refused above the most points of its indicator', async () => {
    await clerk.says('修改 政府采购政策功能落实');
    expect(await says('7')).toMatch(/“7”超出范围，这一项是 0 到 1 分[\s\S]*还在等/);
  });

  it.each(['得分', '帮助', '报告', '目录'])('%s in between is answered as ever', async (word) => {
    await clerk.says('修改 采购计划金额');
    const reply = await clerk.says(word);
    expect(reply.show !== undefined || reply.report !== undefined).toBe(true);
  });

  it('of another question, named, is that one’s', async () => {
    await clerk.says('修改 采购计划金额');
    const card = shown(await clerk.says('实际采购金额 306.74 万'), 'confirm_figures');
    expect(card.lines.map(({ label }) => label)).toEqual(['实际采购金额']);
  });

  it('in reply to a card of another section is that section’s', async () => {
    await clerk.says('修改 采购计划金额');
    const reply = await clerk.wants(understandText('100'), { evaluation, section: 'assets' });
    expect(reply.say).toContain('“100”是哪一题的？');
  });

  it.each(['取消', '不改了', '算了', '跳过', '不知道'])(
    'is no longer awaited after %s, and stays as it was',
    async (word) => {
      await clerk.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
      await clerk.says('修改 采购计划金额');
      expect(await says(word)).toBe('好的，“采购计划金额”没有改，仍为 346.80 万元。');
      expect(await says('很多')).toContain('没看懂');
      expect(await answers()).toEqual({ procurement_plan: '346.8' });
    },
  );

  it('stays empty, with the way back to it', async () => {
    await clerk.says('修改 采购计划金额');
    expect(await says('取消')).toBe('好的，“采购计划金额”先空着；要填时直接发“修改 采购计划金额”。');
  });

  it('is taken back by 清空', async () => {
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
    await clerk.says('修改 采购计划金额');
    expect(await says('清空')).toContain('已清空，原为：\n346.80 万元');
    expect(await answers()).toEqual({ procurement_plan: null });
  });

  it('is dropped from its card by 取消 as by 不保存', async () => {
    await clerk.says('修改 采购计划金额');
    const card = shown(await clerk.says('364.8'), 'confirm_figures');
    expect(shown(await clerk.says('取消'), 'notice').text).toBe('好的，没有保存。');
    expect((await keep(card.id)).toast?.text).toContain('没有再存');
  });

  it('that fits several questions is asked for once more after a number that stands for none', async () => {
    await clerk.says('公开日期 2024-02-21');
    expect(await says('9')).toMatch(/^没有第 9 项。\n“2024-02-21”是哪一题的？[\s\S]*1 部门预算公开日期/);
    const card = shown(await clerk.says('2'), 'confirm_figures');
    expect(card.lines.map(({ label }) => label)).toEqual(['部门决算公开日期']);
  });
});
