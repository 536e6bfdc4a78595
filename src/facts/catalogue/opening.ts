import type { FactDefinition } from '../definition.ts';
import { bool, date, list, text } from './declare.ts';

/** Cover, functions and tasks of the office. */
export const openingFacts: readonly FactDefinition[] = [
  text('leader_name', '单位负责人', 'report', { lasting: true }),
  text('reporter_name', '填报人', 'report', { lasting: true }),
  text('contact_phone', '联系电话（办公座机）', 'report', { lasting: true, note: '手机号提示改为座机' }),
  text('unit_scope', '评价范围（本级/含下属单位）', 'report', { lasting: true }),
  bool('classified_unit', '是否按规定不需公开预决算的涉密部门', 'scored', { lasting: true }),
  date('self_evaluation_start', '自评开始日期', 'report'),
  date('self_evaluation_end', '自评结束日期', 'report'),
  date('report_date', '报告日期', 'report'),

  list('functions', '部门主要职能', [{ id: 'text', name: '职能', type: 'text' }], { lasting: true }),

  text('year_summary', '年度工作总结', 'report', { long: true }),
  list('key_tasks', '年度总体工作和重点工作任务', [
    { id: 'text', name: '任务', type: 'text' },
    {
      id: 'assigned_by',
      name: '交办层级',
      type: 'choice',
      values: ['central', 'province', 'city', 'district', 'self'],
    },
    { id: 'due', name: '时限', type: 'date', optional: true },
    { id: 'done', name: '是否完成', type: 'bool', optional: true },
    { id: 'note', name: '备注', type: 'text', optional: true },
  ]),
];
