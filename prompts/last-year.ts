/** What is said of last year's evaluation beside this year's. `{…}` is filled in. Pure copy. */
export const lastYear = {
  beside: '上年 {value}，{change}',
  same: '持平',
  fromZero: '上年为 0',
  offer: '{year} 年度的自评里有 {count} 项一般不变（{names}等）。发“沿用去年”先看一遍，确认后才会填进来。',
  title: '沿用 {year} 年度的内容？',
  intro: '下面 {count} 项去年填过、今年还空着。请核对，有变化的之后再改；点确认才会保存。',
  line: '**{label}**：{value}',
  take: '确认沿用这 {count} 项',
  nothing: '没有可以沿用的内容：去年没有自评，或这几项今年都已经填了。',
  changed: '去年的内容或今年的填报刚有变化，请再看一遍后确认。',
  taken: '已沿用 {count} 项：{names}。请在目录里核对，随时可以改，也可以发“撤销”一次撤回。',
} as const;

export const lastYearActions = { take_last_year: '确认沿用', last_year: '沿用去年' } as const;
export const lastYearWords = [
  '沿用去年',
  '沿用上年',
  '去年的',
  '同去年',
  '和去年一样',
  '与上年相同',
  '上年数据',
  '去年数据',
] as const;

/** Why something was not done, by issue code. */
export const lastYearRefusals: Readonly<Record<string, string>> = {
  last_year_changed: lastYear.changed,
};
