import { describe, expect, it } from 'vitest';
import type { OwedUnit, ReminderView, TaskPart } from '../../../../src/dialogue/view.ts';
import { campaignId, cardId, evaluationId, usualReminders } from '../../../../src/evaluation/index.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';

const context = { card: cardId('card') };
const campaign = { id: campaignId('c'), name: '2024 年度部门整体支出绩效自评' };
const heading = { evaluation: evaluationId('e'), department: '云海区政务服务和数据管理局', year: 2024 };
const deadline = { day: '2026-12-25', daysLeft: 3, isThisYear: true };
const part = (index: number): TaskPart => ({
  section: `s${index}`,
  name: `“三公”经费和一般性支出的控制情况（第 ${index} 节）`,
  open: 12,
  questions: [],
});
const parts = (count: number) => Array.from({ length: count }, (_, index) => part(index));
const coordinator: OwedUnit = {
  ...heading,
  as: 'coordinator',
  open: 400,
  people: Array.from({ length: 40 }, (_, index) => ({
    name: `**同事**<at id=all></at>${index}`,
    isYou: index === 0,
    parts: parts(20),
  })),
  unassigned: 30,
  isReturned: true,
};
const contributor: OwedUnit = { ...heading, as: 'contributor', parts: parts(40) };
const leader: OwedUnit = { ...heading, as: 'leader', actingFor: null, deputy: null };
const view: ReminderView = {
  view: 'reminder',
  campaign,
  deadline,
  workingDays: 3,
  units: [contributor],
  waiting: null,
};
const waiting = { departments: 1000, going: 400, unclaimed: 12, submitted: 30 };

describe('the card of a reminder', () => {
  it.each([
    ['somebody with forty sections', view],
    [
      'a coordinator of forty departments with forty people each',
      { ...view, units: Array(40).fill(coordinator) },
    ],
    ['a leader of forty departments', { ...view, units: Array(40).fill(leader) }],
    ['somebody who is everything', { ...view, units: [coordinator, contributor, leader], waiting }],
    ['a reviewer', { ...view, units: [], waiting }],
  ])('keeps to Feishu’s limits for %s', (_, largest) => {
    const { card } = renderCard(largest, context);
    expect(validateCard(card)).toEqual([]);
    expect(JSON.stringify(card)).toContain('今天不再提醒');
    expect(JSON.stringify(card)).not.toContain('<at id=all>');
  });

  it('names what is owed, leads there, and can be put off', () => {
    const { card } = renderCard({ ...view, units: [{ ...contributor, parts: [part(1)] }] }, context);
    const text = JSON.stringify(card);
    expect(text).toContain('填报提醒：离截止还有 3 个工作日');
    expect(text).toContain('"do":"open","section":"s1"');
    expect(text).toContain('"do":"put_off","campaign":"c","when":"two_hours"');
    expect(text).toContain('"when":"tomorrow"');
    expect(text).toContain('"do":"not_today"');
  });

  it.each([
    [3, 3, '离截止还有 3 个工作日'],
    [0, 0, '今天截止'],
    [2, 0, '今天是截止前最后一个工作日'],
    [-1, 0, '已过截止日期'],
    [-4, -2, '已过截止 2 个工作日'],
  ])('says it rightly %s days and %s working days before', (daysLeft, workingDays, words) => {
    const late = { ...view, deadline: { ...deadline, daysLeft }, workingDays };
    expect(renderCard(late, context).fallback).toContain(words);
  });
});

describe('the card of 提醒设置', () => {
  it('keeps to Feishu’s limits with the longest plan', () => {
    const stages = Array.from({ length: 31 }, (_, index) => ({ stage: index - 10, day: deadline }));
    const { card, open } = renderCard(
      {
        view: 'reminder_settings',
        campaign: campaign.id,
        name: campaign.name,
        settings: usualReminders,
        typed: { before: '一二三'.repeat(300), late: '很多' },
        problems: { before: '请填整数', late: '请填整数' },
        stages,
        unknownYear: 2027,
        results: ['提醒设置已保存。'],
      },
      context,
    );
    expect(validateCard(card)).toEqual([]);
    expect(open).toBe(true);
  });
});
