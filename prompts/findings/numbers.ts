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

  // Sums and tables
  three_public_missing:
    '{whole}为 {wholeShown}，{missing}没有填，按其余各项还差 {left}：请补填，没有发生的填 0。',
  table_totals_differ:
    '{column}各处总计不一致：{totals}（万元），相差 {difference} 万元，请补上缺的行或改正。',
  fund_without_subject:
    '表1-1 有“{source}”{amount} 万元，表1-2 没有对应的功能科目行，总计正好少这一笔：请在表1-2 补上。',
  adjustment_without_reason:
    '预算{direction} {change} 万元（{rate}%），没有填调整事由：请在“预算调整事由”逐项写明原因和金额。',
  function_without_reason:
    '{function}由 {initial} 万元调整为 {adjusted} 万元，{direction} {change} 万元，调整事由中没有对应的金额：请补充，或核对这一行。',
  carryover_gap:
    '年初结转 {opening}＋调整后预算 {received}－支出 {spent}－收回注销 {reclaimed}＝{expected} 万元，年末结转填的是 {closing} 万元，{gap} 万元没有去向：请填“财政收回或注销”，或说明原因。',

  // Units
  list_in_yuan:
    '“{name}”{row}为 {amount} 万元，是全年预算 {budget} 万元的上百倍，像是以元填写的：如是，应为 {meant} 万元。',
  list_above_budget: '“{name}”{row}为 {amount} 万元，大于全年预算 {budget} 万元，请核对金额和单位。',
  amount_in_yuan:
    '“{name}”为 {amount}，是全年预算 {budget} 万元的上百倍，像是以元填写的：如是，应为 {meant} 万元。',
  text_in_yuan:
    '{place}写“{quote}”：{amount} 约为填报数的一万倍，像是把元写成了万元，如是，应为 {meant} 万元。',

  // Dates and disclosure
  evaluated_too_early: '{days}在 {year} 年度结束以前，自评应在 {next} 年进行：请核对日期。',
  disclosed_outside_year: '“{name}”{shown}不在 {year} 年内：评价的是当年公开的预算和上一年决算，请核对。',
  disclosure_unproved: '预决算写明已公开，但没有填{missing}：请补填公开日期和网址。',

  // Rates and amounts in texts
  adjustment_excluded: '剔除了 {amount}：标准没有这一豁免，依据已填写，请确认财政部门认可。',
  adjustment_excluded_unexplained: '剔除了 {amount}，没有填依据：标准没有这一豁免，请写明依据，或填 0。',
  adjustment_rate_other_base:
    '{place}写“{quote}”：{printed} 是按{other}算的，标准的口径是{base}，应为 {rate}。',
  adjustment_rate_unexplained: '{place}写“{quote}”：{printed} 无法由填报的调整金额得出（{all}），请核对。',
  rate_differs: '{place}写“{quote}”：{part}÷{whole}＝{rate}，不是 {printed}，请核对。',
  rate_inverted:
    '{place}写“{quote}”：{part}÷{whole}＝{rate}，{printed} 是分子分母写反的结果；也可能是两个数填反，请核对。',
  rate_rounding: '{place}写“{quote}”：按所列数算是 {rate}，与 {printed} 差在末位，属四舍五入，可不改。',
  growth_differs: '{place}写“{quote}”：{previous}到 {current}是{rate}，不是 {printed}，请核对。',
  difference_differs:
    '{place}写“{quote}”：{one}与{other}相差 {difference}，写的是 {stated}，请核对末位或说明口径。',
  staff_beside_posts:
    '{place}写“{quote}”：{printed} 是编外 {off} 人÷在编 {on} 人，标准的分母是在编与编外之和 {all} 人，应为 {rate}。',
  staff_rate_differs: '{place}写“{quote}”：编外 {off} 人÷在职 {all} 人＝{rate}，不是 {printed}，请核对。',
  staff_total_differs:
    '{place}写“{quote}”：填报的在编 {on} 人、编外 {off} 人，合计 {all} 人，请核对或注明口径。',
  band_edge: '{name} {rate}，{side}档界 {limit} 不到 0.5 个百分点：已按未四舍五入的值判档，本项 {score} 分。',
};
