import type { QuestionCopies } from './copy.ts';
import { indicatorNames } from './indicators.ts';

/** Why points are usually lost, as an office would write it. */
const reasonExamples: Readonly<Record<string, string>> = {
  budget_prep_reasonableness: '年中因机构职能调整，项目之间调剂两次',
  budget_prep_compliance: '新增项目1个未做事前绩效评估',
  goal_completeness: '1个项目未按要求编报绩效目标',
  indicator_clarity: '部分指标未量化，如“提升服务水平”',
  procurement_execution: '1个服务项目改为下年采购，执行率84.08%',
  financial_compliance: '年中追加专项，调整率超过10%',
  budget_disclosure: '决算公开比规定时限晚3天',
  project_procedure: '1个项目变更后补办报批手续',
  project_supervision: '下半年检查记录不完整',
  asset_safety: '盘点发现2件资产账实不符，已整改',
  fixed_asset_utilization: '部分设备待报废，暂未使用',
  payroll_staff_control: '年内接收军转干部，超编1人',
  nonestablished_staff_control: '窗口岗位聘用编外人员较多',
  system_soundness: '绩效管理办法年底才印发',
  public_expense_control: '公务用车大修，支出超过预算的90%',
  budget_execution: '三季度项目验收推迟，支付慢于序时进度',
  key_work_completion: '1项任务因上级政策调整延期',
  project_timeliness: '2个项目因设计变更晚于计划完成',
  outcome_benefit: '生态效益指标未达到目标值',
  petition_handling: '1件信访超期2天回复',
  satisfaction: '问卷满意度93.5%，窗口等候时间偏长',
};

/** Names that would be too long, or too dry, in front of a question. */
const shortNames: Readonly<Record<string, string>> = {
  ...indicatorNames,
  outcome_benefit: '效果性',
  petition_handling: '群众信访办理',
  satisfaction: '满意度',
};

/** Asked of an indicator that lost points, or whose case the standard leaves open. */
export function lostPointsQuestionsOf(indicator: string, name: string): QuestionCopies {
  return {
    [`${indicator}_reason`]: {
      label: `${name}：扣分原因`,
      example: reasonExamples[indicator] ?? '',
      help: '这一项没有得满分，用一两句话说明原因；会写进评分表。',
      aliases: [`${name}扣分原因`, `${name}原因`],
    },
    [`${indicator}_ruling_points`]: {
      label: `${name}：裁定得分（分）`,
      example: '0',
      help: '标准没有规定这种情况，由有权限的同事裁定给多少分。',
      aliases: [`${name}裁定得分`, `${name}裁定`],
    },
    [`${indicator}_ruling_reason`]: {
      label: `${name}：裁定理由`,
      example: '当年没有这项业务，经区财政局同意按满分计',
      help: '裁定的依据：谁同意的、哪份文件。',
      aliases: [`${name}裁定理由`],
    },
  };
}

/** Those of the indicators everybody knows, by their short names. */
export const lostPointsQuestions: QuestionCopies = Object.fromEntries(
  Object.entries(shortNames).flatMap(([indicator, name]) =>
    Object.entries(lostPointsQuestionsOf(indicator, name)),
  ),
);
