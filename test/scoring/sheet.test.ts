import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../src/schemes/index.ts';
import { score } from '../../src/scoring/index.ts';
import { goldenFacts, schemeOf } from './sheets.ts';

const futian = schemeOf('futian_2020');
const facts = goldenFacts('futian-party-office-2020');

describe('the score sheet as a whole', () => {
  it('sums dimensions and categories, each with its full points', () => {
    const sheet = score(futian, facts);
    expect(sheet.dimensions).toEqual([
      { name: '部门决策', maxPoints: '25', score: '25.00', open: 0 },
      { name: '部门管理', maxPoints: '20', score: '18.84', open: 0 },
      { name: '部门绩效', maxPoints: '55', score: '49.94', open: 0 },
    ]);
    expect(sheet.categories.find((category) => category.name === '效率性')).toEqual({
      name: '效率性',
      dimension: '部门绩效',
      maxPoints: '20',
      score: '19.94',
      open: 0,
    });
  });

  it('counts what has no score yet as nothing and as everything', () => {
    const { outcome_points: _, asset_total: __, ...known } = facts;
    const sheet = score(futian, known);
    expect(sheet).toMatchObject({ sum: '77.78', total: '77.78', range: { low: '77.78', high: '98.78' } });
    expect(sheet.dimensions.map((dimension) => dimension.open)).toEqual([0, 1, 1]);
  });

  it('with no facts at all ranges from nothing to everything', () => {
    const sheet = score(futian, {});
    expect(sheet).toMatchObject({ total: '0.00', range: { low: '0.00', high: '100.00' }, grade: null });
    expect(sheet.indicators.every((indicator) => indicator.status === 'missing')).toBe(true);
  });

  it('has no grade where the framework has none', () => {
    expect(score(futian, facts).grade).toBeNull();
  });

  it('grades and caps a scheme that says so, once all is scored', () => {
    const graded: Scheme = {
      ...futian,
      grades: [
        { name: '优', atLeast: '90' },
        { name: '良', atLeast: '80' },
        { name: '差', atLeast: '0' },
      ],
      caps: [
        { limit: '89.99', when: 'financial_violation', because: '发生违规支出' },
        { limit: '100', because: '总分以 100 分为限' },
      ],
    };
    expect(score(graded, facts)).toMatchObject({ grade: '优', caps: [], total: '93.78' });
    const violated = score(graded, { ...facts, financial_violation: true });
    expect(violated).toMatchObject({ sum: '90.78', total: '89.99', grade: '良' });
    expect(violated.caps).toEqual([
      {
        limit: '89.99',
        because: { template: 'total_capped', values: { because: '发生违规支出', limit: '89.99' } },
      },
    ]);
    const { outcome_points: _, ...open } = facts;
    expect(score(graded, open).grade).toBeNull();
  });

  it('records what was read, in the order read, and nothing the branch did not need', () => {
    const sheet = score(futian, { ...facts, financial_violation: true });
    const compliance = sheet.indicators.find(({ id }) => id === 'financial_compliance');
    expect(compliance?.inputs).toEqual([
      {
        fact: 'financial_violation',
        name: '是否发生超范围超标准支出、虚列、截留、挤占、挪用等',
        unit: '',
        value: true,
        assumed: false,
      },
    ]);
  });

  it("keeps the rows in the source's own order", () => {
    expect(
      score(schemeOf('shenzhen_common_2024'), {})
        .indicators.map(({ id }) => id)
        .slice(-6),
    ).toEqual([
      'project_timeliness',
      'key_work_completion',
      'budget_execution',
      'outcome_benefit',
      'satisfaction',
      'petition_handling',
    ]);
  });
});
