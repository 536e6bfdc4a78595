import { describe, expect, it } from 'vitest';
import type { HistoryView } from '../../../src/dialogue/view.ts';
import { historyPerPage } from '../../../src/evaluation/index.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { context, heading } from './views.ts';

const entry = {
  label: '采购计划金额',
  shown: '364.80 万元',
  change: '原为 346.80 万元',
  who: '陈静',
  when: '2026-11-21 10:00',
  from: '文件“采购.xlsx”',
};
const view: HistoryView = {
  view: 'history',
  ...heading,
  question: null,
  entries: [entry],
  count: 1,
  page: 0,
  pages: 1,
  mayUndo: true,
  mayExport: true,
};

describe('the card of the history', () => {
  it('tells value, person, time and source of each entry', () => {
    const { card, fallback } = renderCard(view, context);
    const text = JSON.stringify(card);
    for (const part of ['80 万元', '陈静', '2026-11-21 10:00', '采购.xlsx', '撤销我的上一次修改']) {
      expect(text).toContain(part);
    }
    expect(fallback).toContain('采购计划金额：364.80 万元（陈静，文件“采购.xlsx”）；原为 346.80 万元');
  });

  it('keeps within the limits of a card, however long the texts are', () => {
    const long = '“*长*文本_'.repeat(400);
    const entries = Array.from({ length: historyPerPage }, () => ({
      ...entry,
      label: long,
      shown: long,
      change: long,
      who: long,
      from: long,
    }));
    const { card } = renderCard({ ...view, entries, page: 3, pages: 9, count: 70 }, context);
    expect(validateCard(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain('较早的');
  });

  it('says where nobody has stated anything yet', () => {
    const { card } = renderCard({ ...view, entries: [], count: 0, mayUndo: false }, context);
    expect(JSON.stringify(card)).toContain('还没有人填过');
    expect(JSON.stringify(card)).not.toContain('撤销');
  });
});
