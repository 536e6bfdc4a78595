/**
 * Other names of the columns of a list, as tables of offices head them, the likeliest first: fact → column →
 * names. Where a table has several of them, the first one counts.
 */
export const columnNames: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  functions: { text: ['主要职能', '部门主要职能', '部门职能', '职责', '主要职责'] },
  key_tasks: {
    text: ['任务名称', '工作任务', '重点任务', '重点工作任务', '重点工作', '任务内容'],
    assigned_by: ['交办单位', '任务来源', '交办', '层级'],
    due: ['完成时限', '时间要求', '截止时间', '完成时间'],
    done: ['完成情况', '是否按期完成', '是否按时完成', '完成与否'],
    note: ['说明', '进展', '完成说明'],
  },
  adjustment_items: {
    reason: ['调整事由', '调整原因', '事项', '调整事项', '原因', '项目'],
    amount: ['调整金额', '调剂金额', '调整数', '增减金额', '追加金额'],
    approval: ['文号', '批准文号', '依据', '文件依据', '批复文件', '备注'],
  },
  budget_by_source: {
    source: ['支出预算资金来源', '预算资金来源', '来源', '收入项目', '项目'],
    initial: ['年初预算', '年初批复数', '年初数', '预算数'],
    adjusted: ['调整预算', '调整后预算', '调整后预算数', '年度预算数', '年度总指标', '年度预算总指标'],
  },
  budget_by_function: {
    function: ['支出功能分类', '支出功能分类科目', '功能科目', '功能分类科目', '科目名称', '科目', '项目'],
    initial: ['年初预算', '年初批复数', '年初数', '预算数'],
    adjusted: ['调整预算', '调整后预算', '调整后预算数', '年度预算数', '年度总指标', '年度预算总指标'],
  },
  budget_by_use: {
    use: ['用途', '支出项目', '支出类别', '支出分类', '项目'],
    initial: ['年初预算', '年初批复数', '年初数', '预算数'],
    adjusted: ['调整预算', '调整后预算', '调整后预算数', '年度预算数', '年度总指标', '年度预算总指标'],
  },
  goal_table: {
    project: ['项目', '重点项目名称', '预算项目名称', '预算项目'],
    level1: ['一级', '一级指标名称'],
    level2: ['二级', '二级指标名称'],
    content: ['三级指标', '指标名称', '三级', '内容'],
    target: ['指标值', '年度目标值', '年度指标值', '绩效目标值', '目标'],
  },
  projects: {
    name: ['名称', '项目', '预算项目', '预算项目名称', '项目支出名称'],
    budget: [
      '调整预算数',
      '调整预算',
      '调整后预算数',
      '调整后预算',
      '年度总预算数',
      '年度总预算',
      '全年预算数',
      '全年预算',
      '预算数',
      '预算金额',
      '预算安排',
      '年度预算',
      '年初预算数',
      '年初预算',
    ],
    spent: [
      '支出数',
      '年度支出数',
      '年度支出',
      '全年支出数',
      '全年支出',
      '实际支出',
      '实际支出数',
      '支出金额',
      '执行数',
      '全年执行数',
      '决算数',
      '累计支出',
    ],
    on_time: ['是否按时完成', '是否按期完成', '按时完成', '是否按期', '完成情况', '是否按计划完成'],
    reason: ['未按时完成原因', '未完成原因', '偏差原因', '原因说明', '情况说明', '说明', '备注'],
  },
  rules_in_force: {
    title: ['名称', '制度', '文件名称', '管理制度', '管理制度名称'],
    year: ['年度', '制定年份', '印发年份', '出台年份', '修订年份'],
  },
  performance_goals: { text: ['履职目标', '年度目标', '主要目标', '绩效目标'] },
  achievements: {
    title: ['工作', '事项', '工作事项', '履职事项', '名称'],
    text: ['完成情况', '工作成效', '成效', '履职情况', '具体内容'],
  },
  outcome_indicators: {
    aspect: ['效益类别', '效益类型', '二级指标', '类别', '方面'],
    name: ['指标', '三级指标', '个性化指标', '指标内容', '个性化指标名称'],
    target: ['目标', '年度目标值', '指标值', '年度指标值', '计划值', '预期值'],
    actual: ['完成值', '实际完成值', '实际完成', '完成情况', '实际完成情况', '全年完成值'],
    points: ['自评得分', '分数', '自评分'],
  },
  experiences: { text: ['经验', '做法', '主要经验', '主要做法', '经验、做法'] },
  problems: {
    text: ['存在问题', '主要问题', '问题描述', '存在的问题'],
    indicator: ['指标', '三级指标', '扣分指标', '涉及指标'],
  },
  measures: {
    text: ['改进措施', '整改措施', '措施内容'],
    problem: ['问题序号', '对应问题', '问题编号'],
    owner: ['责任单位', '责任部门', '牵头科室', '责任处室'],
    due: ['完成时限', '整改时限', '完成时间', '截止时间'],
  },
};

/** Columns that only number the rows. */
export const serialNames: readonly string[] = ['序号', '编号', '行号', '行次', 'no', 'no.', '#', '号'];

/** Rows that add up other rows are not rows themselves; see also the words of the report. */
export const totalEndings: readonly string[] = ['总计', '合计', '小计'];

/** Begins a line under a table that is no row of it. */
export const remarkBeginnings: readonly string[] = [
  '注:',
  '注1',
  '备注:',
  '说明:',
  '填表',
  '制表',
  '填报人',
  '填报单位',
  '审核',
  '联系人',
  '单位:',
  '金额单位',
];

/** Rows that are part of another row of the same table, by words of their labels: fact → wholes and parts. */
export const partsOfRows: Readonly<
  Record<string, readonly { readonly whole: string; readonly parts: readonly string[] }[]>
> = {
  budget_by_use: [
    { whole: '基本支出', parts: ['人员经费', '公用经费'] },
    { whole: '项目支出', parts: ['基本建设'] },
  ],
};
