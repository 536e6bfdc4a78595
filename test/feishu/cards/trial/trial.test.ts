import { describe, expect, it } from 'vitest';
import type { TrialView, WaysView } from '../../../../src/dialogue/view.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { score, tryOut } from '../../../../src/scoring/index.ts';
import { goldenFacts, schemeOf } from '../../../scoring/sheets.ts';
import { buttons, seen } from '../reading.ts';
import { context, heading } from '../views.ts';

const scheme = schemeOf('futian_2020');
const facts = goldenFacts('futian-party-office-2020');
const view: TrialView = {
  view: 'trial',
  ...heading,
  changes: [{ label: '实际采购金额', from: '306.74 万元', to: '350.00 万元' }],
  trial: tryOut(scheme, facts, { procurement_actual: '350' }),
  remarks: [],
};

describe('the card of 试算', () => {
  it('shows both totals, what moves and why, and that nothing is kept', () => {
    const card = renderCard(view, context);
    expect(validateCard(card.card)).toEqual([]);
    const { total } = score(scheme, facts);
    expect(seen(card)).toContain(`${total} → ${view.trial.after.total}`);
    expect(seen(card)).toContain('+0.12');
    expect(seen(card)).toContain('政府采购执行率 95.94%');
    expect(seen(card)).toContain('什么都没有保存');
    expect(buttons(card).map(({ value }) => value.do)).toEqual(['score', 'detail']);
  });

  it('keeps the rules when every indicator moves and names are long', () => {
    const changes = Array.from({ length: 60 }, () => ({
      label: '年'.repeat(80),
      from: '无',
      to: '9'.repeat(90),
    }));
    const remarks = Array.from({ length: 60 }, () => '*实际*大于计划'.repeat(40));
    const card = renderCard({ ...view, trial: tryOut(scheme, facts, emptied), changes, remarks }, context);
    expect(validateCard(card.card)).toEqual([]);
    expect(seen(card)).toContain('项指标也有变化');
  });

  it('shows how far it is to the next point', () => {
    const ways: WaysView = {
      view: 'ways',
      ...heading,
      total: '93.78',
      max: '100',
      open: 2,
      goals: Array.from({ length: 2 }, () => ({
        title: '**到 94.00 分（下一个整分）**',
        lines: Array(30).fill('- 编外人员差 18 人（22 人 → 4 人），到 94.28 分'),
      })),
    };
    const card = renderCard(ways, context);
    expect(validateCard(card.card)).toEqual([]);
    expect(seen(card)).toContain('编外人员差 18 人');
    expect(seen(card)).toContain('还有 2 项指标没有得分');
  });
});

const emptied = Object.fromEntries(Object.keys(facts).map((fact) => [fact, '']));
