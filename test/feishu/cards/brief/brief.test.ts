import { describe, expect, it } from 'vitest';
import type { ScoreView } from '../../../../src/dialogue/view.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { buttons, seen } from '../reading.ts';
import { context, openSheet, scoreView } from '../views.ts';

const brief: NonNullable<ScoreView['brief']> = {
  owing: [
    { who: '王芳', what: '12 题（政府采购 2 题、资产管理 10 题）' },
    { who: '您', what: '1 题（封面与范围 1 题）' },
  ],
  findings: { errors: 1, warnings: 3 },
  mayNudge: true,
};

const drawn = (view: Partial<ScoreView> = {}) =>
  renderCard({ ...scoreView, sheet: openSheet, brief, ...view }, context);
const text = (view: Partial<ScoreView> = {}) => seen(drawn(view));
const deedsOn = (card: Parameters<typeof buttons>[0]) => buttons(card).map(({ value }) => value.do);

describe('the quick summary', () => {
  it('keeps the rules and says who owes what, what the pre-check found, and where points went', () => {
    expect(validateCard(drawn().card)).toEqual([]);
    const said = text();
    expect(said).toContain('王芳：12 题（政府采购 2 题、资产管理 10 题）');
    expect(said).toContain('1 处错误、3 处提醒待处理');
    expect(said).toContain('主要扣分');
    expect(said).toContain('━');
  });

  it('leads to the details, the report and a reminder', () => {
    expect(deedsOn(drawn())).toEqual(['resume', 'detail', 'precheck', 'report', 'nudge', 'contents']);
  });

  it('offers no reminder to whoever may not send one', () => {
    expect(deedsOn(drawn({ brief: { ...brief, mayNudge: false } }))).not.toContain('nudge');
  });

  it('says so when nobody owes anything and nothing was found', () => {
    const quiet = { owing: [], findings: { errors: 0, warnings: 0 }, mayNudge: false };
    expect(text({ brief: quiet })).toContain('没有人欠填');
    expect(text({ brief: quiet })).toContain('没有待处理的问题');
  });

  it('shows no names as Markdown', () => {
    const view = { brief: { ...brief, owing: [{ who: '**<at id=all>**', what: '1 题' }] } };
    expect(JSON.stringify(drawn(view).card)).not.toContain('<at id=all>');
  });

  it('is one click away from the details', () => {
    const details = renderCard({ ...scoreView, brief: null }, context);
    expect(deedsOn(details)).toContain('score');
  });
});
