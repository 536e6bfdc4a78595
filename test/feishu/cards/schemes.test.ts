import { describe, expect, it } from 'vitest';
import type { SchemeOfferView } from '../../../src/dialogue/view.ts';
import { personId } from '../../../src/evaluation/ids.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { buttons, markdowns, seen } from './reading.ts';
import { context } from './views.ts';

const offer: SchemeOfferView = {
  view: 'scheme_offer',
  id: 'offer-1',
  name: '云海区指标体系',
  scheme: 'yunhai_2024',
  version: '2',
  regions: ['云海市云海区', '云海市云栖区'],
  years: '2024 年度起',
  max: '100',
  indicators: 12,
  ownFacts: 3,
  dimensions: [
    { name: '过程', points: '40', indicators: 5 },
    { name: '效果', points: '60', indicators: 7 },
  ],
  grades: [
    { name: '优', atLeast: '90' },
    { name: '良', atLeast: '80' },
  ],
  caps: [{ limit: '60', because: '有重大违纪' }],
  changes: ['启用后多一套可选的指标体系，现有的都不变。'],
  warnings: ['文件注明原文辨认不清'],
};

describe('the card of a scheme file', () => {
  it('tells what it holds, what changes and what to check', () => {
    const card = renderCard(offer, context);
    const text = seen(card);
    expect(text).toContain('编号：yunhai_2024，版本 2');
    expect(text).toContain('适用：云海市云海区、云海市云栖区，2024 年度起');
    expect(text).toContain('满分 100 分，12 项指标，自有填报数据 3 项');
    expect(text).toContain('过程：40 分，5 项');
    expect(text).toContain('等级：优 ≥ 90 分、良 ≥ 80 分');
    expect(text).toContain('总分最高 60 分：有重大违纪');
    expect(text).toContain('启用后多一套可选的指标体系');
    expect(markdowns(card).join()).toContain("<font color='orange'>文件注明原文辨认不清</font>");
    expect(buttons(card)).toMatchObject([
      { label: '启用', value: { do: 'enable_scheme', offer: 'offer-1' } },
      { label: '不启用', value: { do: 'decline_scheme', offer: 'offer-1' } },
    ]);
  });

  it('shows the first of very many dimensions, and how many there are', () => {
    const dimensions = Array.from({ length: 300 }, (_, index) => ({
      name: `目标 ${index + 1}`,
      points: '0.33',
      indicators: 1,
    }));
    const card = renderCard({ ...offer, dimensions }, context);
    expect(seen(card)).toContain('目标 30：0.33 分，1 项\n等 300 项');
    expect(validateCard(card.card)).toEqual([]);
  });
});

describe('the list of systems in force', () => {
  it('says of each whether it came with the program or who loaded it and when', () => {
    const loaded = { day: '2026-11-21' };
    const row = (id: string, by: ReturnType<typeof personId> | null) => ({
      id,
      version: '1',
      name: `《${id}》`,
      loaded: { ...loaded, by },
      problem: null,
    });
    const schemes = [
      row('mine', null),
      row('theirs', personId('ou_0a1b')),
      { ...row('built', null), loaded: null },
      { ...row('broken', null), problem: '这一版现在读不出来' },
    ];
    const card = renderCard({ view: 'schemes', schemes }, context);
    expect(seen(card)).toContain('《mine》（mine，版本 1）您于 2026-11-21 加载');
    expect(seen(card)).toContain('《built》（built，版本 1）自带');
    expect(markdowns(card).join()).toContain('<at id=ou_0a1b></at>于 2026-11-21 加载');
    expect(markdowns(card).join()).toContain("<font color='red'>这一版现在读不出来</font>");
    expect(seen(card)).toContain('把指标体系的 .json 文件发给我');
    expect(card.fallback).toContain('其他管理员于 2026-11-21 加载');
    expect(validateCard(card.card)).toEqual([]);
  });
});
