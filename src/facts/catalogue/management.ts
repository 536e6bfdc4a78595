import type { FactDefinition } from '../definition.ts';
import { bool, count, judged, list, money, note } from './declare.ts';

/** Projects, assets, staff and internal rules. */
export const managementFacts: readonly FactDefinition[] = [
  list('projects', '项目支出明细', [
    { id: 'name', name: '项目名称', type: 'text' },
    { id: 'budget', name: '预算', type: 'money' },
    { id: 'spent', name: '支出', type: 'money' },
    { id: 'on_time', name: '是否按时', type: 'bool' },
    { id: 'reason', name: '原因', type: 'text', optional: true },
  ]),
  count('project_planned', '计划完成项目总数', '个', 'scored'),
  count('project_on_time', '按计划时间完成的项目数', '个', 'scored'),
  judged('project_procedure_item_1', '项目实施程序第1项得分：项目设立、调整按规定履行报批程序', '1'),
  judged('project_procedure_item_2', '项目实施程序第2项得分：招投标、建设、验收及方案实施严格执行制度', '1'),
  note('project_procedure_note', '项目实施程序说明'),
  judged('project_supervision_item_1', '项目监管第1项得分：建立资金管理和绩效运行监控机制且执行良好', '1'),
  judged('project_supervision_item_2', '项目监管第2项得分：主管部门开展有效检查、监控、督促整改', '1'),
  bool('special_fund_rated_poor', '主管专项资金绩效评价结果是否为差/无监督证明材料', 'scored'),
  note('project_supervision_note', '项目监管说明'),

  money('asset_total', '所有固定资产总额', 'scored'),
  money('asset_in_use', '实际在用固定资产总额', 'scored'),
  count('assets_pending_disposal', '已达年限或损坏未处置资产件数', '件', 'report'),
  money('assets_total', '资产合计', 'report'),
  money('assets_current', '流动资产', 'report'),
  money('assets_noncurrent', '非流动资产', 'report'),
  money('liabilities_total', '负债合计', 'report'),
  money('net_assets', '净资产', 'report'),
  money('assets_disposed', '本年处置资产原值', 'report'),
  judged('asset_safety_item_1', '资产管理安全性第1项得分：配置合理、保管完整、账实相符', '1'),
  judged('asset_safety_item_2', '资产管理安全性第2项得分：处置规范、收入及时足额上缴', '1'),
  note('assets_note', '资产管理说明'),

  count('authorised_posts', '核定编制数（含工勤）', '人', 'scored', { lasting: true }),
  count('staff_on_establishment', '本年度在编人数（含工勤）', '人', 'scored'),
  count('staff_off_establishment', '劳务派遣及直接聘用编外人员数', '人', 'scored'),
  count('staff_retired', '离退休人数', '人', 'report'),
  note('staff_note', '人员管理说明'),

  list(
    'rules_in_force',
    '管理制度清单',
    [
      { id: 'title', name: '制度名称', type: 'text' },
      { id: 'year', name: '年份', type: 'int', optional: true },
    ],
    { lasting: true },
  ),
  judged(
    'system_soundness_item_1',
    '管理制度健全性第1项得分：制定财政资金管理、财务管理、内部控制等制度',
    '0.5',
  ),
  judged('system_soundness_item_2', '管理制度健全性第2项得分：上述制度得到有效执行', '1.5'),
  judged(
    'system_soundness_item_3',
    '管理制度健全性第3项得分：制定全面实施预算绩效管理制度/方案并组织全过程绩效工作',
    '1',
  ),
  note('rules_note', '制度执行说明'),
];
