import { describe, expect, it } from 'vitest';
import { sections } from '../../../prompts/sections.ts';
import type { ContentsView } from '../../../src/dialogue/view.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { countTags, validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { buttons, markdowns, menuOf, seen } from './reading.ts';
import { context, coordinatorDeeds, evaluation, heading } from './views.ts';

const budget = {
  id: 'budget',
  name: '预算编制情况',
  owner: '财务',
  group: null,
  answered: 3,
  asked: 8,
  problems: 0,
  waiting: 2,
};
const states = [
  { ...budget, id: 'cover', name: '封面与范围', owner: '办公室', answered: 8, asked: 8 },
  budget,
  { ...budget, id: 'assets', name: '资产管理', answered: 5, asked: 5, problems: 2, waiting: 0 },
  { ...budget, id: 'staff', name: '人员管理', owner: '人事', answered: 0, asked: 5, waiting: 0 },
];
const view: ContentsView = {
  view: 'contents',
  ...heading,
  campaign: null,
  deeds: coordinatorDeeds,
  schemeName: '福田 2020',
  sections: states,
  score: { total: '62.35', max: '100', complete: false },
  warnings: ['暂用市级框架，请核对'],
  results: ['政府采购执行率 84.08%，本项得 1.84/2 分'],
};
const card = renderCard(view, context);

describe('the contents card', () => {
  it('shows each section with its state on its button', () => {
    expect(buttons(card).filter(({ value }) => value.do === 'open')).toMatchObject([
      { label: '✓ 封面与范围 · 完成', type: 'default' },
      { label: '预算编制情况 · 3/8 · 待补 2', type: 'primary' },
      { label: '⚠ 资产管理 · 5/5 · 核对 2 处', type: 'danger' },
      { label: '人员管理 · 未填', type: 'default' },
    ]);
  });

  it('opens the section that is pressed', () => {
    expect(buttons(card).find(({ label }) => label.startsWith('预算'))?.value).toEqual({
      do: 'open',
      section: 'budget',
      card: 'card-1',
      evaluation,
    });
  });

  it('shows the score so far, the system and what to know about it', () => {
    expect(seen(card)).toContain('目前得分 62.35/100（还没有填完）');
    expect(seen(card)).toContain('指标体系：福田 2020');
    expect(markdowns(card).join()).toContain("<font color='orange'>暂用市级框架，请核对</font>");
    expect(seen(card)).toContain('完成 1/4 节');
  });

  it('leads on to filling, score, report and the choice of the system', () => {
    const labels = buttons(card).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['继续填报', '查看得分', '下载报告', '重新选择指标体系']));
  });

  it('keeps the budget with all sections there are', () => {
    const all = sections.map(({ id, name, owner }) => ({
      id,
      name,
      owner,
      group: null,
      answered: 10,
      asked: 12,
      problems: 12,
      waiting: 3,
    }));
    const full = renderCard({ ...view, sections: all, warnings: Array(4).fill('警示'.repeat(60)) }, context);
    expect(all.length).toBe(19);
    expect(buttons(full).filter(({ value }) => value.do === 'open')).toHaveLength(19);
    expect(countTags(full.card)).toBeLessThanOrEqual(120);
    expect(validateCard(full.card)).toEqual([]);
  });

  it('stands the sections of a group together, with how far the group is', () => {
    const grouped = states.map((state, index) => ({ ...state, group: index % 2 === 1 ? '绩效目标' : null }));
    const drawn = renderCard({ ...view, sections: grouped }, context);
    expect(seen(drawn)).toContain('绩效目标 · 已填 3/13');
    const labels = buttons(drawn)
      .filter(({ value }) => value.do === 'open')
      .map(({ label }) => label.split(' · ')[0]);
    expect(labels).toEqual(['✓ 封面与范围', '预算编制情况', '人员管理', '⚠ 资产管理']);
  });

  it('makes a drop-down of a group that is too long for buttons, and opens what is chosen there', () => {
    const goals = Array.from({ length: 30 }, (_, index) => ({
      ...budget,
      id: `goal_${index}`,
      name: `目标 ${index}`,
      group: '绩效目标',
    }));
    const drawn = renderCard({ ...view, sections: [...states, ...goals] }, context);
    expect(buttons(drawn).filter(({ value }) => value.do === 'open')).toHaveLength(states.length);
    expect(menuOf(drawn)).toMatchObject({
      value: { do: 'open_section', evaluation },
      options: goals.map(({ id }) => id),
    });
    expect(validateCard(drawn.card)).toEqual([]);
  });

  it('lists of very many sections those to fill in, and says that there are more', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...budget,
      id: `s${index}`,
      name: `第 ${index} 节`,
      answered: index < 250 ? 8 : 3,
    }));
    const drawn = renderCard({ ...view, sections: many }, context);
    const { options } = menuOf(drawn);
    expect(options).toHaveLength(60);
    expect(options).toEqual(expect.arrayContaining(many.slice(250).map(({ id }) => id)));
    expect(seen(drawn)).toContain('另有 240 节没有列出');
    expect(validateCard(drawn.card)).toEqual([]);
  });

  it('is not a form, so a refresh may replace it', () => {
    expect(card.open).toBe(false);
  });
});
