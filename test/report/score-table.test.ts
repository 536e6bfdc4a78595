import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/index.ts';
import { fullFacts, reportInput } from './fixtures.ts';
import { annexOf, tableLines, underHeading } from './reading.ts';

const full = buildReport(reportInput(fullFacts));
const rowOf = (report: typeof full, indicator: string) =>
  annexOf(report)
    .rows.map(({ cells }) => cells.map(({ text }) => text))
    .find((cells) => cells[4] === indicator);

describe('the score table', () => {
  it('has the official columns, a row an indicator and the total', () => {
    const lines = tableLines(annexOf(full));
    expect(lines[0]).toBe(
      '一级指标｜分值｜二级指标｜分值｜三级指标｜分值｜指标说明｜评分标准｜得分｜扣分原因',
    );
    expect(lines).toHaveLength(23);
    expect(lines.at(-1)).toBe('合计｜100｜｜89.18｜');
  });

  it('is titled as each source titles it', () => {
    const headOf = (schemeId: string) =>
      tableLines(annexOf(buildReport(reportInput(fullFacts, { schemeId }))));
    expect(headOf('futian_2020')[0]).toBe(
      '一级指标｜权重(%)｜二级指标｜权重(%)｜三级指标｜权重(%)｜指标说明｜评分标准｜得分｜扣分原因',
    );
    expect(headOf('futian_2020').at(-1)).toMatch(/^总分｜100｜｜/);
    expect(headOf('longgang_2020')[0]).toBe(
      '一级指标｜分值｜二级指标｜分值｜三级指标｜分值｜参考评分标准｜自评得分｜扣分原因',
    );
  });

  it('gives the reason the office wrote', () => {
    expect(rowOf(full, '预算编制合理性')?.slice(8)).toEqual([
      '4.50',
      '年度中间发生3次项目间调剂，经济分类编制不够细化。',
    ]);
  });

  it('gives what the rule found, marked as such, where the office wrote nothing', () => {
    expect(rowOf(full, '编外人员控制率')?.slice(8)).toEqual([
      '0.50',
      '编外人员控制率6.67%在5%至10%之间（含两端），得0.5分（系统说明）',
    ]);
  });

  it('asks for the reason of points that a person took off', () => {
    const report = buildReport(reportInput({ ...fullFacts, outcome_benefit_reason: undefined }));
    expect(rowOf(report, '社会效益、经济效益、生态效益及可持续发展影响等')?.at(-1)).toBe(
      '〔待补：扣分原因〕',
    );
  });

  it('leaves the reason empty at full marks', () => {
    expect(rowOf(full, '财务合规性')?.slice(8)).toEqual(['3.00', '']);
  });

  it('shows open scores as such and counts them at the total', () => {
    const report = buildReport(reportInput({ ...fullFacts, petition_channel: undefined }));
    expect(rowOf(report, '群众信访办理情况')?.[8]).toBe('〔待补〕');
    expect(tableLines(annexOf(report)).at(-1)).toContain('（尚有1项未评分）');
  });
});

describe('the golden case futian-party-office-2020', () => {
  const path = new URL('../golden/cases/futian-party-office-2020.json', import.meta.url);
  const written = JSON.parse(readFileSync(path, 'utf8'));
  const facts = Object.fromEntries(
    Object.entries(written.facts).map(([id, value]) => [
      id,
      typeof value === 'number' ? String(value) : value,
    ]),
  ) as typeof fullFacts;
  const report = buildReport(
    reportInput(facts, { schemeId: 'futian_2020', department: written.department, year: 2020 }),
  );

  it('reports 93.78 with its four losses', () => {
    const text = underHeading(report, '部门整体支出绩效评价指标评分情况');
    expect(text).toContain('总得分为93.78分（满分100分）');
    expect(text.match(/扣\d\.\d\d分/g)).toEqual(['扣5.00分', '扣1.00分', '扣0.16分', '扣0.06分']);
    expect(text).toContain('2.编外人员控制率：分值1分，得0.00分，扣1.00分。编外人员控制率36.07%大于10%');
  });

  it('rates the adjustment on the initial budget', () => {
    expect(underHeading(report, '预算调整情况')).toContain(
      '较年初预算调减167.50万元，调减5.23%。年度累计调整、调剂金额（净额）为-167.49万元，占年初预算总额的5.23%。',
    );
  });
});
