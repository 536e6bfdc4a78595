import { describe, expect, it } from 'vitest';
import type { CampaignAreaView, View } from '../../../../src/dialogue/view.ts';
import { campaignId, departmentId, evaluationId, personId } from '../../../../src/evaluation/ids.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { readClick } from '../../../../src/feishu/click.ts';
import { buttons, field, seen } from '../reading.ts';
import { context } from '../views.ts';

const id = () => crypto.randomUUID();
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));
const campaign = campaignId(id());
const name = '云海市云海区 2026 年度部门整体支出绩效自评与重点项目绩效自评工作任务（第一批）';
const unitName = (index: number) => `云海市云海区机关事务与后勤保障管理服务中心（第 ${index + 1} 分中心）`;
const deadline = { day: '2027-06-30', daysLeft: 220, isThisYear: false };
const figures = {
  departments: 1000,
  draft: 400,
  submitted: 300,
  approved: 200,
  returned: 100,
  unclaimed: 50,
};
const options = (count: number) => many(count, (n) => ({ value: id(), label: unitName(n) }));

const unit = (index: number) => ({
  evaluation: evaluationId(id()),
  name: unitName(index),
  status: 'submitted' as const,
  members: index % 3,
  total: '93.20',
  max: '100',
  missing: index % 2,
});

/** Each card at its largest. */
const largest: readonly CampaignAreaView[] = [
  {
    view: 'campaigns',
    campaigns: many(10, () => ({
      campaign: campaignId(id()),
      name,
      region: '深圳市福田区',
      deadline,
      figures,
    })),
    page: 1,
    pages: 3,
    manages: true,
  },
  {
    view: 'campaign_form',
    name,
    year: '2026',
    years: options(8),
    region: '',
    regions: options(12),
    otherRegion: '云海市云海区',
    scheme: 'auto',
    schemes: options(12),
    deadline: '2027-06-30',
    problems: {
      name: unitName(1),
      year: unitName(1),
      region: unitName(1),
      scheme: unitName(1),
      deadline: '晚',
    },
  },
  {
    view: 'campaign',
    campaign,
    name,
    region: '深圳市福田区',
    year: 2026,
    schemeName: name,
    deadline,
    figures,
    reviewers: many(60, (n) => `复核人员${n}`),
    namelessReviewers: 5,
    manages: true,
    results: ['已添加 1000 家单位。', '已纳入 3 家。'],
  },
  { view: 'deadline', campaign, name, now: deadline, typed: '', problem: '截止日期不能早于今天。' },
  { view: 'add_units', campaign, name, typed: '局', problem: '请填单位全称。' },
  {
    view: 'unit_list',
    list: id(),
    campaign,
    name,
    fresh: many(1000, unitName),
    returning: many(300, unitName),
    begun: many(40, (n) => ({
      department: departmentId(id()),
      name: unitName(n),
      isThisYear: n % 2 === 0,
      people: '林晓、陈默、周舟等 5 人',
    })),
    present: many(300, unitName),
    elsewhere: many(300, (n) => `${unitName(n)}（在“${name}”中）`),
    repeated: many(300, unitName),
    unreadable: many(300, () => '这一行写的是说明而不是单位名称。'),
  },
  {
    view: 'campaign_units',
    campaign,
    name,
    state: 'all',
    search: '中心',
    units: many(20, unit),
    first: 981,
    count: 2000,
    page: 49,
    pages: 100,
  },
  {
    view: 'campaign_unit',
    campaign,
    campaignName: name,
    department: departmentId(id()),
    unit: unit(1),
    people: many(60, (n) => ({ name: `成员${n}`, role: 'contributor' as const })),
    manages: true,
  },
  {
    view: 'appointed',
    campaign: { id: campaign, name },
    people: many(50, (n) => ({
      person: personId(`ou_${id()}`),
      name: `复核人员${n}`,
      since: '2026-11-21',
      by: { name: '苏梅' },
      isYou: false,
      removable: true,
    })),
    choices: options(40),
    more: 900,
    search: '云海',
    results: ['已添加林晓，并已告知本人。'],
  },
];

/** The largest card of a kind. */
function viewOf<Kind extends CampaignAreaView['view']>(kind: Kind) {
  const isKind = (view: CampaignAreaView): view is Extract<CampaignAreaView, { view: Kind }> =>
    view.view === kind;
  const found = largest.find(isKind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

describe('the cards about campaigns', () => {
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

  it('say how many of the people are not listed, and offer to look for them', () => {
    const card = renderCard(viewOf('appointed'), context);
    expect(seen(card)).toContain('另有 15 人');
    expect(seen(card)).toContain('另有 900 位没有列出');
    expect(field(card, 'search')).toBeDefined();
  });

  it('give a reviewer nothing to change', () => {
    const labels = (view: View) => buttons(renderCard(view, context)).map(({ label }) => label);
    const manages = false;
    expect(labels({ ...viewOf('campaign'), manages })).toEqual(['汇总', '单位列表', '催办', '管理任务']);
    expect(labels({ ...viewOf('campaign_unit'), manages })).not.toContain('邀请同事');
    expect(labels({ ...viewOf('campaign_unit'), manages: true })).toContain('移出任务');
    expect(labels({ ...viewOf('campaign_unit'), manages })).toEqual(
      expect.arrayContaining(['历史', '导出数据']),
    );
    expect(labels({ ...viewOf('campaigns'), manages })).not.toContain('新建任务');
  });

  it('lead those who look after campaigns there from the help and the welcome', () => {
    const leads = (view: Parameters<typeof renderCard>[0]) =>
      buttons(renderCard(view, context)).some(({ value }) => value.do === 'campaigns');
    expect(leads({ view: 'help', campaigns: true })).toBe(true);
    expect(leads({ view: 'help', campaigns: false })).toBe(false);
    const help = renderCard({ view: 'help', campaigns: true }, context);
    expect(buttons(help)[0]?.value.do).toBe('campaigns');
    expect(seen(help).indexOf('得分统计、对比和表格')).toBeLessThan(seen(help).indexOf('开始填报：'));
    expect(leads({ view: 'welcome', as: 'reviewer', unit: null, actions: [{ do: 'campaigns' }] })).toBe(true);
  });
});
