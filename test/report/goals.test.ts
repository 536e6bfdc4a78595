import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.ts';
import { buildReport } from '../../src/report/index.ts';
import { reportInput } from './fixtures.ts';
import { tableLines, tableNamed, textOf, underHeading } from './reading.ts';

const path = new URL('../golden/cases/shijiazhuang-party-office-2023-constructed.json', import.meta.url);
const written: { facts: Record<string, string> } = JSON.parse(readFileSync(path, 'utf8'));
const facts: Facts = {
  ...written.facts,
  general_affairs_objective: '统筹做好综合事务管理，保障机关高效运转。',
  general_affairs_note: '全年办理综合事务320件，台账齐全。',
  reform_note: '形成课题报告3篇。',
  evaluation_basis: [{ document: '《预算绩效管理办法》' }, { document: '《自评工作通知》' }],
  evaluation_organisation: '成立评价工作组，由办公室牵头。',
  evaluation_preparation: '收集年度目标和台账。',
  evaluation_implementation: '逐项核对实际值。',
  evaluation_analysis: '汇总得分，分析差距。',
  evaluation_members: [
    { name: '赵明远', unit: '党政办公室', position: '主任', title: '高级会计师' },
    { name: '钱学礼', unit: '党政办公室' },
  ],
  income_budget: '3204.53',
  income_final: '3198.20',
  report_date: '2024-06-11',
};
const input = (of: Facts, more: Parameters<typeof reportInput>[1] = {}) =>
  reportInput(of, {
    schemeId: 'shijiazhuang_gaoxin_2023',
    department: '石家庄高新区党政办公室',
    year: 2023,
    ...more,
  });
const report = buildReport(input(facts));

describe('the report of goals and targets', () => {
  it('is an annex with its own sections, without cover or score table', () => {
    expect(report.body[0]).toMatchObject({ text: '附件4', role: 'label' });
    expect(report).toMatchObject({ cover: null, annex: null, hasContents: false });
    const headings = report.body.flatMap((block) =>
      block.kind === 'heading' && block.level <= 2 ? [block.text] : [],
    );
    expect(headings).toEqual([
      '一、部门基本情况',
      '（一）部门主要职责',
      '（二）部门收支预决算情况',
      '（三）部门整体支出绩效目标、指标',
      '二、自评工作开展情况',
      '（一）自评工作的组织情况',
      '（二）自评的方法和过程',
      '三、目标实现情况及指标分析',
      '（一）总体目标实现情况',
      '（二）分项指标分析',
      '四、评价结论和评价等级',
      '（一）总体评价',
      '（二）评价得分',
      '（三）评价等级',
      '五、存在的问题及改进措施',
      '（一）存在的问题',
      '（二）改进措施',
      '（三）后续工作计划、相关建议',
      '六、评价工作组人员名单及签字',
    ]);
  });

  it('rests on the documents the office named', () => {
    expect(textOf(report)).toContain(
      '根据《预算绩效管理办法》、《自评工作通知》等文件要求，石家庄高新区党政办公室对2023年度',
    );
  });

  it('numbers eleven goals, each with objective and targets', () => {
    const text = underHeading(report, '部门整体支出绩效目标、指标');
    expect(text).toContain(
      '2023年度设定11个工作领域的绩效目标，绩效指标41项，其中：定量指标34项，定性指标7项。',
    );
    expect(text).toContain('11.机关后勤保障工作');
    expect(underHeading(report, '1.综合事务管理工作')).toBe(
      '绩效目标：统筹做好综合事务管理，保障机关高效运转。\n指标值：各项事务管理工作测评率达到90%及以上；各项综合事务管理工作处置率达到90%及以上；各项综合事务管理工作完成率达到90%及以上。',
    );
  });

  it('names the targets that people judge as such', () => {
    expect(underHeading(report, '10.信息网络与电子政务工作')).toBe(
      '指标值：维持系统稳定（定性）；保障网络通畅（定性）；确保网络安全事件可追溯（定性）。',
    );
  });

  it('shows target, actual value, completion and points of each measured target', () => {
    expect(underHeading(report, '总体目标实现情况')).toContain(
      '定量指标34项，其中：达到目标值的33项，未达到的1项。定性指标7项，由评价工作组打分。',
    );
    const lines = tableLines(tableNamed(report, '表3-1'));
    expect(lines).toHaveLength(35);
    expect(lines).toContain(
      '各类重要活动、会议组织安排、保密宣传工作｜会议保障好评率｜达到85%及以上｜68%｜80.00%｜未达到｜2.44｜1.95',
    );
    expect(lines).toContain(
      '综合督导工作｜检查信息公开履行职责次数｜达到3次及以上｜3次｜100.00%｜达到｜2.44｜2.44',
    );
    expect(underHeading(report, '1.定量目标')).toContain(
      '（1）综合事务管理工作：全年办理综合事务320件，台账齐全。',
    );
    expect(tableLines(tableNamed(report, '表3-2'))[1]).toBe(
      '全面深化改革工作｜做好全面深化改革工作｜2.44｜2.44',
    );
    expect(underHeading(report, '2.定性目标')).toContain('（1）全面深化改革工作：形成课题报告3篇。');
  });

  it('says grade, bands and that no superior set the points', () => {
    expect(underHeading(report, '（三）评价等级')).toBe(
      '评价等级按得分划分：85分（含）以上为优秀，75分（含）至85分为良好，60分（含）至75分为一般，60分以下为较差。本次自评总得分为99.51分，评价等级为“优秀”。',
    );
    expect(underHeading(report, '评价得分')).toContain(
      '各项指标的分值不是由上级统一规定的：原文没有规定分值，单位也没有自设，100分由41项平均分。',
    );
  });

  it('tells a reading once for all targets it concerns', () => {
    const notes = textOf({ ...report, body: report.notes });
    expect(notes).toContain('1.各项事务管理工作测评率等33项指标：没有达到目标时怎样得分');
  });

  it('says so when the office set the points itself', () => {
    const ids = input(facts).scheme.indicators.map(({ id }) => id);
    const weights = Object.fromEntries(ids.map((id, index) => [`${id}_weight`, index === 0 ? '20' : '2']));
    const own = buildReport(input({ ...facts, ...weights }));
    expect(underHeading(own, '评价得分')).toContain('不是由上级统一规定的：分值由单位自设。');
  });

  it('gives no grade, and says why, on points that do not sum to 100', () => {
    const ids = input(facts).scheme.indicators.map(({ id }) => id);
    const weights = Object.fromEntries(ids.map((id) => [`${id}_weight`, '2.5']));
    const own = buildReport(input({ ...facts, ...weights }));
    expect(underHeading(own, '评价得分')).toContain(
      '〔请核对：各项自设分值合计 102.5 分，应为 100 分，请调整。〕',
    );
    expect(underHeading(own, '（三）评价等级')).not.toContain('评价等级为');
  });

  it('gives no grade while targets are open', () => {
    const open = buildReport(input({ ...facts, legal_1_actual: undefined }));
    expect(underHeading(open, '（三）评价等级')).toContain('尚有1项指标未评分，评价等级待全部评分后得出。');
    expect(tableLines(tableNamed(open, '表3-1')).join('\n')).toContain(
      '提供咨询反馈率｜达到80%及以上｜〔待补〕｜〔待补〕｜〔待补〕｜2.44｜〔待补〕',
    );
  });

  it('leaves room for the signatures, which the public version is without', () => {
    expect(tableLines(tableNamed(report, '评价工作组人员名单'))).toEqual([
      '姓名｜工作单位｜职务｜职称｜签字',
      '赵明远｜党政办公室｜主任｜高级会计师｜',
      '钱学礼｜党政办公室｜｜｜',
    ]);
    const open = textOf(buildReport(input(facts, { audience: 'public' })));
    expect(open).not.toMatch(/赵明远|评价工作组人员名单/);
    expect(open).toContain('99.51分');
  });
});
