import { functionsTasksAndBudget } from './basics.ts';
import { conclusion, scores } from './conclusion.ts';
import { execution } from './execution.ts';
import { performance } from './performance.ts';
import type { Outline } from './shape.ts';

/** The template in use since 2024, with the cover of the older ones. */
export const outline2024: Outline = {
  title: '{year}年度部门整体绩效自评报告',
  cover: [
    { label: '部门名称（公章）', value: '{department}' },
    { label: '单位负责人（签章）', value: '{leader_name}', personal: true },
    { label: '填报人', value: '{reporter_name}', personal: true },
    { label: '联系电话', value: '{contact_phone}', personal: true },
  ],
  date: '{report_date}',
  preface: [
    {
      paragraph: [
        '按照部门整体支出绩效自评工作要求，{department}于{self_evaluation_start}至{self_evaluation_end}，对{year}年度部门整体支出开展绩效自评。',
        '评价范围：{unit_scope}。评价指标采用《{scheme}》。现将自评情况报告如下。',
      ],
    },
  ],
  sections: [
    { title: '部门（单位）基本情况', sections: [...functionsTasksAndBudget, execution] },
    { title: '部门（单位）主要履职绩效分析', sections: performance },
    { title: '总体评价和整改措施', sections: conclusion },
    scores,
  ],
  annex: {
    note: '附件：部门整体支出绩效评价指标评分表',
    label: '附件',
    title: '部门整体支出绩效评价指标评分表',
  },
  signature: ['{department}', '{report_date}'],
};
