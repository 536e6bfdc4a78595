import { describe, expect, it } from 'vitest';
import type { ContentsView } from '../../../../src/dialogue/view.ts';
import type { Deed } from '../../../../src/evaluation/may.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { buttons, markdowns, seen } from '../reading.ts';
import { context, coordinatorDeeds, heading, openSheet, scoreView } from '../views.ts';

const deadline = { day: '2027-06-30', daysLeft: 12, isThisYear: true };
const campaign = { name: '2026 年度部门整体支出绩效自评', deadline };
const readOnly = new Set<Deed>(['read', 'report']);

const contents: ContentsView = {
  view: 'contents',
  ...heading,
  campaign,
  deeds: readOnly,
  schemeName: '福田 2020',
  sections: Array.from({ length: 80 }, (_, index) => ({
    id: `s${index}`,
    name: `第 ${index + 1} 节`,
    owner: '财务',
    group: null,
    answered: index % 3,
    asked: 3,
    problems: 0,
    waiting: 0,
  })),
  score: { total: '62.35', max: '100', complete: false },
  warnings: [],
  results: [],
};
const score = {
  ...scoreView,
  campaign,
  sheet: openSheet,
  missing: [{ section: 'staff', sectionName: '人员管理', names: ['编外人员数'] }],
};
const deedsOn = (card: Parameters<typeof buttons>[0]) => buttons(card).map(({ value }) => value.do);

describe('the cards of somebody who only looks', () => {
  it('list the sections without a way into them', () => {
    const card = renderCard(contents, context);
    expect(deedsOn(card)).toEqual(['score', 'precheck', 'report']);
    expect(seen(card)).toContain('第 2 节 · 1/3');
    expect(seen(card)).toContain('这里列出 60 节，另有 20 节没有列出');
    expect(validateCard(card.card)).toEqual([]);
  });

  it('show the score without a way to fill in', () => {
    const card = renderCard({ ...score, deeds: readOnly }, context);
    expect(deedsOn(card)).toEqual(['report', 'public_report', 'precheck', 'contents', 'score']);
    expect(deedsOn(renderCard({ ...score, deeds: coordinatorDeeds }, context))).toContain('resume');
  });
});

describe('the days left in a campaign', () => {
  it('stand on the contents and the score card', () => {
    expect(seen(renderCard(contents, context))).toContain('截止 6 月 30 日，还有 12 天');
    expect(renderCard(score, context).fallback).toContain('截止 6 月 30 日，还有 12 天');
    expect(seen(renderCard(score, context))).toContain('任务：2026 年度部门整体支出绩效自评');
  });

  it.each([
    [0, '今天（6 月 30 日）截止', 'orange'],
    [3, '截止 6 月 30 日，还有 3 天', 'orange'],
    [-2, '已于 6 月 30 日截止，过了 2 天', 'red'],
  ])('with %i days left', (daysLeft, sentence, color) => {
    const card = renderCard(
      { ...score, campaign: { ...campaign, deadline: { ...deadline, daysLeft } } },
      context,
    );
    expect(markdowns(card).join()).toContain(`<font color='${color}'>**${sentence}**</font>`);
  });

  it('say the year where it is not this one', () => {
    const card = renderCard(
      { ...score, campaign: { ...campaign, deadline: { ...deadline, daysLeft: 220, isThisYear: false } } },
      context,
    );
    expect(seen(card)).toContain('截止 2027 年 6 月 30 日，还有 220 天');
  });
});
