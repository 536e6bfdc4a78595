import type { FactDefinition } from '../definition.ts';

/** The 21 indicators of the Shenzhen systems that may lose points or be ruled upon: id → plain name. */
export const indicatorNames: Readonly<Record<string, string>> = {
  budget_prep_reasonableness: '预算编制合理性',
  budget_prep_compliance: '预算编制规范性',
  goal_completeness: '绩效目标完整性',
  indicator_clarity: '绩效指标明确性',
  procurement_execution: '政府采购执行情况',
  financial_compliance: '财务合规性',
  budget_disclosure: '预决算信息公开',
  project_procedure: '项目实施程序',
  project_supervision: '项目监管',
  asset_safety: '资产管理安全性',
  fixed_asset_utilization: '固定资产利用率',
  payroll_staff_control: '财政供养人员控制率',
  nonestablished_staff_control: '编外人员控制率',
  system_soundness: '管理制度健全性',
  public_expense_control: '公用经费控制率',
  budget_execution: '预算执行率',
  key_work_completion: '重点工作完成情况',
  project_timeliness: '项目完成及时性',
  outcome_benefit: '社会效益、经济效益、生态效益及可持续影响等',
  petition_handling: '群众信访办理情况',
  satisfaction: '公众或服务对象满意度',
};

/**
 * What every indicator has beside its inputs: why points were lost, and, where the standard leaves the
 * case open, the points an authorised person rules, with the reason. The most points are the scheme's.
 */
export function factsOfIndicator(indicator: string, name: string): readonly FactDefinition[] {
  return [
    {
      id: `${indicator}_reason`,
      name: `${name}扣分原因`,
      unit: '',
      role: 'reason',
      indicator,
      type: 'text',
      optional: true,
      note: '说明性：得分低于分值时预审要求填写，从不算缺项',
    },
    {
      id: `${indicator}_ruling_points`,
      name: `${name}裁定得分`,
      unit: '分',
      role: 'ruling',
      indicator,
      type: 'points',
      min: '0',
      note: '只在标准未规定、状态为 needs_ruling 时可用',
    },
    {
      id: `${indicator}_ruling_reason`,
      name: `${name}裁定理由`,
      unit: '',
      role: 'ruling',
      indicator,
      type: 'text',
      note: '标准未规定时由有权限的人裁定，须写理由',
    },
  ];
}
