import { describe, expect, it } from 'vitest';
import { catalogue, readFacts, sentenceOfIssue } from '../../src/facts/index.ts';

const read = (facts: unknown, limits?: ReadonlyMap<string, string>) => readFacts(facts, catalogue, limits);

function complaints(facts: unknown, limits?: ReadonlyMap<string, string>): readonly string[] {
  const result = read(facts, limits);
  return result.ok ? [] : result.issues.map(sentenceOfIssue);
}

describe('the facts of a case file', () => {
  it('keep every digit given', () => {
    const facts = {
      procurement_plan: '364.80',
      expenditure_cumulative_q3: '7048.21500000000000000001',
      budget_adjustment_amount: '-167.49',
      satisfaction_rate: '0.46',
    };
    expect(read(facts)).toEqual({ ok: true, value: facts });
  });

  it('have counts as numbers or digits', () => {
    expect(read({ authorised_posts: 39, staff_on_establishment: '39' })).toEqual({
      ok: true,
      value: { authorised_posts: '39', staff_on_establishment: '39' },
    });
  });

  it('leave a null or a blank text unanswered', () => {
    expect(read({ procurement_plan: null, leader_name: ' ' })).toEqual({ ok: true, value: {} });
  });

  it('have rows with the known columns', () => {
    const projects = [{ name: '大厅', budget: '8', spent: '8.00', on_time: true, reason: null }];
    expect(read({ projects })).toEqual({
      ok: true,
      value: { projects: [{ name: '大厅', budget: '8', spent: '8.00', on_time: true }] },
    });
  });

  it.each([
    [
      { procurement_plan: 364.8 },
      'facts.procurement_plan：小数须写成字符串，例如 "364.8"，不能写成 JSON 数字。',
    ],
    [{ satisfaction_rate: 95 }, 'facts.satisfaction_rate：小数须写成字符串，例如 "95"，不能写成 JSON 数字。'],
    [{ outcome_points: 15 }, 'facts.outcome_points：小数须写成字符串，例如 "15"，不能写成 JSON 数字。'],
    [
      { procurement_plan: '3,204.53' },
      'facts.procurement_plan：“3,204.53”不是十进制数字字符串，例如 "3204.53"。',
    ],
    [{ procurement_plan: '1e3' }, 'facts.procurement_plan：“1e3”不是十进制数字字符串，例如 "3204.53"。'],
    [{ procurement_plan: '-5' }, 'facts.procurement_plan：“-5”不能为负。'],
    [{ satisfaction_rate: '100.5' }, 'facts.satisfaction_rate：“100.5”太大，最大 100。'],
    [{ authorised_posts: 3.5 }, 'facts.authorised_posts：“3.5”不是不小于 0 的整数。'],
    [{ authorised_posts: -1 }, 'facts.authorised_posts：“-1”不是不小于 0 的整数。'],
    [{ petition_channel: '是' }, 'facts.petition_channel：“是”应为 true 或 false。'],
    [{ report_date: '2021-02-29' }, 'facts.report_date：“2021-02-29”不是日期，应写成 YYYY-MM-DD。'],
    [{ leader_name: 3 }, 'facts.leader_name：“3”应为字符串。'],
    [
      { budget_disclosure_status: '是' },
      'facts.budget_disclosure_status：“是”不在可选值中：full, partial, none。',
    ],
    [{ outcome_aspects: 'social' }, 'facts.outcome_aspects：“social”应为数组。'],
    [
      { outcome_aspects: ['social', 'fun'] },
      'facts.outcome_aspects[1]：“fun”不在可选值中：social, economic, ecological, sustainability。',
    ],
    [{ projects: [7] }, 'facts.projects[0]：应为对象（{…}），现为“7”。'],
    [{ functions: [{ txt: 'x', text: 'y' }] }, 'facts.functions[0].txt：没有“txt”这一列，是不是“text”？'],
    [{ functions: [{}] }, 'facts.functions[0].text：缺少这一列的值。'],
    [[], 'facts：应为对象（{…}），现为“[]”。'],
  ])('refuse %j', (facts, sentence) => {
    expect(complaints(facts)).toEqual([sentence]);
  });

  it('name the nearest known id', () => {
    expect(complaints({ procurment_plan: '1' })).toEqual([
      'facts.procurment_plan：没有“procurment_plan”这个数据项，是不是“procurement_plan”？',
    ]);
    expect(complaints({ 预算: '1' })).toEqual(['facts.预算：没有“预算”这个数据项。']);
    expect(complaints(JSON.parse('{"__proto__":"1"}'))).toHaveLength(1);
  });

  it("stay within the scheme's points", () => {
    const limits = new Map([['financial_compliance_item_1', '1']]);
    expect(complaints({ financial_compliance_item_1: '1.5' }, limits)).toEqual([
      'facts.financial_compliance_item_1：“1.5”超出范围，这一项是 0 到 1 分。',
    ]);
    expect(complaints({ financial_compliance_item_1: '1.5' })).toEqual([]);
  });

  it('tell every mistake at once, with its path', () => {
    const result = read({
      procurement_plan: 1,
      projects: [{ name: '大厅', budget: 'x', spent: '1', on_time: 1 }],
    });
    const paths = result.ok ? [] : result.issues.map((issue) => issue.path);
    expect(paths).toEqual([
      'facts.procurement_plan',
      'facts.projects[0].budget',
      'facts.projects[0].on_time',
    ]);
  });
});
