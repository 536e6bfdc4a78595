/** 预审: what each finding says, by code: the numbers first, then what to do. `{…}` is filled in. */
export const findingSentences: Readonly<Record<string, string>> = {
  procurement_over_plan:
    '实际采购 {actual}大于计划 {plan}：执行率 {rate}%，按标准本项 0 分；如两数填反，执行率为 {swapped}%。',
};
