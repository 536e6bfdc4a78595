import type { FactDefinition } from '../definition.ts';
import { bool, date, judged, money, note, oneOf, text } from './declare.ts';

const disclosure = ['full', 'partial', 'none'];
/** 涉密部门按规定不需要公开 */
const notNeededWhen = { fact: 'classified_unit', is: true };

/** Spending, procurement, financial compliance and disclosure (资金管理). */
export const moneyManagementFacts: readonly FactDefinition[] = [
  money('expenditure_cumulative_q1', '1—3月累计支出', 'scored'),
  money('expenditure_cumulative_q2', '1—6月累计支出', 'scored'),
  money('expenditure_cumulative_q3', '1—9月累计支出', 'scored'),
  money('expenditure_cumulative_q4', '1—12月累计支出（全年实际支出）', 'scored'),
  money('expenditure_progress_base', '支出进度分母', 'scored', {
    optional: true,
    note: '不填时等于调整后预算数；四个季度统一',
  }),
  money('expenditure_basic', '支出-基本支出', 'report'),
  money('expenditure_personnel', '支出-人员经费', 'report'),
  money('expenditure_operating', '支出-公用经费', 'report'),
  money('expenditure_project', '支出-项目支出', 'report'),
  money('carryover_opening', '年初结转和结余', 'report'),
  money('carryover_closing', '年末结转和结余', 'report'),
  money('carryover_reclaimed', '财政收回或注销', 'report', { optional: true }),

  money('procurement_plan', '采购计划（预算）金额合计数', 'scored'),
  money('procurement_goods', '采购计划-货物', 'report'),
  money('procurement_works', '采购计划-工程', 'report'),
  money('procurement_services', '采购计划-服务', 'report'),
  money('procurement_actual', '实际采购金额合计数', 'scored'),
  judged('procurement_execution_item_2', '政府采购政策功能落实得分', '1'),

  judged('financial_compliance_item_1', '资金支出规范性得分'),
  judged('financial_compliance_item_3', '会计核算规范性得分'),
  bool('financial_violation', '是否发生超范围超标准支出、虚列、截留、挤占、挪用等', 'scored'),
  note('financial_compliance_note', '财务合规性说明'),

  oneOf('budget_disclosure_status', '部门预算公开情况', 'scored', disclosure, { notNeededWhen }),
  date('budget_disclosure_date', '部门预算公开日期', 'scored', {
    optional: true,
    notNeededWhen,
    note: '未公开或按规定不公开的单位没有日期',
  }),
  text('budget_disclosure_url', '预算公开网址', 'report', { optional: true, notNeededWhen }),
  oneOf('final_accounts_disclosure_status', '部门决算公开情况', 'scored', disclosure, { notNeededWhen }),
  date('final_accounts_disclosure_date', '部门决算公开日期', 'scored', {
    optional: true,
    notNeededWhen,
    note: '未公开或按规定不公开的单位没有日期',
  }),
  text('final_accounts_disclosure_url', '决算公开网址', 'report', { optional: true, notNeededWhen }),
];
