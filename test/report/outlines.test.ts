import { describe, expect, it } from 'vitest';
import { outlines } from '../../prompts/report/outlines.ts';
import { buildReport, type ReportDocument } from '../../src/report/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { fullFacts, reportInput } from './fixtures.ts';
import { tableLines, tableNamed, textOf, underHeading } from './reading.ts';

const reportOf = (schemeId: string, changes: Parameters<typeof reportInput>[1] = {}) =>
  buildReport(reportInput(fullFacts, { schemeId, ...changes }));

function headings(report: ReportDocument, deepest = 3): readonly string[] {
  return report.body.flatMap((block) =>
    block.kind === 'heading' && block.level <= deepest ? [block.text] : [],
  );
}

describe('the outlines', () => {
  it('are each chosen by a scheme that comes with the program', () => {
    expect(new Set(builtinSchemes.map(({ outline }) => outline))).toEqual(new Set(Object.keys(outlines)));
  });

  it.each(builtinSchemes.map(({ id }) => id))('of %s numbers every level without gaps or repeats', (id) => {
    const numbers = headings(reportOf(id), 2).map((text) =>
      text.replace(/^（?([一二三四五六七八九十]+).*$/, '$1'),
    );
    const inOrder = '一二三四五六七八九十';
    let [first, second] = [0, 0];
    for (const [index, text] of headings(reportOf(id), 2).entries()) {
      const isFirst = !text.startsWith('（');
      if (isFirst) [first, second] = [first + 1, 0];
      else second += 1;
      if ((isFirst ? first : second) <= 10)
        expect(numbers[index], text).toBe(inOrder[(isFirst ? first : second) - 1]);
    }
  });

  it.each(builtinSchemes.map(({ id }) => id))(
    'of %s asks for what is missing and fills every placeholder',
    (id) => {
      for (const facts of [fullFacts, {}]) {
        const text = textOf(buildReport(reportInput(facts, { schemeId: id })));
        expect(text).not.toMatch(/[{][a-z_0-9]+[}]|undefined|。。|；。|，。/);
      }
    },
  );
});

describe('Futian 2020', () => {
  const report = reportOf('futian_2020', { year: 2020 });

  it('keeps problems and measures apart and does not forget 公平性', () => {
    expect(headings(report)).toEqual([
      '一、部门（单位）基本情况',
      '（一）部门主要职能',
      '（二）年度总体工作和重点工作任务',
      '1.年度工作总结',
      '2.重点工作任务',
      '（三）2020年部门预算编制情况',
      '1.年初预算安排',
      '2.预算调整情况',
      '3.预算绩效目标完整性',
      '（四）2020年部门预算执行情况',
      '1.资金管理及预决算公开',
      '2.项目实施及其监管',
      '3.资产管理及使用',
      '4.人员管理',
      '5.部门管理制度建设及执行',
      '二、部门（单位）主要履职绩效分析',
      '（一）主要履职目标',
      '（二）主要履职情况',
      '（三）部门履职绩效情况',
      '1.经济性',
      '2.效率性',
      '3.效果性',
      '4.公平性',
      '三、总体评价和整改措施',
      '（一）主要经验、做法',
      '（二）存在问题',
      '（三）改进措施',
      '（四）后续工作计划、相关建议',
      '四、部门整体支出绩效评价指标评分情况',
    ]);
  });

  it('has a cover with the leader, the four budget tables and no contents page', () => {
    expect(report.cover?.lines.map(({ label }) => label)).toEqual([
      '部门名称（公章）',
      '单位负责人（签章）',
      '填报人',
      '联系电话',
    ]);
    expect(report.hasContents).toBe(false);
    for (const table of ['表1-1', '表1-2', '表1-3', '表1-4']) expect(tableNamed(report, table)).toBeDefined();
  });
});

describe('Futian 2021', () => {
  const report = reportOf('shenzhen_common_2021', { year: 2021 });

  it('has a contents page and 表1 in its own words', () => {
    expect(report.hasContents).toBe(true);
    expect(tableLines(tableNamed(report, '表1 '))).toEqual([
      '分项｜年初预算｜年度预算总指标｜年度总支出｜预算执行率',
      '基本支出｜2,318.20｜2,390.08｜2,371.42｜99.22%',
      '其中：人员经费｜2,075.60｜2,147.48｜2,139.11｜99.61%',
      '　　　公用经费｜242.60｜242.60｜232.31｜95.76%',
      '项目支出｜3,802.25｜4,197.65｜4,050.48｜96.49%',
      '总计｜6,120.45｜6,587.73｜6,421.90｜97.48%',
    ]);
  });

  it('tells the results by theme of work instead of the four aspects', () => {
    const titles = headings(report, 5);
    for (const aspect of ['经济性', '效率性', '效果性', '公平性']) {
      expect(titles.some((title) => title.endsWith(aspect))).toBe(false);
    }
    expect(titles.filter((title) => title.startsWith('2.防洪') || title.startsWith('5.'))).toContain(
      '2.防洪排涝保障有力',
    );
    expect(underHeading(report, '3.水环境质量持续改善')).toMatch(/^3个考核断面水质/);
    expect(underHeading(report, '群众意见和满意度')).toContain('满意度为93.46%');
    expect(titles).toContain('①日常公用经费');
    expect(titles).toContain('②“三公”经费');
  });

  it('asks for the themes where nobody gave any', () => {
    const none = buildReport(
      reportInput({ ...fullFacts, achievements: undefined }, { schemeId: 'shenzhen_common_2021' }),
    );
    expect(textOf(none)).toContain('〔待补：主要履职情况〕');
    expect(headings(none)).toContain('2.履职效益');
  });
});

describe('Longgang 2020', () => {
  const report = reportOf('longgang_2020', { year: 2020 });

  it('is a 绩效评价报告 without a line for the leader', () => {
    expect(report.title).toBe('2020年度部门整体绩效评价报告');
    expect(report.cover?.lines.map(({ label }) => label)).toEqual(['部门名称（公章）', '填报人', '联系电话']);
    expect(report.annex?.title).toBe('部门整体支出绩效自评表（2020年）');
  });

  it('lists the projects beside their goals, with their sum', () => {
    const lines = underHeading(report, '绩效目标编报');
    expect(lines).toContain('序号｜预算项目名称｜年度总预算｜年度支出数｜预算执行率｜是否按时');
    expect(lines).toContain('合计｜4,197.65｜4,050.48｜96.49%｜');
  });

  it('keeps assets in two parts and does not forget 效果性', () => {
    expect(underHeading(report, '固定资产利用率')).toContain('固定资产利用率为');
    expect(headings(report)).toContain('3.效果性');
  });
});

describe('the outline of 2024', () => {
  it('stays the one of evaluations that began before the others had their own', () => {
    const { scheme, ...rest } = reportInput(fullFacts, { schemeId: 'futian_2020', year: 2020 });
    const begun = buildReport({ ...rest, scheme: { ...scheme, version: '1', outline: 'shenzhen' } });
    expect(headings(begun, 2)).toContain('（二）存在问题及改进措施');
  });
});
