/** 预审: what is said around the findings; their own sentences stand in `findings.ts`. `{…}` is filled in. */
export const precheck = {
  actions: {
    precheck: '预审',
    explain_finding: '说明原因',
    keep_finding_reason: '保存说明',
  },

  title: '预审',
  summary: '{evaluation}：{counts}',
  tag: {
    errors: '{count} 处错误',
    warnings: '{count} 处提醒',
    explained: '都已说明',
    open: '还没填完',
    none: '没有问题',
  },
  none: '✅ 没有发现问题。',
  noneYet: '已填的内容没有发现问题。',
  open: '还有 {count} 题没填（{sections}），填好后会再检查一遍。',
  openSection: '{name} {open} 题',
  openMore: '等 {count} 节',
  blocking: '**提交前还有 {count} 处错误要改好**；确实无误、可以说明的，请填报负责人说明原因。',
  ready: '没有妨碍提交的错误。',
  /** How each is marked. */
  severity: { error: '❌ 错误', warning: '⚠️ 提醒', info: 'ℹ️ 参考' },
  mark: '**{number}. {severity}**',
  markAlone: '**{severity}**',
  ofIndicator: '（{indicator}）',
  quote: '{place}：“{text}”',
  reason: '{who}说明（{day}）：{reason}',
  mustCorrect: '这一处不能用说明代替，请改好。',
  whose: '由{who}修改',
  explainWho: '{who}可以说明原因',
  correct: '去修改',
  changeReason: '改说明',
  infos: '参考信息（{count}）',
  page: '第 {page}/{pages} 页',
  previous: '上一页',
  next: '下一页',
  locked: '自评已提交，内容锁定。',

  explain: {
    title: '说明原因',
    label: '为什么可以这样（会给审核人看，并列入内部报告附表）',
    example: '例：年中追加任务增加采购，已报财政局同意',
    back: '返回预审',
    saved: '已记下说明。',
    fallback: '请在飞书卡片里填写，或发“预审”重新打开。',
  },

  /** One line on the contents and score cards. */
  line: '预审：{counts}',
  counts: { errors: '{count} 处错误', explained: '{count} 处已说明', warnings: '{count} 处提醒' },

  /** After a save. */
  toast: '；预审有 {count} 处提醒，发“预审”查看',
  more: '另有 {count} 处，请发“预审”查看。',
  warning: '提醒：{sentence}',

  /** On the cards of submission and review. */
  kept: {
    error: '错误：{message}',
    warning: '提醒：{message}',
    info: '参考：{message}',
    reason: '{line}（{who}说明：{reason}）',
    unexplained: '{line}（未说明）',
  },

  /** The list of the internal report. */
  report: {
    label: '内部附表',
    title: '预审问题及说明',
    serial: '序号',
    kind: '类别',
    kinds: { error: '错误', warning: '提醒', info: '参考' },
    finding: '问题',
    reason: '说明',
    by: '说明人',
    day: '日期',
  },
} as const;

/** Why a reason was not taken, by issue code. */
export const precheckRefusals: Readonly<Record<string, string>> = {
  finding_gone: '这一条已经没有了，或数字后来改过。请看最新的预审结果。',
  finding_to_correct: '这一处不能用说明代替，请改好数据。',
  finding_reason_wanted: '请写明原因。',
  errors_stand: '预审还有 {count} 处错误：请先改好，或由填报负责人说明原因后再提交。',
};

/** What people write to have their evaluation checked. */
export const precheckWords = {
  precheck: [
    '预审',
    '检查',
    '核对',
    '自查',
    '查错',
    '校验',
    '审一遍',
    '检查错误',
    '检查问题',
    '检查一遍',
    '核对一遍',
    '核对数据',
    '自查自纠',
    '找错',
    '挑错',
    '有没有错',
    '有没有错误',
    '有没有问题',
    '有什么问题',
    '有哪些问题',
    '哪里有错',
    '哪里有问题',
    '哪里不对',
    '哪儿不对',
    '预审结果',
    '提交前检查',
    '数据核对',
    '数据检查',
    '智能预审',
  ],
} as const;
