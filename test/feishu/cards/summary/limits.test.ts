import { describe, expect, it } from 'vitest';
import type { SummaryAreaView } from '../../../../src/dialogue/view.ts';
import { campaignId, evaluationId, personId } from '../../../../src/evaluation/ids.ts';
import type { SummaryEntry, SummaryFigures } from '../../../../src/evaluation/index.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { readClick } from '../../../../src/feishu/click.ts';
import { buttons, seen } from '../reading.ts';
import { context } from '../views.ts';

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const campaign = campaignId(crypto.randomUUID());
const name = '云海市云海区 2026 年度部门整体支出绩效自评与重点项目绩效自评工作任务（第一批）';
const unitName = (index: number) => `云海市云海区机关事务与后勤保障管理服务中心（第 ${index + 1} 分中心）`;
const indicatorName = (index: number) =>
  `部门整体支出绩效目标与年度重点工作任务相关程度的第 ${index + 1} 项指标`;
const deadline = { day: '2026-06-30', daysLeft: -12, isThisYear: true };

const figures: SummaryFigures = {
  counts: {
    departments: 1000,
    draft: 300,
    submitted: 400,
    approved: 200,
    returned: 100,
    late: 90,
    unclaimed: 40,
  },
  scope: 'handed_in',
  inScope: 600,
  open: 12,
  elsewhere: 3,
  pending: 5,
  reviewed: 60,
  max: '100',
  totals: { count: 580, average: '91.37', median: '92.50', highest: '100.00', lowest: '31.20' },
  bands: many(10, (index) => ({
    from: index === 0 ? null : 50 + 5 * index,
    to: 55 + 5 * index,
    count: 58,
  })),
  grades: many(5, (index) => ({ name: `等级${index}`, count: 116 })),
  standOut: many(40, (index) => ({
    evaluation: evaluationId(crypto.randomUUID()),
    name: unitName(index),
    total: '31.20',
    gap: '-61.30',
    by: { indicator: indicatorName(index), gap: '-12.00' },
  })),
  losses: many(80, (index) => ({
    id: `i${index}`,
    indicator: indicatorName(index),
    departments: 500,
    lost: '812.50',
    average: '1.63',
  })),
};

const entry = (index: number): SummaryEntry => ({
  evaluation: evaluationId(crypto.randomUUID()),
  name: unitName(index),
  status: 'returned',
  late: true,
  claimed: true,
  rank: index % 3 === 0 ? null : index,
  total: '91.37',
  max: '100',
  complete: index % 3 !== 0,
  missing: 12,
  grade: '优',
  reviewed: '90.00',
  dimensions: many(8, (one) => ({ name: `一级指标第${one}部分`, score: '12.50', open: 3 })),
  indicators: many(80, () => '1.00'),
});

const part = (index: number) => ({ name: indicatorName(index), score: '1.00', median: '3.50', gap: '-2.50' });
const place = (index: number) => ({ ...entry(index), score: '1.00', max: '3.50' });

/** Each card at its largest. */
const largest: readonly SummaryAreaView[] = [
  {
    view: 'summary',
    campaign,
    name,
    deadline,
    figures,
    others: many(20, (index) => ({ value: crypto.randomUUID(), label: `${name}${index}` })),
    results: ['已提醒 812 位同事（700 家单位）。', '还有 188 位没有提醒到。', unitName(1), unitName(2)],
  },
  {
    view: 'summary_table',
    campaign,
    name,
    scope: 'all',
    search: '中心',
    entries: many(20, entry),
    first: 981,
    count: 1000,
    page: 48,
    pages: 50,
  },
  {
    view: 'indicator',
    campaign,
    name,
    indicators: many(200, (index) => ({
      value: `i${index}`,
      label: indicatorName(index),
      dimension: `一级指标第${Math.floor(index / 90)}部分`,
    })),
    figures: {
      id: 'i1',
      name: indicatorName(1),
      spread: figures.totals,
      max: null,
      full: 12,
      lowest: many(5, place),
      highest: many(5, place),
    },
  },
  {
    view: 'unit_beside',
    campaign,
    campaignName: name,
    beside: {
      entry: entry(1),
      group: figures.totals,
      rank: 13,
      dimensions: many(12, part),
      behind: many(60, part),
      ahead: many(60, part),
    },
  },
  {
    view: 'nudge',
    campaign,
    name,
    people: 812,
    units: 700,
    filling: 700,
    approving: 112,
    before: 9,
    unreachable: many(300, unitName),
  },
  {
    view: 'nudged',
    campaignName: name,
    deadline,
    who: '秦科',
    owes: many(30, (index) => ({
      evaluation: evaluationId(crypto.randomUUID()),
      name: unitName(index),
      what: {
        kind: 'parts' as const,
        parts: many(20, (one) => ({ section: indicatorName(one), open: 12 })),
      },
    })),
  },
];

describe('the cards about the figures of a campaign', () => {
  it.each(largest.map((view) => [view.view, view] as const))(
    '%s keeps the budget at its largest',
    (_, view) => {
      const card = renderCard(view, context);
      expect(validateCard(card.card)).toEqual([]);
      expect(seen(card)).not.toContain('卡片放不下');
      expect(card.fallback.length).toBeGreaterThan(5);
    },
  );

  it.each(largest.map((view) => [view.view, view] as const))(
    '%s has buttons that are understood',
    (_, view) => {
      for (const { value } of buttons(renderCard(view, context))) {
        const event = {
          type: 'card_action',
          key: 'k',
          person: personId('ou_1'),
          message: null,
          chat: null,
          at: new Date(0),
        } as const;
        const click = readClick({ ...event, value, form: {}, option: null });
        expect(click.intent.want, JSON.stringify(value)).not.toBe('outdated');
      }
    },
  );

  it('show the distribution as bars, and the same in words where no card is shown', () => {
    const [summary] = largest;
    if (summary === undefined) throw new Error('no summary');
    const { card, fallback } = renderCard(summary, context);
    expect(JSON.stringify(card)).toContain('"tag":"chart"');
    expect(fallback).toContain('55 以下 分 58 家');
    expect(fallback).toContain('95—100 分 58 家');
  });

  it('lead to every indicator, however many there are', () => {
    const indicator = largest.find(({ view }) => view === 'indicator');
    if (indicator?.view !== 'indicator' || indicator.figures === null) throw new Error('no indicator');
    const drawnWith = (id: string) => {
      const figures = indicator.figures && { ...indicator.figures, id };
      const found = JSON.stringify(renderCard({ ...indicator, figures }, context).card).matchAll(
        /"tag":"select_static".*?"options":(\[.*?\]),"initial_option":"(\w+)"/g,
      );
      return [...found].map(([, options = '', chosen]) => ({
        chosen,
        values: [...options.matchAll(/"value":"(\w+)"/g)].map(([, value]) => value),
      }));
    };
    const [parts] = drawnWith('i1');
    const reached = new Set(
      parts?.values.flatMap((first) => {
        const [part, options] = drawnWith(first ?? '');
        expect(part?.chosen).toBe(first);
        return options?.values ?? [];
      }),
    );
    expect(reached).toEqual(new Set(indicator.indicators.map(({ value }) => value)));
  });

  it('name few departments once, from the lowest up', () => {
    const indicator = largest.find(({ view }) => view === 'indicator');
    if (indicator?.view !== 'indicator' || !indicator.figures?.spread) throw new Error('no indicator');
    const [one, other] = [place(1), place(2)];
    const spread = { ...indicator.figures.spread, count: 2 };
    const few = { ...indicator.figures, full: 0, spread, lowest: [one, other], highest: [other, one] };
    const text = seen(renderCard({ ...indicator, figures: few }, context));
    expect(text.split(one.name)).toHaveLength(2);
    expect(text).toContain('从低到高');
    expect(text).toContain('没有单位得满分');
  });

  it('say what is left out of the figures', () => {
    const [summary] = largest;
    if (summary === undefined) throw new Error('no summary');
    const text = seen(renderCard(summary, context));
    expect(text).toContain('另有 12 家还有指标没有得分，未计入');
    expect(text).toContain('另有 3 家用的是别的指标体系，未计入');
    expect(text).toContain('逾期未交 90 家');
  });
});
