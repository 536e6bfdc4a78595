import { describe, expect, it } from 'vitest';
import type { LastYearView } from '../../../../src/dialogue/view.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { buttons, seen } from '../reading.ts';
import { context, heading } from '../views.ts';

const view = (lines: LastYearView['lines']): LastYearView => ({
  view: 'last_year',
  ...heading,
  key: '1-0',
  lines,
});

describe('the card of 沿用去年', () => {
  it('shows each answer and takes them over with one button', () => {
    const card = renderCard(view([{ label: '核定编制数', shown: '39 人' }]), context);
    expect(validateCard(card.card)).toEqual([]);
    expect(seen(card)).toContain('核定编制数');
    expect(seen(card)).toContain('39 人');
    expect(buttons(card).map(({ value }) => value.do)).toEqual(['take_last_year', 'contents']);
  });

  it('keeps the rules with twenty long answers, full of marks, which all stand on it', () => {
    const lines = Array.from({ length: 20 }, (_, index) => ({
      label: `第${index}项${'**制度**'.repeat(20)}`,
      shown: '<at id=all></at>*~`_'.repeat(6),
    }));
    const card = renderCard(view(lines), context);
    expect(validateCard(card.card)).toEqual([]);
    expect(JSON.stringify(card.card)).not.toContain('<at id=all>');
    for (const index of lines.keys()) expect(seen(card)).toContain(`第${index}项`);
  });
});
