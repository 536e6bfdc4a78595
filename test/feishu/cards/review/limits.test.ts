import { describe, expect, it } from 'vitest';
import type { View } from '../../../../src/dialogue/view.ts';
import { evidenceId } from '../../../../src/evaluation/ids.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { context, heading } from '../views.ts';

/** As long as anybody may write. */
const reason = '请核对<at id=all></at>**采购**合同与台账_是否一致_。'.repeat(40).slice(0, 1000);
const names = Array.from({ length: 30 }, (_, index) => `第${index + 1}题的名称很长很长很长很长`);
const open = Array.from({ length: 21 }, (_, index) => ({
  section: `section_${index}`,
  sectionName: `第${index + 1}节名称`,
  names,
}));
const many = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}${reason}`);

const views: Readonly<Record<string, View>> = {
  'everything open': {
    view: 'submit',
    ...heading,
    version: 400,
    total: '12.00',
    max: '100',
    grade: null,
    open: { missing: open, unruled: open, owed: open },
    errors: many(30),
    findings: many(30),
    untouched: many(8),
    answered: false,
    evidence: 60,
    approvers: '何局、沈局',
    note: reason,
    problem: reason,
  },
  'a confirmation with findings': {
    view: 'submit',
    ...heading,
    version: 400,
    total: '93.20',
    max: '100',
    grade: '优',
    open: { missing: [], unruled: [], owed: [] },
    errors: [],
    findings: many(30),
    untouched: [],
    answered: true,
    evidence: 60,
    approvers: '',
    note: reason,
    problem: reason,
  },
  'a leader’s card with everything': {
    view: 'review',
    ...heading,
    status: 'submitted',
    line: reason,
    submission: {
      number: 12,
      hash: '0123456789ab',
      handedIn: reason,
      total: '93.20',
      max: '100',
      grade: '优',
      totals: '自评 93.20 / 复核 92.70',
      dimensions: many(12),
      losses: many(60),
      rulings: many(21),
      findings: many(30),
      changes: { number: 11, lines: many(200) },
      earlier: many(20),
    },
    discussions: many(20),
    scans: ['a', 'b', 'c'].map((id) => ({ id: evidenceId(id), line: reason })),
    actions: [
      { do: 'approve', snapshot: 12 },
      { do: 'ask_return', snapshot: 12 },
      { do: 'withdraw' },
      { do: 'ask_discuss' },
    ],
  },
  'a form for reasons': {
    view: 'reasons',
    ...heading,
    step: 'return',
    snapshot: 12,
    sections: open.slice(0, 5).map(({ section: id, sectionName: label }) => ({ id, label, reason: '' })),
    others: open.slice(5).map(({ section: id, sectionName: label }) => ({ id, label })),
    note: reason,
    problem: reason,
  },
  'a return of every section': {
    view: 'returned',
    ...heading,
    step: 'return',
    who: '何局，2026-11-21',
    sections: Array.from({ length: 8 }, (_, index) => ({ id: `s${index}`, name: `第${index}节`, reason })),
    note: reason,
    mayAnswer: true,
    maySubmit: true,
  },
  'a discussion': { view: 'discuss', ...heading, note: reason, problem: reason },
  'a review score': {
    view: 'review_score',
    ...heading,
    indicator: 'satisfaction',
    name: reason,
    self: '1.84',
    max: '2.00',
    points: '1.5',
    reason,
    problem: reason,
  },
};

describe('the cards of the review', () => {
  it.each(Object.entries(views))('%s keeps within what Feishu takes', (_name, view) => {
    const { card, fallback } = renderCard(view, context);
    expect(validateCard(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toContain('内容较多');
    expect(markdownOf(card)).not.toContain('<at id=all>');
    expect(fallback).not.toBe('');
  });

  it('says what exactly is approved, and offers it to nobody who may not', () => {
    const view = views['a leader’s card with everything'];
    if (view?.view !== 'review') throw new Error('no such view');
    const shown = JSON.stringify(renderCard(view, context).card);
    expect(shown).toContain('点“通过”即审定第 12 次提交的内容（校验码 0123456789ab）');
    const others = JSON.stringify(renderCard({ ...view, actions: [] }, context).card);
    expect(others).not.toContain('"do":"approve"');
    expect(others).not.toContain('点“通过”');
  });
});

/** What is read as Markdown, where a mention would call somebody. */
function markdownOf(card: unknown): string {
  const texts: string[] = [];
  JSON.stringify(card, (_key, node: unknown) => {
    if (typeof node === 'object' && node !== null && 'tag' in node && node.tag === 'markdown') {
      texts.push(JSON.stringify(node));
    }
    return node;
  });
  return texts.join('\n');
}
