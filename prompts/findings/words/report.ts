/** A chapter every report has, and the answers that fill it; one of them is enough. */
export interface Chapter {
  /** Id of the section it is asked in. */
  readonly section: string;
  readonly name: string;
  readonly facts: readonly string[];
}

export const chapters: readonly Chapter[] = [
  { section: 'functions', name: '部门主要职能', facts: ['functions'] },
  { section: 'tasks', name: '年度总体工作和重点工作任务', facts: ['year_summary', 'key_tasks'] },
  { section: 'performance', name: '主要履职目标', facts: ['performance_goals'] },
  { section: 'performance', name: '主要履职情况', facts: ['achievements'] },
  {
    section: 'economy',
    name: '经济性',
    facts: ['three_public_expense_actual', 'operating_expense_actual'],
  },
  {
    section: 'efficiency',
    name: '重点工作完成情况',
    facts: ['key_work_total', 'key_work_unfinished', 'efficiency_note'],
  },
  { section: 'outcome', name: '效果性', facts: ['outcome_indicators', 'outcome_note'] },
  {
    section: 'equity',
    name: '公平性',
    facts: ['petition_total', 'satisfaction_rate', 'satisfaction_none', 'equity_note'],
  },
  { section: 'evaluation_work', name: '自评工作开展情况', facts: ['evaluation_organisation'] },
  { section: 'conclusion', name: '主要经验、做法', facts: ['experiences'] },
  { section: 'conclusion', name: '存在问题', facts: ['problems'] },
  { section: 'conclusion', name: '改进措施', facts: ['measures'] },
];

/** What the cover names. */
export const coverFields: readonly (readonly [string, string])[] = [
  ['leader_name', '单位负责人（签章）'],
  ['reporter_name', '填报人'],
  ['contact_phone', '联系电话'],
];

/** What the page of signatures wants of each member. */
export const memberFields: readonly (readonly [string, string])[] = [
  ['name', '姓名'],
  ['unit', '工作单位'],
  ['position', '职务'],
  ['title', '职称'],
];

/** A field filled with nothing. */
export const nothing = /^(?:无|暂无|没有|待定|待补|空缺|不详|略|[-—/、.。]{1,3}|[xX×*]{2,})$/;

/** A goal that says how much, how many, by when, or that nothing of a kind happens. */
export const measurable =
  /[\d０-９]|[一二三四五六七八九十百千万]{1,4}[个次项场件批次名家户]|全部|全覆盖|零|不发生|无重大|不出现|杜绝|百分之|100/;
