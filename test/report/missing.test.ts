import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/facts/index.ts';
import { buildReport } from '../../src/report/index.ts';
import { fullFacts, reportInput } from './fixtures.ts';
import { tableNamed, textOf, underHeading } from './reading.ts';

const empty = buildReport(reportInput({}));

describe('what is not known', () => {
  it('shows every unanswered question of the report in its place', () => {
    const marks = `${textOf(empty)}\n${empty.cover?.lines.map(({ value }) => value).join('\n')}`;
    const asked = [...catalogue.values()].filter(({ role, optional }) => role === 'report' && !optional);
    const absent = asked.filter(({ name }) => !marks.includes(`〔待补：${name}〕`)).map(({ id }) => id);
    expect(absent).toEqual([]);
  });

  it('never shows a number that nobody gave', () => {
    const invented = textOf(empty)
      .replaceAll(/〔待补：[^〕]*〕/g, '')
      .match(/\d+\.\d\d(?:万元|%)/g);
    expect(invented).toEqual(['25.00%', '50.00%', '75.00%', '100.00%']);
  });

  it('marks a computed figure whose input is missing', () => {
    const facts = { ...fullFacts, procurement_actual: undefined };
    expect(underHeading(buildReport(reportInput(facts)), '政府采购')).toContain(
      '实际采购金额〔待补：实际采购金额合计数〕，政府采购执行率为〔待补：政府采购执行率〕。',
    );
  });

  it('makes no claim about a violation, a channel or a disclosure that nobody answered', () => {
    const text = textOf(empty);
    for (const claim of ['未发生', '已建立', '均已', '已按规定', '未发现', '一致'])
      expect(text).not.toContain(claim);
  });

  it('leaves out notes that an office need not write, unless the section would stand empty', () => {
    expect(underHeading(empty, '资产管理')).not.toContain('〔待补：资产管理说明〕');
    expect(underHeading(empty, '项目实施程序')).toBe('〔待补：项目实施程序说明〕');
  });

  it('says 无 for a list that was answered with nothing', () => {
    const facts = { ...fullFacts, problems: [] };
    const approved = buildReport(reportInput(facts, { status: { approved: true } }));
    expect(underHeading(approved, '存在问题')).toBe('存在问题：无。');
  });

  it('keeps a sum open when one of its parts is', () => {
    const facts = { ...fullFacts, budget_by_source: [{ source: '一般公共预算拨款', initial: '10' }] };
    const rows = tableNamed(buildReport(reportInput(facts)), '表1-1').rows.map(({ cells }) =>
      cells.map(({ text }) => text),
    );
    expect(rows.at(-1)).toEqual(['总计', '10.00', '〔待补〕']);
  });
});
