/** Short words of the report: marks for what is open, choices in Chinese, labels. */
export const reportWords = {
  missing: '〔待补：{name}〕',
  missingCell: '〔待补〕',
  none: '无',
  noneOf: '{name}：无。',
  missingReason: '〔待补：扣分原因〕',
  bySystem: '（系统说明）',
  /** A rate whose base is 0. */
  noRate: '—',
  /** A row of the official form that the office has nothing for. */
  noAmount: '—',
  /** Whether a target was reached; `unclear` where words and not numbers are compared. */
  attained: { yes: '达到', no: '未达到', unclear: '—' },
  moneyUnit: '万元',
  clauseSeparator: '；',
  yes: '是',
  no: '否',
  contents: '目录',
  serial: '序号',
  unit: '单位：{unit}',
  draft: '草稿 · 第 {version} 版 · {date}',
  publicDraft: '公开稿草稿 · 第 {version} 版 · {date}',
  /** Stand for people and numbers that are not published. */
  hiddenName: '某某',
  hiddenNumber: '******',
  listSeparator: '、',
  several: '{first}等{count}项指标',
  /** A target without a figure. */
  judged: '{name}（定性）',
  detailSeparator: '；',
  details: '（{details}）',
} as const;

/** Rows that people paste along with a table and that the report computes itself. */
export const totalLabels: readonly string[] = [
  '总计',
  '合计',
  '小计',
  '本年收入合计',
  '本年合计',
  '收入合计',
  '支出合计',
];

/** Begins the label of a row that is part of the row above it. */
export const partPrefix = '其中';

/** Sentences about an indicator's state in the table and in section 四. */
export const scoreWords = {
  open: '{score}（尚有{open}项未评分）',
  total: '合计',
} as const;

/** The grades of a scheme in words, from the best down. */
export const gradeWords = {
  best: '{from}分（含）以上为{name}',
  between: '{from}分（含）至{to}分为{name}',
  least: '{to}分以下为{name}',
} as const;

/** Names of the file. */
export const fileNames = {
  approved: '{department}{year}年度部门整体绩效自评报告.docx',
  draft: '{department}{year}年度部门整体绩效自评报告（草稿第{version}版）.docx',
  public: '{department}{year}年度部门整体绩效自评报告（公开稿）.docx',
  publicDraft: '{department}{year}年度部门整体绩效自评报告（公开稿草稿第{version}版）.docx',
} as const;

/** Columns of the score table; what the source titles differently is taken from the scheme's own `table`. */
export const scoreColumns = {
  dimension: '一级指标',
  category: '二级指标',
  indicator: '三级指标',
  reason: '扣分原因',
} as const;
