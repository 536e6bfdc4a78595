import type { CoverLine, Passage } from '../shape.ts';

/** Where the department is named and stamped. */
export const department: CoverLine = { label: '部门名称（公章）', value: '{department}' };

/** Who signs. */
export const leader: CoverLine = { label: '单位负责人（签章）', value: '{leader_name}', personal: true };

/** Who filled the report in and can be asked. */
export const contact: readonly CoverLine[] = [
  { label: '填报人', value: '{reporter_name}', personal: true },
  { label: '联系电话', value: '{contact_phone}', personal: true },
];

/** What was evaluated, when and by which standard. */
export const preface: readonly Passage[] = [
  {
    paragraph: [
      '按照部门整体支出绩效自评工作要求，{department}于{self_evaluation_start}至{self_evaluation_end}，对{year}年度部门整体支出开展绩效自评。',
      '评价范围：{unit_scope}。评价指标采用《{scheme}》。现将自评情况报告如下。',
    ],
  },
];

/** The office and the day, to the right below the text. */
export const signature: readonly string[] = ['{department}', '{report_date}'];

/** The score table under its usual name. */
export const annex = {
  note: '附件：部门整体支出绩效评价指标评分表',
  label: '附件',
  title: '部门整体支出绩效评价指标评分表',
};
