import type { OutlineSection } from '../shape.ts';

/** What the office is there for. */
export const functions: OutlineSection = {
  title: '部门主要职能',
  passages: [{ points: 'functions', say: '{text}' }],
};

/** The year's work, and the tasks that were handed down. */
export const yearsWork: OutlineSection = {
  title: '年度总体工作和重点工作任务',
  sections: [
    { title: '年度工作总结', passages: [{ text: 'year_summary' }] },
    {
      title: '重点工作任务',
      passages: [
        {
          table: 'key_tasks',
          caption: '{year}年度重点工作任务表',
          numbered: true,
          columns: [
            { column: 'text', title: '工作任务', width: 6 },
            { column: 'assigned_by', title: '交办层级', width: 2.4, align: 'center' },
            { column: 'due', title: '时限', width: 5, align: 'center' },
            { column: 'done', title: '是否完成', width: 2.4, align: 'center' },
            { column: 'note', title: '备注', width: 3 },
          ],
        },
      ],
    },
  ],
};
