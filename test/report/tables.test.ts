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
  it('totals 表1-1 with and without what was carried over', () => {
    expect(tableLines(tableNamed(full, '表1-1')).slice(-2)).toEqual([
      '本年收入合计｜6,070.45｜6,537.73',
      '总计｜6,120.45｜6,587.73',
    ]);
  });

  it('adds the missing total of 表1-2', () => {
    expect(tableLines(tableNamed(full, '表1-2')).at(-1)).toBe('总计｜6,120.45｜6,587.73');
  });

  it('does not add parts of a row again in 表1-3', () => {
    expect(tableLines(tableNamed(full, '表1-3')).at(-1)).toBe('总计｜6,120.45｜6,587.73');
  });

  it('adds personnel and operating expenses where no row sums them up', () => {
    const rows = [
      { use: '人员经费', initial: '10.10', adjusted: '11' },
      { use: '公用经费', initial: '5', adjusted: '5' },
    ];
    expect(tableWith({ budget_by_use: rows }, '表1-3').at(-1)).toBe('总计｜15.10｜16.00');
  });

  it('takes a row that only names the whole before the part for a part', () => {
    const rows = [
      { use: '基本支出-人员经费', initial: '1892.18', adjusted: '1914.30' },
      { use: '基本支出-公用经费', initial: '254.18', adjusted: '254.18' },
      { use: '项目支出', initial: '4696.00', adjusted: '4957.00' },
    ];
    expect(tableWith({ budget_by_use: rows }, '表1-3').at(-1)).toBe('总计｜6,842.36｜7,125.48');
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

  it('shows the quarters against the scheduled progress', () => {
    expect(tableLines(tableNamed(full, '表2-2'))).toEqual([
      '季度｜累计支出｜支出进度｜序时进度｜执行率',
      '一季度｜1,702.11｜25.84%｜25.00%｜103.35%',
      '二季度｜3,360.42｜51.01%｜50.00%｜102.02%',
      '三季度｜4,760.08｜72.26%｜75.00%｜96.34%',
      '四季度｜6,421.90｜97.48%｜100.00%｜97.48%',
    ]);
  });

  it('shows 表2-1 with a dash where there was no budget to control', () => {
    expect(tableLines(tableNamed(full, '表2-1'))[1]).toBe('因公出国（境）｜0.00｜0.00｜—');
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
