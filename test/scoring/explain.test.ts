import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.ts';
import { explain, headlineOf, lossesOf, score, sentenceOfExplanation } from '../../src/scoring/index.ts';
import { goldenFacts, indicatorOf, schemeOf } from './sheets.ts';

const headline = (indicator: string, given: Facts, scheme = 'futian_2020') =>
  headlineOf(indicatorOf(scheme, given, indicator));

describe('the headline of an indicator', () => {
  it('names the rate and the points', () => {
    const bought = {
      procurement_actual: '306.74',
      procurement_plan: '364.80',
      procurement_execution_item_2: '1',
    };
    expect(headline('procurement_execution', bought)).toBe('政府采购执行率 84.08%，本项得 1.84/2 分');
  });

  it('names every rate of an indicator with two', () => {
    const spent = {
      three_public_expense_actual: '6',
      three_public_expense_budget: '32.01',
      operating_expense_actual: '85.96',
      operating_expense_budget_adjusted: '120.95',
    };
    expect(headline('public_expense_control', spent)).toBe(
      '“三公”经费控制率 18.74%、日常公用经费控制率 71.07%，本项得 6.00/6 分',
    );
  });

  it('says the points alone where there is no rate', () => {
    const none = { budget_prep_compliance_noncompliance_count: '0' };
    expect(headline('budget_prep_compliance', none)).toBe('预算编制规范性，得 5.00/5 分');
  });

  it('says what is missing by name', () => {
    expect(headline('fixed_asset_utilization', { asset_in_use: '1' })).toBe(
      '固定资产利用率：还缺“所有固定资产总额”',
    );
  });

  it("uses the district's own printed name", () => {
    expect(headline('procurement_execution', { procurement_plan: '1' }, 'longgang_2020')).toBe(
      '政府采购执行率：还缺“实际采购金额合计数”',
    );
  });
});

describe('the whole explanation', () => {
  it('gives formula, numbers, band and the reading it rests on', () => {
    const staff = { staff_on_establishment: '39', staff_off_establishment: '22' };
    expect(explain(indicatorOf('futian_2020', staff, 'nonestablished_staff_control')).split('\n')).toEqual([
      '编外人员控制率：0.00/1 分',
      '编外人员控制率＝劳务派遣及直接聘用编外人员数÷（本年度在编人数（含工勤）＋劳务派遣及直接聘用编外人员数）×100%',
      '编外人员控制率＝22÷（39＋22）×100%＝36.07%',
      '编外人员控制率 36.07% 大于 10%，得 0 分',
      '口径：编外人员控制率的分母——在编与编外人数之和（指标说明写明“在职人员总数（在编+编外）”）',
    ]);
  });

  it('shows a rate on its own side of the band, with as many digits as that takes', () => {
    const assets = { asset_in_use: '899999', asset_total: '1000000' };
    const text = explain(indicatorOf('futian_2020', assets, 'fixed_asset_utilization'));
    expect(text).toContain('固定资产利用率＝899,999.00÷1,000,000.00×100%＝89.9999%');
    expect(text).toContain('89.9999% 不低于 75%、低于 90%，得 0.7 分');
    expect(text).not.toContain('90.00%');
  });

  it('shows a signed adjustment with thousands and the default nobody typed', () => {
    const given = {
      financial_violation: false,
      financial_compliance_item_1: '1',
      financial_compliance_item_3: '1',
      budget_initial_total: '3204.53',
      budget_adjustment_amount: '-1167.49',
    };
    const found = indicatorOf('futian_2020', given, 'financial_compliance');
    expect(explain(found)).toContain('累计调整、调剂比例＝|-1,167.49－0.00|÷3,204.53×100%＝36.43%');
    expect(found.inputs.find((input) => input.fact === 'budget_adjustment_excluded')).toMatchObject({
      value: '0',
      assumed: true,
    });
  });

  it('gives the formula even while facts are missing', () => {
    const text = explain(indicatorOf('futian_2020', {}, 'fixed_asset_utilization'));
    expect(text).toContain('固定资产利用率＝实际在用固定资产总额÷所有固定资产总额×100%');
  });

  it('refuses a template that does not exist', () => {
    expect(() => sentenceOfExplanation({ template: 'nobody_wrote_this', values: {} })).toThrow(
      'nobody_wrote_this',
    );
  });
});

describe('the losses of a sheet', () => {
  it('stand in order of size, each with its cause', () => {
    const sheet = score(schemeOf('futian_2020'), goldenFacts('futian-party-office-2020'));
    expect(lossesOf(sheet).map((loss) => [loss.lost, loss.sentence])).toEqual([
      [
        '5.00',
        '社会效益、经济效益、生态效益及可持续影响等：个性化绩效指标完成情况：得 15 分（满分 20 分），失 5.00 分',
      ],
      ['1.00', '编外人员控制率 36.07% 大于 10%，得 0 分，失 1.00 分'],
      ['0.16', '政府采购执行情况：政府采购执行率 84.08% 低于 100%，得 0.8408 分（满分 1 分），失 0.16 分'],
      ['0.06', '预算执行率：四季度执行率 93.91%，低于序时进度，得 0.9391 分（满分 1 分），失 0.06 分'],
    ]);
  });

  it('leave out an indicator that rounds to full marks', () => {
    const nearly = { project_planned: '100000', project_on_time: '99999' };
    const found = indicatorOf('futian_2020', nearly, 'project_timeliness');
    expect(found).toMatchObject({ score: '6.00', exact: '299997/50000', lost: '0.00', losses: [] });
  });
});
