import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/index.ts';
import { fullFacts, reportInput } from './fixtures.ts';
import { tableLines, tableNamed, underHeading } from './reading.ts';

const full = buildReport(reportInput(fullFacts));

function tableWith(changes: Record<string, unknown>, caption: string): readonly string[] {
  const facts = { ...fullFacts, ...changes } as typeof fullFacts;
  return tableLines(tableNamed(buildReport(reportInput(facts)), caption));
}

describe('tables', () => {
  it('shows every row of the official 表1-1, the year’s income summed before what was carried over', () => {
    expect(tableLines(tableNamed(full, '表1-1'))).toEqual([
      '支出预算资金来源｜年初预算数｜调整预算数',
      '一般公共预算拨款｜5,820.45｜6,262.73',
      '政府性基金预算拨款｜250.00｜275.00',
      '国有资本经营预算拨款｜—｜—',
      '上级补助收入｜—｜—',
      '事业收入｜—｜—',
      '经营收入｜—｜—',
      '附属单位上缴收入｜—｜—',
      '其他收入｜—｜—',
      '本年收入合计｜6,070.45｜6,537.73',
      '年初结转和结余｜50.00｜50.00',
      '总计｜6,120.45｜6,587.73',
    ]);
  });

  it('keeps sources that the form does not know among the income of the year', () => {
    const rows = [
      { source: '财政专户管理资金', initial: '3', adjusted: '4' },
      { source: '上年结转', initial: '1', adjusted: '1' },
      { source: '一般公共预算拨款（含特别国债）', initial: '10', adjusted: '10' },
    ];
    const lines = tableWith({ budget_by_source: rows }, '表1-1');
    expect(lines[1]).toBe('一般公共预算拨款（含特别国债）｜10.00｜10.00');
    expect(lines.slice(-4)).toEqual([
      '财政专户管理资金｜3.00｜4.00',
      '本年收入合计｜13.00｜14.00',
      '上年结转｜1.00｜1.00',
      '总计｜14.00｜15.00',
    ]);
  });

  it('adds the missing total of 表1-2', () => {
    expect(tableLines(tableNamed(full, '表1-2')).at(-1)).toBe('总计｜6,120.45｜6,587.73');
  });

  it('does not add parts of a row again in 表1-3', () => {
    expect(tableLines(tableNamed(full, '表1-3'))).toEqual([
      '支出用途｜年初预算数｜调整预算数',
      '一、基本支出｜2,318.20｜2,390.08',
      '其中：人员经费｜2,075.60｜2,147.48',
      '　　　公用经费｜242.60｜242.60',
      '二、项目支出｜3,802.25｜4,197.65',
      '其中：基本建设类项目支出｜1,200.00｜1,200.00',
      '三、上缴上级支出｜—｜—',
      '四、经营支出｜—｜—',
      '五、对附属单位补助支出｜—｜—',
      '总计｜6,120.45｜6,587.73',
    ]);
  });

  it('sums up personnel and operating expenses where nobody gave their sum', () => {
    const rows = [
      { use: '基本支出-人员经费', initial: '1892.18', adjusted: '1914.30' },
      { use: '公用经费', initial: '254.18', adjusted: '254.18' },
      { use: '项目支出', initial: '4696.00', adjusted: '4957.00' },
    ];
    const lines = tableWith({ budget_by_use: rows }, '表1-3');
    expect(lines.slice(1, 5)).toEqual([
      '一、基本支出｜2,146.36｜2,168.48',
      '其中：人员经费｜1,892.18｜1,914.30',
      '　　　公用经费｜254.18｜254.18',
      '二、项目支出｜4,696.00｜4,957.00',
    ]);
    expect(lines.at(-1)).toBe('总计｜6,842.36｜7,125.48');
  });

  it('adds the one part there is, and invents no whole for it', () => {
    const lines = tableWith({ budget_by_use: [{ use: '人员经费', initial: '10', adjusted: '11' }] }, '表1-3');
    expect(lines[1]).toBe('一、基本支出｜—｜—');
    expect(lines.at(-1)).toBe('总计｜10.00｜11.00');
  });

  it('replaces totals that were pasted along by its own', () => {
    const rows = [
      { source: '一般公共预算拨款', initial: '10', adjusted: '12' },
      { source: '总　计', initial: '99', adjusted: '99' },
    ];
    const lines = tableWith({ budget_by_source: rows }, '表1-1');
    expect(lines.join('\n')).not.toContain('99.00');
    expect(lines.at(-1)).toBe('总计｜10.00｜12.00');
  });

  it('shows each project with its rate, and the rate of the sums', () => {
    expect(tableLines(tableNamed(full, '表1-6'))).toEqual([
      '序号｜项目名称｜预算数｜支出数｜执行率｜是否按时',
      '1｜排水管网维护｜1,640.00｜1,602.35｜97.70%｜是',
      '2｜河道管养｜980.00｜975.20｜99.51%｜是',
      '3｜清源河综合整治二期工程｜1,200.00｜1,146.73｜95.56%｜是',
      '4｜智慧水务监测平台｜260.65｜209.20｜80.26%｜否',
      '5｜节水宣传｜117.00｜117.00｜100.00%｜是',
      '合计｜4,197.65｜4,050.48｜96.49%｜',
    ]);
  });

  it('shows the quarters against the scheduled progress, each with what it earned', () => {
    expect(tableLines(tableNamed(full, '表2-2'))).toEqual([
      '季度｜累计支出｜支出进度｜序时进度｜执行率｜得分',
      '一季度｜1,702.11｜25.84%｜25.00%｜103.35%｜1',
      '二季度｜3,360.42｜51.01%｜50.00%｜102.02%｜1',
      '三季度｜4,760.08｜72.26%｜75.00%｜96.34%｜0.9634',
      '四季度｜6,421.90｜97.48%｜100.00%｜97.48%｜0.9748',
      '全年平均｜｜｜｜99.80%｜1.996',
    ]);
  });

  it('leaves the points of a quarter open while its expenditure is not known', () => {
    const lines = tableWith({ expenditure_cumulative_q3: undefined }, '表2-2');
    expect(lines[1]).toBe('一季度｜1,702.11｜25.84%｜25.00%｜103.35%｜〔待补〕');
  });

  it('has no column of points where the scheme does not score the quarters', () => {
    const { scheme, sheet, ...rest } = reportInput(fullFacts);
    const unscored = {
      ...sheet,
      indicators: sheet.indicators.filter(({ id }) => id !== 'budget_execution'),
    };
    const report = buildReport({ ...rest, scheme, sheet: unscored });
    expect(tableLines(tableNamed(report, '表2-2'))[0]).toBe('季度｜累计支出｜支出进度｜序时进度｜执行率');
  });

  it('compares the three public expenses with last year, a dash where there was no budget to control', () => {
    expect(tableLines(tableNamed(full, '表2-1'))).toEqual([
      '项目｜预算安排数｜实际支出数｜控制率｜上年预算数｜预算比上年增减',
      '因公出国（境）｜0.00｜0.00｜—｜—｜—',
      '公务用车购置及运行维护｜24.00｜19.86｜82.75%｜—｜—',
      '公务接待｜1.50｜0.32｜21.33%｜—｜—',
      '合计｜25.50｜20.18｜79.14%｜28.00｜-2.50',
    ]);
  });

  it('adds the last row of 表1-5 and 表2-1 itself, whatever total was given', () => {
    const changes = { budget_initial_total: '9999', three_public_expense_actual: '77' };
    expect(tableWith(changes, '表1-5').at(-1)).toBe('总计｜6,120.45｜6,587.73｜6,421.90｜97.48%');
    expect(tableWith(changes, '表2-1').at(-1)).toContain('合计｜25.50｜20.18｜');
    const missing = { expenditure_project: undefined };
    expect(tableWith(missing, '表1-5').at(-1)).toBe(
      '总计｜6,120.45｜6,587.73｜〔待补：支出合计〕｜〔待补：合计执行率〕',
    );
  });

  it('lists the effects by aspect and says which targets were reached', () => {
    const rows = [
      { aspect: 'ecological', name: '达标率', target: '≥95%', actual: '93.8%', points: '8' },
      { aspect: 'social', name: '内涝点减少', target: '5处以上', actual: '7处' },
      { aspect: 'social', name: '机制', target: '建立机制', actual: '已建立' },
    ];
    expect(tableWith({ outcome_indicators: rows }, '表2-3')).toEqual([
      '效益方面｜指标名称｜目标值｜实际值｜是否达到｜得分',
      '社会效益｜内涝点减少｜5处以上｜7处｜达到｜',
      '社会效益｜机制｜建立机制｜已建立｜—｜',
      '生态效益｜达标率｜≥95%｜93.8%｜未达到｜8.00',
    ]);
  });

  it('says the unit of money and captions every table', () => {
    expect(tableNamed(full, '表1-1')).toMatchObject({
      caption: '表1-1 部门整体支出预算资金来源与调整情况',
      unit: '单位：万元',
    });
  });

  it('words choices and leaves out columns that nobody filled', () => {
    const lines = tableWith(
      { key_tasks: [{ text: '甲', assigned_by: 'city', due: '2024-11-30' }] },
      '2024年度重点',
    );
    expect(lines).toEqual(['序号｜工作任务｜交办层级｜时限', '1｜甲｜市级｜2024年11月30日']);
  });

  it('writes plain lines as numbered paragraphs instead of a half-empty table', () => {
    const facts = { ...fullFacts, key_tasks: [{ text: '整治河道' }, { text: '改造管网' }] };
    expect(underHeading(buildReport(reportInput(facts)), '2.重点工作任务')).toBe(
      '（1）整治河道。\n（2）改造管网。',
    );
  });

  it('keeps every digit of large amounts', () => {
    const rows = [
      { source: '甲', initial: '1000000000000000000000.01', adjusted: '0' },
      { source: '乙', initial: '0.02', adjusted: '0' },
    ];
    expect(tableWith({ budget_by_source: rows }, '表1-1').at(-1)).toBe(
      '总计｜1,000,000,000,000,000,000,000.03｜0.00',
    );
  });
});
