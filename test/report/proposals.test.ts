import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.ts';
import { buildReport } from '../../src/report/index.ts';
import { fullFacts, reportInput } from './fixtures.ts';
import { textOf, underHeading } from './reading.ts';

const section = (facts: Facts, title: string, approved = false) =>
  underHeading(buildReport(reportInput(facts, { status: { approved } })), title);

describe('problems proposed from lost points', () => {
  const lines = section(fullFacts, '存在问题').split('\n');

  it('follow the problems of the office, one for each loss that none of them names', () => {
    expect(lines).toHaveLength(10);
    expect(lines[1]).toBe('（2）个别信息化项目进度滞后（涉及指标：项目完成及时性）。');
    expect(lines[2]).toBe(
      '（3）〔建议：“重点工作完成情况”扣4.00分，智慧水务监测平台未在2024年10月31日前建成，已于2025年1月完成。请核对并补充〕',
    );
    expect(lines.join('\n')).not.toContain('〔建议：“项目完成及时性”');
    expect(lines.join('\n')).not.toContain('〔建议：“预算编制合理性”');
  });

  it('say no more than the points where nobody has written why', () => {
    const text = section({ ...fullFacts, outcome_benefit_reason: undefined }, '存在问题');
    expect(text).toContain(
      '〔建议：“社会效益、经济效益、生态效益及可持续发展影响等”扣1.00分。请核对并补充〕',
    );
  });

  it('each leave a place for a measure', () => {
    const measures = section(fullFacts, '2.改进措施').split('\n');
    expect(measures).toHaveLength(10);
    expect(measures[2]).toBe('（3）〔待补：针对“重点工作完成情况”扣分的改进措施〕');
  });

  it('ask for a measure of a problem that no measure meets', () => {
    const facts = { ...fullFacts, measures: [{ text: '细化项目预算测算', problem: '1' }] };
    expect(section(facts, '2.改进措施', true)).toContain(
      '（2）〔待补：针对“个别信息化项目进度滞后”的改进措施〕',
    );
  });

  it('never stand in an approved or a public report', () => {
    const approved = buildReport(reportInput(fullFacts, { status: { approved: true } }));
    const open = buildReport(reportInput(fullFacts, { audience: 'public' }));
    for (const report of [approved, open]) {
      expect(textOf(report)).not.toContain('建议：“');
      expect(textOf(report)).not.toContain('扣分的改进措施');
    }
  });

  it('stand where the office has not written any problem yet', () => {
    const text = section({ ...fullFacts, problems: undefined }, '存在问题');
    expect(text).toMatch(/^〔待补：存在问题〕\n（1）〔建议：“重点工作完成情况”扣4.00分/);
  });
});
