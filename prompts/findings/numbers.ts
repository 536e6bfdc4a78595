/** 预审：数字类问题。先写数字，再说怎样改。 */
export const numberFindingSentences: Readonly<Record<string, string>> = {
  // How facts fit together, also in the checks a scheme brings; {says} is what it says to do
  relation_unequal: '{left}为 {leftShown}，{right}为 {rightShown}，相差 {difference}，请核对。{says}',
  relation_rounding:
    '{left}为 {leftShown}，{right}为 {rightShown}，相差 {difference}，属四舍五入，可不改。{says}',
  relation_exceeding: '{left}为 {leftShown}，大于{right} {rightShown}，请核对。{says}',
  relation_reversed: '“{later}”{laterShown}早于“{earlier}”{earlierShown}，请核对其中一个。{says}',
  relation_rate:
    '“{stated}”填的是 {statedShown}，按{part} {partShown}÷{whole} {wholeShown}应为 {rate}%，请核对。{says}',
  relation_lacking: '“{given}”为 {givenShown}，须同时填写{wanted}。{says}',

  procurement_over_plan:
    '实际采购 {actual}大于计划 {plan}：执行率 {rate}%，按标准本项 0 分；如两数填反，执行率为 {swapped}%。',
};
