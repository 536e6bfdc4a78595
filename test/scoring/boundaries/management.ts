import type { Boundary } from './boundary.ts';

const assets = (inUse: string, total: string) => ({ asset_in_use: inUse, asset_total: total });
const staff = (on: string, off: string) => ({ staff_on_establishment: on, staff_off_establishment: off });

/** 部门管理—项目、资产、人员、制度 */
export const management: readonly Boundary[] = [
  {
    says: '专项资金评价为差：第 2 条 0 分，其得分不用填',
    indicator: 'project_supervision',
    given: { project_supervision_item_1: '1', special_fund_rated_poor: true },
    gives: '1.00',
  },
  {
    says: '未被评为差时第 2 条要填',
    indicator: 'project_supervision',
    given: { project_supervision_item_1: '1', special_fund_rated_poor: false },
    gives: { missing: ['project_supervision_item_2'] },
  },
  {
    says: '两条各 1 分',
    indicator: 'project_procedure',
    given: { project_procedure_item_1: '1', project_procedure_item_2: '0.5' },
    gives: '1.50',
  },

  {
    says: '正好 90% 得满分',
    indicator: 'fixed_asset_utilization',
    given: assets('900', '1000'),
    gives: '1.00',
  },
  {
    says: '89.9999% 虽然四舍五入是 90.00%，仍属下一档',
    indicator: 'fixed_asset_utilization',
    given: assets('899999', '1000000'),
    gives: '0.70',
  },
  { says: '正好 75%', indicator: 'fixed_asset_utilization', given: assets('3', '4'), gives: '0.70' },
  {
    says: '差一点到 75%',
    indicator: 'fixed_asset_utilization',
    given: assets('749.9', '1000'),
    gives: '0.40',
  },
  { says: '正好 60%', indicator: 'fixed_asset_utilization', given: assets('3', '5'), gives: '0.40' },
  { says: '59.99%', indicator: 'fixed_asset_utilization', given: assets('59.99', '100'), gives: '0.00' },
  {
    says: '在用大于总额是矛盾，但不挡住得分',
    indicator: 'fixed_asset_utilization',
    given: assets('512', '498.67'),
    gives: '1.00',
  },
  {
    says: '资产总额为 0 要裁定',
    indicator: 'fixed_asset_utilization',
    given: assets('0', '0'),
    gives: { open: 'open_zero_whole' },
  },
  {
    says: '缺总额',
    indicator: 'fixed_asset_utilization',
    given: { asset_in_use: '1' },
    gives: { missing: ['asset_total'] },
  },

  {
    says: '满编得分',
    indicator: 'payroll_staff_control',
    given: { staff_on_establishment: '39', authorised_posts: '39' },
    gives: '1.00',
  },
  {
    says: '超编一人不得分',
    indicator: 'payroll_staff_control',
    given: { staff_on_establishment: '40', authorised_posts: '39' },
    gives: '0.00',
  },
  {
    says: '编制为 0 要裁定',
    indicator: 'payroll_staff_control',
    given: { staff_on_establishment: '0', authorised_posts: '0' },
    gives: { open: 'open_zero_whole' },
  },

  { says: '没有编外人员', indicator: 'nonestablished_staff_control', given: staff('39', '0'), gives: '1.00' },
  {
    says: '正好 5% 属第二档',
    indicator: 'nonestablished_staff_control',
    given: staff('95', '5'),
    gives: '0.50',
  },
  { says: '4.9%', indicator: 'nonestablished_staff_control', given: staff('951', '49'), gives: '1.00' },
  { says: '正好 10%', indicator: 'nonestablished_staff_control', given: staff('90', '10'), gives: '0.50' },
  { says: '10.01%', indicator: 'nonestablished_staff_control', given: staff('8999', '1001'), gives: '0.00' },
  {
    says: '分母是在编加编外：22/(39+22)',
    indicator: 'nonestablished_staff_control',
    given: staff('39', '22'),
    gives: '0.00',
  },
  {
    says: '在编与编外都为 0 要裁定',
    indicator: 'nonestablished_staff_control',
    given: staff('0', '0'),
    gives: { open: 'open_zero_whole' },
  },

  {
    says: '0.5＋1.5＋1',
    indicator: 'system_soundness',
    given: { system_soundness_item_1: '0.5', system_soundness_item_2: '1.2', system_soundness_item_3: '1' },
    gives: '2.70',
  },
];
