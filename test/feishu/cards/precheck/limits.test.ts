import { describe, expect, it } from 'vitest';
import type { PrecheckView, ShownFinding, View } from '../../../../src/dialogue/view.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { context, heading } from '../views.ts';

const long = '实际采购<at id=all></at>1,973.09 万元**大于**计划_1,791.71_万元：执行率 110.12%，'.repeat(12);
const found = (index: number, more: Partial<ShownFinding> = {}): ShownFinding => ({
  key: `PROC_OVER_PLAN_WITH_A_LONG_NAME:${String(index).padStart(16, '0')}`,
  severity: 'error',
  sentence: long.slice(0, 400),
  indicator: '政府采购执行情况的完成程度',
  quotes: Array.from({ length: 4 }, () => ({ place: '主要履职目标与重点任务 第 28 行', text: long })),
  correct: { section: 'section_with_a_long_name', page: 11 },
  whose: null,
  reason: `林晓说明（2026-11-21）：${long.slice(0, 500)}`,
  explainable: true,
  mustCorrect: false,
  ...more,
});
const page = (findings: readonly ShownFinding[], more: Partial<PrecheckView> = {}): PrecheckView => ({
  view: 'precheck',
  ...heading,
  counts: { errors: 40, warnings: 40, explained: 40 },
  total: 80,
  open: 120,
  openIn: Array.from({ length: 19 }, () => ({ name: long.slice(0, 40), open: 9 })),
  mayFill: true,
  locked: false,
  findings,
  first: 33,
  page: 4,
  pages: 10,
  maySubmit: false,
  ...more,
});
const eight = (of: (index: number) => ShownFinding) => Array.from({ length: 8 }, (_, index) => of(index));

const views: Readonly<Record<string, View>> = {
  'a page of 80 long findings with 40 reasons': page(eight((index) => found(index))),
  'a page of what others have to correct': page(
    eight((index) =>
      found(index, { correct: null, whose: long, mustCorrect: true, explainable: false, reason: null }),
    ),
  ),
  'a page of warnings and information': page(
    eight((index) => found(index, { severity: index < 4 ? 'warning' : 'info' })),
  ),
  'a page of information only': page(eight((index) => found(index, { severity: 'info' }))),
  'nothing found': page([], {
    counts: { errors: 0, warnings: 0, explained: 0 },
    total: 0,
    open: 0,
    page: 0,
    pages: 1,
    maySubmit: true,
  }),
  'the form for a reason': {
    view: 'explain_finding',
    ...heading,
    finding: found(0),
    page: 4,
    reason: '追加'.repeat(250),
    problem: long,
  },
};

describe('the cards of the pre-check', () => {
  it.each(Object.entries(views))('%s keeps within what Feishu takes', (_name, view) => {
    const { card, fallback } = renderCard(view, context);
    expect(validateCard(card)).toEqual([]);
    const text = JSON.stringify(card);
    expect(text).not.toContain('内容较多');
    expect(text).not.toContain('<at id=all>');
    expect(fallback).not.toBe('');
  });

  it('lead to the question and to the reason of each finding, however many there are', () => {
    const text = JSON.stringify(renderCard(page(eight((index) => found(index))), context).card);
    expect(text.match(/"do":"open"/g)).toHaveLength(8);
    expect(text.match(/"do":"explain_finding"/g)).toHaveLength(8);
    expect(text).toContain('第 5/10 页');
    expect(text).toContain('"do":"precheck","page":3');
    expect(text).toContain('"do":"precheck","page":5');
  });

  it('say clearly that nothing was found, and lead on to handing in', () => {
    const nothing = views['nothing found'];
    if (nothing === undefined) throw new Error('no such view');
    const text = JSON.stringify(renderCard(nothing, context).card);
    expect(text).toContain('没有发现问题');
    expect(text).toContain('"do":"submit"');
  });

  it('fold information behind errors and warnings', () => {
    const mixed = views['a page of warnings and information'];
    if (mixed === undefined) throw new Error('no such view');
    const text = JSON.stringify(renderCard(mixed, context).card);
    expect(text).toContain('"tag":"collapsible_panel","expanded":false');
    expect(text).toContain('参考信息（4）');
  });
});
