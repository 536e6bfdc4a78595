import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/facts/index.ts';
import { type RenderedCard, renderCard } from '../../../src/feishu/cards/index.ts';
import { budgetLimits, countTags, sizeOf, validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { type GroupScore, type ScoreSheet, score } from '../../../src/scoring/index.ts';
import { context, missingIndicator, openSheet, scoredIndicator, scoreView, sheet } from './views.ts';

interface Bar {
  readonly row: string;
  readonly part: string;
  readonly percent: number;
}

/** What the chart of a score card draws; null when the card has none. */
function barsOf({ card }: RenderedCard): { bars: readonly Bar[]; colors: readonly string[] } | null {
  const element: { chart_spec?: { data: { values: Bar[] }; color: string[] } } | undefined = JSON.parse(
    JSON.stringify(card.body.elements.find(({ tag }) => tag === 'chart') ?? null),
  );
  return element?.chart_spec === undefined
    ? null
    : { bars: element.chart_spec.data.values, colors: element.chart_spec.color };
}

const show = (shown: ScoreSheet) => renderCard({ ...scoreView, sheet: shown }, context);
const drawn = (shown: ScoreSheet) => barsOf(show(shown))?.bars ?? [];

const goal = (index: number): GroupScore => ({
  name: `党工委、党政办文秘、文件管理工作第 ${index} 项`,
  maxPoints: '9.09',
  score: '8.18',
  open: 0,
});

describe('the chart on the score card', () => {
  it('shows of each part which share of its points was reached, with the points beside it', () => {
    expect(drawn(sheet)).toEqual([
      { row: '部门管理 4.84/5', part: '已得', percent: 96.8 },
      { row: '部门管理 4.84/5', part: '未得', percent: 3.2 },
    ]);
  });

  it('tells points still to be scored from points lost, so that nothing unfinished looks bad', () => {
    const bars = drawn(openSheet);
    const open = bars.filter(({ row }) => row.startsWith('部门绩效'));
    expect(open.find(({ part }) => part === '待评分')?.percent).toBe(100);
    expect(open.find(({ part }) => part === '未得')?.percent).toBe(0);
    expect(barsOf(show(openSheet))?.colors).toHaveLength(3);
  });

  it('has a bar for each of eleven goals, equal beginnings of their names told apart', () => {
    const bars = drawn({ ...sheet, dimensions: Array.from({ length: 11 }, (_, index) => goal(index)) });
    expect(new Set(bars.map(({ row }) => row)).size).toBe(11);
    expect(bars[0]?.row).toBe('党工委、党政办… 8.18/9.09');
  });

  it('goes down to the categories where the dimensions are too few to tell much', () => {
    const category = { name: '人员管理', maxPoints: '1.00', score: '0.00', open: 1, dimension: '部门绩效' };
    const money = { name: '资金管理', maxPoints: '2.00', score: '1.84', open: 0, dimension: '部门管理' };
    const person = { ...missingIndicator, category: '人员管理' };
    const bars = drawn({
      ...openSheet,
      indicators: [scoredIndicator, person],
      categories: [money, category, { ...category, dimension: '部门管理', open: 0 }],
    });
    expect(bars.filter(({ part }) => part === '待评分')).toEqual([
      { row: '资金管理 1.84/2', part: '待评分', percent: 0 },
      { row: '人员管理 0/1', part: '待评分', percent: 100 },
      { row: '人员管理 0/1（2）', part: '待评分', percent: 0 },
    ]);
  });

  it('leaves out what has no points yet, and is not there when nothing has', () => {
    const weightless = { ...goal(0), maxPoints: '0.00', score: '0.00' };
    expect(drawn({ ...sheet, dimensions: [...sheet.dimensions, weightless] })).toHaveLength(2);
    expect(barsOf(show({ ...sheet, dimensions: [weightless] }))).toBeNull();
  });

  it('is the first thing to go when the card grows too large; every word stays', () => {
    const cause = { template: 'rate_stated', values: { name: '很长的解释'.repeat(20), rate: '1%' } };
    const lengthy = { ...scoredIndicator, losses: [cause] };
    const wordy = (count: number) => {
      const indicators = Array.from({ length: count }, (_, index) => ({ ...lengthy, id: `i${index}` }));
      return show({ ...sheet, indicators });
    };
    const largest = Array.from({ length: 80 }, (_, index) => wordy(index + 1)).find(
      (card) => barsOf(card) === null,
    );
    if (largest === undefined) throw new Error('the chart is never dropped');
    expect(validateCard(largest.card)).toEqual([]);
    expect(JSON.stringify(largest.card)).toContain('很长的解释'.repeat(20));
  });
});

describe.each(builtinSchemes.map((scheme) => [scheme.id, scheme] as const))(
  'the chart of %s',
  (_, scheme) => {
    const half: Facts = { budget_initial_total: '3037.03', budget_adjusted_total: '3204.53' };
    it.each([
      ['nothing', {}],
      ['little', half],
    ])('stands on the card, within all limits, when %s is answered', (__, facts) => {
      const shown = score(scheme, facts);
      const card = show(shown);
      expect(validateCard(card.card)).toEqual([]);
      expect(countTags(card.card)).toBeLessThanOrEqual(budgetLimits.tags);
      expect(sizeOf(card.card)).toBeLessThanOrEqual(budgetLimits.bytes);
      const rows = new Map<string, number>();
      for (const { row, percent } of barsOf(card)?.bars ?? []) rows.set(row, (rows.get(row) ?? 0) + percent);
      expect(rows.size).toBeGreaterThanOrEqual(3);
      for (const whole of rows.values()) expect(whole).toBeCloseTo(100, 0);
      expect(card.fallback).not.toContain('得分率');
    });
  },
);
