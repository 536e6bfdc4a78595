import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/command-line/case.ts';
import { findingsOf } from '../../src/command-line/check.ts';
import { sentenceOfFinding } from '../../src/precheck/index.ts';

const files = {
  '0': 'futian-party-office-2020',
  '2': 'longgang-emergency-bureau-2020',
  '4': 'shijiazhuang-party-office-2023',
} as const;

/** A row of the list of discrepancies: the check that finds it, and words of what it says. */
type Row = readonly [row: string, severity: 'E' | 'W', what: string, check: string, says: string];

/** Every row of severity E and W of the three published reports. None is left unfound. */
const rows: readonly Row[] = [
  ['0-4', 'W', '累计调整 5.52% 的分母', 'ADJ_RATE_BASE', '5.52% 是按调整后预算数（年度总指标）算的'],
  ['0-5', 'E', '表1-2 总计差 13.20', 'TABLE_TOTAL_CROSS', '相差 13.20 万元'],
  ['0-5', 'E', '表1-2 缺特别国债行', 'FUND_SOURCE_PRESENT', '“政府性基金预算”13.20 万元'],
  [
    '0-6',
    'W',
    '社会保障 +30.00 没有原因',
    'ADJ_REASON_COVERS',
    '社会保障和就业支出由 216.62 万元调整为 246.62 万元',
  ],
  ['0-9', 'W', '编外比率用在编作分母', 'STAFF_DENOM', '应为 36.07%'],
  ['0-10', 'E', '“全部完成”与“未按计划”', 'TEXT_ALL_DONE', '均已按照规定时间全部完成'],
  ['0-11', 'W', '重点工作满分而完成率 97.64%', 'FULL_VS_PROBLEM', '完成率 97.64%'],
  ['0-12', 'W', '目标设置满分而自述不足', 'FULL_VS_PROBLEM', '全面性和规范性仍有提升空间'],
  ['0-12', 'W', '指标明确性满分而自述不具体', 'FULL_VS_PROBLEM', '三级指标设置还不够具体'],
  ['0-13', 'W', '效果性扣 5 分没有理由', 'DEDUCT_REASON', '得 15.00/20 分，扣了 5.00 分'],
  ['0-14', 'W', '满意度满分没有依据', 'FACT_MISSING', '“公众或服务对象满意度”写的是满分 6 分'],
  ['0-14', 'W', '信访满分没有依据', 'FACT_MISSING', '“群众信访办理情况”写的是满分 3 分'],
  ['0-15', 'W', '缺决算公开日期、网址', 'PUBLIC_SCOPE', '“部门决算公开日期”、“决算公开网址”'],
  ['0-16', 'W', '预算执行率缺前三季度', 'FACT_MISSING', '“1—9月累计支出”，无法复核'],
  ['0-17', 'W', '数据截至 11 月 16 日', 'PERIOD_CUTOFF', '截至11月16日'],
  ['0-18', 'W', '公务接待支出没有列', 'SUM_THREE_PUBLIC', '“公务接待支出”没有填，按其余各项还差 0.07 万元'],
  ['0-19', 'W', '结转差额没有去向', 'CARRYOVER_FLOW', '没有去向'],
  ['0-22', 'W', '93.78 分写“良好”', 'GRADE_BANDS', '等级是“优”'],
  ['2-1', 'E', '采购超过计划', 'PROC_OVER_PLAN', '执行率 110.12%'],
  ['2-1', 'E', '采购执行率写反', 'RATE_RECALC', '90.81% 是分子分母写反的结果'],
  ['2-1', 'E', '采购得 1.82 分', 'SCORE_RULE', '写的是 1.82 分，按标准和填报的数据应为 0.00 分'],
  ['2-2', 'E', '项目表以元填写', 'UNIT_SANITY', '应为 4,893.51 万元'],
  ['2-3', 'E', '累计调整 16%', 'ADJ_RATE_BASE', '16% 无法由填报的调整金额得出'],
  ['2-4', 'E', '森林火警下降 29.2%', 'RATE_RECALC', '24宗到 18宗是下降 25.00%'],
  ['2-5', 'W', '预算执行率缺前三季度', 'FACT_MISSING', '“1—3月累计支出”'],
  ['2-6', 'W', '缺效果性', 'FACT_MISSING', '缺“效果性得分”'],
  ['2-6', 'W', '效果性扣 1 分没有理由', 'DEDUCT_REASON', '得 19.00/20 分，扣了 1.00 分'],
  ['2-6', 'W', '缺重点工作项数', 'FACT_MISSING', '“重点工作完成情况”写的是满分 8 分'],
  ['2-7', 'W', '数据为 1-10 月', 'PERIOD_CUTOFF', '1-10月'],
  ['2-8', 'W', '指标“清晰”与“多为定性”', 'FULL_VS_PROBLEM', '多设立为定性指标'],
  ['2-9', 'W', '缺决算公开', 'PUBLIC_SCOPE', '“部门决算公开日期”'],
  ['2-10', 'W', '105 人到岗多于在职 84 人', 'STAFF_IN_TEXT', '105 人多于'],
  ['2-11', 'W', '三公与公用的预算口径', 'BUDGET_BASE', '两项的预算口径不同'],
  ['2-12', 'W', '按时完成而执行率 88.16%', 'PROJECT_DONE_RATE', '只有 88.16%'],
  ['4-1', 'E', '自评早于年度结束', 'DATE_ORDER', '2023年4月10日'],
  ['4-2', 'E', '99 分没有逐项得分', 'SCORE_SUM', '41 项指标没有逐项得分'],
  ['4-3', 'E', '“低于达到 0.5% 及以上”', 'THRESHOLD_DIRECTION', '低于达到0.5%及以上'],
  ['4-4', 'W', '序号（十）重复', 'NUMBERING', '“（十）'],
  ['4-5', 'W', '深化改革无量化阈值', 'GOAL_MEASURABLE', '全面深化改革工作'],
  ['4-5', 'W', '“速度达到 85%”量纲不符', 'GOAL_UNIT', '公文流转速度达到85%'],
  ['4-6', 'W', '等级分档与财预〔2020〕10号不同', 'GRADE_BANDS', '优秀≥85'],
  ['4-7', 'W', '“控制在预算总额以内”', 'BUDGET_NAMED', '年初预算的 108.95%'],
  ['4-7', 'W', '调增 813.34 没有原因', 'ADJ_REASON_COVERS', '调增 813.34 万元（9.26%）'],
  ['4-8', 'W', '“控制在编制以内”没有人数', 'FACT_MISSING', '财政供养人员控制在预算编制以内'],
  ['4-9', 'W', '签字页缺职称', 'COVER_FIELDS', '没有填职称'],
];

function foundIn(name: string): readonly { readonly check: string; readonly says: string }[] {
  const json: unknown = JSON.parse(readFileSync(new URL(`./reports/${name}.json`, import.meta.url), 'utf8'));
  const read = readCase(json, null);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return findingsOf(read.value).map((finding) => ({
    check: finding.check,
    says: sentenceOfFinding(finding),
  }));
}

const found = new Map(Object.entries(files).map(([report, name]) => [report, foundIn(name)]));

describe('the discrepancies of the published reports are found', () => {
  it.each(rows)('%s (%s) %s: %s', (row, _severity, _what, check, says) => {
    const findings = found.get(row.charAt(0)) ?? [];
    expect(
      findings.filter((finding) => finding.check === check).map((finding) => finding.says),
    ).toContainEqual(expect.stringContaining(says));
  });

  it('all 9 errors and all 27 warnings', () => {
    const of = (wanted: string) =>
      new Set(rows.filter(([, severity]) => severity === wanted).map(([row]) => row));
    expect([of('E').size, of('W').size]).toEqual([9, 27]);
  });

  it('and what the reports state rightly is not called wrong', () => {
    const wrong = [...found.values()].flat().filter(({ check }) => check === 'RATE_RECALC');
    expect(wrong.map(({ says }) => says)).toEqual([
      expect.stringContaining('90.81%'),
      expect.stringContaining('29.2%'),
    ]);
  });
});
