import { describe, expect, it } from 'vitest';
import type { ScoreView } from '../../../src/dialogue/view.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { countTags, sizeOf, validateCard } from '../../../src/feishu/cards/validate/index.ts';
import type { IndicatorScore, ScoreSheet } from '../../../src/scoring/index.ts';
import { buttons, markdowns, menuOf, seen } from './reading.ts';
import { context, evaluation, openSheet, scoredIndicator, scoreView, sheet } from './views.ts';

const show = (view: Partial<ScoreView>) => renderCard({ ...scoreView, ...view }, context);

describe('the score card', () => {
  it('shows the total first and large', () => {
    const card = show({});
    expect(card.card.header.title.content).toBe('自评得分 4.84');
    expect(card.card.body.elements[0]).toMatchObject({ content: '**4.84** / 5.00', text_size: 'heading-1' });
  });

  it('shows the grade where the system has one', () => {
    expect(seen(show({ sheet: { ...sheet, grade: '优' } }))).toContain('等级：优');
    expect(seen(show({}))).not.toContain('等级');
  });

  it('gives the possible range while something is missing, and what is missing, with the way there', () => {
    const missing = [{ section: 'staff', sectionName: '人员管理', names: ['编外人员数', '在职人员数'] }];
    const card = show({ sheet: openSheet, missing });
    expect(card.card.header.title.content).toBe('目前得分 4.84');
    expect(seen(card)).toContain('还有 1 项指标没有得分，最终得分在 4.84—5.84 分之间。');
    expect(seen(card)).toContain('人员管理：编外人员数、在职人员数');
    expect(buttons(card).find(({ label }) => label === '去填写 人员管理')?.value).toEqual({
      do: 'open',
      section: 'staff',
      card: 'card-1',
      evaluation,
    });
  });

  it('leads to the first four sections only and counts the others', () => {
    const missing = Array.from({ length: 7 }, (_, index) => ({
      section: `s${index}`,
      sectionName: `第${index}节`,
      names: Array.from({ length: 9 }, (__, name) => `数据${name}`),
    }));
    const card = show({ sheet: openSheet, missing });
    expect(buttons(card).filter(({ value }) => value.do === 'open')).toHaveLength(4);
    expect(seen(card)).toContain('另有 3 节还缺数据');
    expect(seen(card)).toContain('等 9 项');
  });

  it('names the largest losses with their causes', () => {
    expect(seen(show({}))).toContain('1. 政府采购执行情况');
    expect(seen(show({}))).toContain('政府采购执行率 84.08% 低于 100%');
  });

  it('has a panel for each dimension with a bar, and inside every indicator', () => {
    const text = seen(show({}));
    expect(text).toContain('部门管理 ━━━━━━━━━━ 4.84/5.00');
    expect(text).toContain('政府采购执行情况 1.84/2.00');
    expect(text).toContain('资产管理安全性 3.00/3.00');
  });

  it('offers every indicator for details and sends the choice back', () => {
    const menu = menuOf(show({ sheet: openSheet }));
    expect(menu.options).toEqual(['procurement_execution', 'asset_safety', 'staff_control']);
    expect(menu.value).toEqual({ do: 'detail', card: 'card-1', evaluation });
  });

  it('shows formula, cause, the standard and the reason the office gave for the chosen indicator', () => {
    const card = show({ detail: 'procurement_execution', reasons: { procurement_execution: '项目延期' } });
    const text = seen(card);
    expect(menuOf(card).chosen).toBe('procurement_execution');
    expect(text).toContain('政府采购执行情况 1.84/2.00 分');
    expect(text).toContain('计算过程\n政府采购执行率为 84.08%');
    expect(text).toContain('扣分原因\n');
    expect(text).toContain('单位说明\n项目延期');
    expect(text).toContain('评分标准\n实际采购金额÷采购计划金额×100%');
  });

  it('leads on to filling and to the report', () => {
    expect(buttons(show({})).map(({ value }) => value.do)).toEqual([
      'resume',
      'report',
      'public_report',
      'precheck',
      'contents',
      'score',
    ]);
  });

  it('says the same in plain text', () => {
    const { fallback } = show({
      sheet: openSheet,
      missing: [{ section: 's', sectionName: '人员管理', names: ['编外人员数'] }],
    });
    expect(fallback).toContain('云海区园林绿化管理局 2024 年度：4.84/6.00');
    expect(fallback).toContain('部门管理 4.84/5.00');
    expect(fallback).toContain('人员管理：编外人员数');
  });

  it('shortens the explanations, then drops them, before it would grow too large', () => {
    const cause = (length: number): IndicatorScore['steps'] => [
      { template: 'rate_stated', values: { name: '很长的解释'.repeat(length), rate: '1%' } },
    ];
    const huge = (length: number): ScoreSheet => ({
      ...sheet,
      indicators: Array.from({ length: 21 }, (_, index) => ({
        ...scoredIndicator,
        id: `indicator_${index}`,
        name: `${index}${'很长的指标名称'.repeat(length > 100 ? 8 : 2)}`,
        losses: cause(length),
      })),
    });
    for (const length of [2, 40, 400]) {
      const card = show({ sheet: huge(length), detail: 'indicator_3' });
      expect(validateCard(card.card)).toEqual([]);
      expect(countTags(card.card)).toBeLessThanOrEqual(120);
      expect(sizeOf(card.card)).toBeLessThanOrEqual(24 * 1024);
      expect(menuOf(card).options).toHaveLength(21);
      expect(markdowns(card).join()).toContain('20很长的指标名称');
    }
  });
});
