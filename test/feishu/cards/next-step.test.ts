import { describe, expect, it } from 'vitest';
import type { ContentsView, ReviewPart, ScoreView } from '../../../src/dialogue/view.ts';
import type { Deed } from '../../../src/evaluation/may.ts';
import { type RenderedCard, renderCard } from '../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { buttons } from './reading.ts';
import { context, coordinatorDeeds, fullIndicator, heading, openSheet, scoreView } from './views.ts';

const filled = (card: RenderedCard) =>
  buttons(card)
    .filter(({ type }) => type === 'primary_filled')
    .map(({ label }) => label);

const part = (actions: ReviewPart['actions'], mayAnswer = true) => ({ line: null, actions, mayAnswer });
const filling = part([{ do: 'submit' }]);
const leader = part([{ do: 'review' }], false);
const handedIn = part([{ do: 'withdraw' }], false);
const reviewer = { deeds: new Set<Deed>(['read', 'report', 'review']), review: part([], false) };
const bad = { text: '预审：1 处错误', tone: 'bad' } as const;

describe('the one filled button', () => {
  const section = { id: 'budget', name: '预算', owner: '财务', group: null, problems: 0, waiting: 0 };
  const contents = (view: Partial<ContentsView>, complete = true) =>
    renderCard(
      {
        view: 'contents',
        ...heading,
        campaign: null,
        deeds: coordinatorDeeds,
        schemeName: '福田 2020',
        sections: [{ ...section, answered: 8, asked: 8 }],
        score: { total: '62.35', max: '100', complete },
        warnings: [],
        results: [],
        review: filling,
        ...view,
      },
      context,
    );

  it.each([
    ['fills in while something is open', contents({}, false), '继续填报'],
    ['hands in once nothing is', contents({}), '提交审核'],
    ['looks at the errors before', contents({ precheck: bad }), '预审'],
    [
      'changes what was returned',
      contents({ sections: [{ ...section, answered: 8, asked: 8, returned: '核对' }] }),
      '继续填报',
    ],
    [
      'signs what was handed in',
      contents({ deeds: new Set<Deed>(['read', 'report']), review: leader }),
      '查看审核卡',
    ],
    ['looks at the score while it is with the leader', contents({ review: handedIn }), '查看得分'],
    ['looks at the score as a reviewer', contents(reviewer), '查看得分'],
  ])('of the contents: one %s', (_, card, label) => {
    expect(filled(card)).toEqual([label]);
    expect(validateCard(card.card)).toEqual([]);
  });

  const owing = { owing: [], findings: { errors: 0, warnings: 0 }, mayNudge: true };
  const done = { ...openSheet, indicators: [fullIndicator] };
  const rest = { totals: null, scores: {}, rulings: {}, mayReview: false };
  const score = (view: Partial<ScoreView>, review: ReviewPart = filling) =>
    renderCard({ ...scoreView, sheet: done, brief: owing, ...view, review: { ...review, ...rest } }, context);
  const errors = { ...owing, findings: { errors: 1, warnings: 0 } };

  it.each([
    ['fills in while something is open', score({ sheet: openSheet }), '继续填报'],
    ['hands in once nothing is', score({}), '提交审核'],
    ['looks at the errors before', score({ brief: errors }), '预审'],
    ['signs what was handed in', score({ deeds: new Set<Deed>(['read', 'report']) }, leader), '查看审核卡'],
    ['looks at the details as a reviewer', score({ deeds: reviewer.deeds }, reviewer.review), '得分明细'],
  ])('of the summary: one %s', (_, card, label) => {
    expect(filled(card)).toEqual([label]);
    expect(validateCard(card.card)).toEqual([]);
  });

  it.each([
    ['fills in while something is open', score({ brief: null, sheet: openSheet }), '继续填报'],
    ['hands in once nothing is', score({ brief: null }), '提交审核'],
    ['looks at the errors before', score({ brief: null, precheck: bad }), '预审'],
    [
      'downloads the report as a reviewer',
      score({ brief: null, deeds: reviewer.deeds }, reviewer.review),
      '下载报告',
    ],
  ])('of the whole score: one %s', (_, card, label) => {
    expect(filled(card)).toEqual([label]);
    expect(validateCard(card.card)).toEqual([]);
  });

  it('of what was returned leads to the first section to change, else hands in', () => {
    const returned = { view: 'returned', ...heading, step: 'return', who: '何局退回', note: null } as const;
    const may = { mayAnswer: true, maySubmit: true };
    const sections = ['assets', 'staff'].map((id) => ({ id, name: id, reason: '核对' }));
    expect(filled(renderCard({ ...returned, ...may, sections }, context))).toEqual(['去修改 assets']);
    expect(filled(renderCard({ ...returned, ...may, sections: [] }, context))).toEqual(['提交审核']);
  });
});

describe('a card with two filled buttons', () => {
  it('is named by the validator, and still sent as it is', () => {
    const button = {
      tag: 'button',
      text: { tag: 'plain_text', content: '好' },
      type: 'primary_filled',
      behaviors: [],
    };
    const card = { schema: '2.0', body: { elements: [button, button] } };
    expect(validateCard(card)).toMatchObject([{ level: 'clarity', path: 'body.elements[1]' }]);
  });
});
