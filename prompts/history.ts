/** How the history of the answers is told, and what 撤销 says. `{…}` is filled in. */
export const history = {
  title: '历史：{label}',
  titleAll: '最近的修改',
  count: '共 {count} 次',
  none: '还没有人填过。',
  summary: '{label}：共 {count} 次修改',
  line: '**{shown}**　{who}，{when}，{from}',
  lineOf: '**{label}**：{shown}　{who}，{when}，{from}',
  plainLine: '{when}　{label}{shown}（{who}，{from}）{change}',
  labelBefore: '{label}：',
  changeAfter: '；{change}',
  was: '原为 {shown}',
  cleared: '已清空',
  rows: '{count} 行',
  added: '新增{names}',
  removed: '删去{names}',
  changed: '修改{names}',
  rowName: '“{name}”',
  moreRows: '等 {count} 行',
  reordered: '只改了顺序',
  you: '您',
  colleague: '同事',
  page: '{page}/{pages}',
  previous: '较新的',
  next: '较早的',
  all: '全部题目的修改',

  from: {
    card: '卡片',
    text: '消息',
    file: '文件“{file}”',
    someFile: '文件',
    import: '导入',
    sample: '样例',
    undo: '撤销',
  },

  undoneTitle: '已撤销',
  undone: '已撤销您 {when} 的修改（{count} 题）：',
  restored: '· {label}：恢复为 {shown}',
  restoredEmpty: '· {label}：恢复为未填',
  moreRestored: '……另有 {count} 题。',
  kept: '· {label}：{who}后来改过，没有动。',
  withheld: '· {label}：现在不由您负责，没有动。',
  keptAll: '您 {when} 的那次修改没有撤销：',
  again: '再发一次“撤销”，就再往前撤销一次；每次填的内容都在“历史”里。',
} as const;

/** Why nothing was taken back, by issue code. */
export const historyRefusals: Readonly<Record<string, string>> = {
  handed_in_since:
    '没有撤销：您最近的一次修改（{names}）在提交之前，已经在第 {number} 次提交里交上去，不能悄悄收回。要改这一题，请发“修改 题目”；原来填过什么，请发“历史 题目”。',
  nothing_to_undo: '这份自评里没有可以撤销的修改：您还没有改过，或改过的都已撤销。',
};

/** What people write to see what was stated before, and to take back their own; matched like the other words. */
export const historyWords = {
  /** The last changes; `历史 采购计划` those of one question. */
  history: ['历史', '历史记录', '修改记录', '变更记录', '填报历史', '修改历史', '填报记录', '谁改'],
  undo: ['撤销', '撤销修改', '撤销上一步', '撤销上次修改', '撤销我的上一次修改', '恢复上一步', '反悔'],
} as const;

/** Words that begin a request for what was stated before: `历史 采购计划`. */
export const historyOfWords = ['历史记录', '修改记录', '变更记录', '历史'] as const;
