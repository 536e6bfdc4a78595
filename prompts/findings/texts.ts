/** 预审：文字类问题。先引原文，再说哪里不符、怎样改。 */
export const textFindingSentences: Readonly<Record<string, string>> = {
  all_done_projects:
    '{place}写“{quote}”，而计划完成项目 {planned} 个、按时完成 {onTime} 个：请改写这句话，或核对项目数。',
  all_done_project:
    '{place}写“{quote}”，而项目支出明细中“{project}”没有按时完成：请改写这句话，或核对该项目。',
  all_done_key_work:
    '{place}写“{quote}”，而未按期保质保量完成的重点工作有 {left} 项：请改写这句话，或核对项数。',
  all_done_task: '{place}写“{quote}”，而重点工作任务“{task}”填的是未完成：请改写这句话，或核对该任务。',
  all_done_confessed: '{place}写“{quote}”，{otherPlace}又写“{other}”：两处矛盾，请核实后改其中一处。',
  satisfaction_differs: '{place}写“{quote}”，填报的公众或服务对象满意度是 {stated}：请核对，改成同一个数。',
  evaluated_before_year_end:
    '{place}写“{quote}”：{year} 年度还没有结束，自评应在 {next} 年进行，请核对日期。',
  threshold_both_ways: '{place}写“{quote}”：方向矛盾，既写低于又写以上，请写成“≤”或“≥”其中一种。',
  target_more_than_all: '{place}写“{quote}”：这类比率最多 100%，应为“≥100%”或“=100%”。',
  problem_at_full_marks:
    '{place}写“{quote}”，而“{indicator}”得满分 {points} 分：请核对得分，或改写这个问题。',
  problem_and_praise: '{place}写“{quote}”，{otherPlace}又写“{other}”：说法不一致，请改其中一处。',
  key_work_rate:
    '{place}写“{quote}”，完成率 {rate}，而“{indicator}”得满分 {points} 分：请说明统计口径，或核对未完成项数。',
  done_at_low_rate:
    '{place}写“{quote}”，而“{project}”的预算执行率只有 {rate}：请核对是否按时完成，或说明原因。',
  more_at_work:
    '{place}写“{quote}”，{people} 人多于在编和编外人数合计 {staff} 人：如含街道等其他单位的人员，请注明口径。',
  within_which_budget:
    '{place}写“{quote}”，没有写明是哪个预算：全年支出 {spent}为年初预算的 {initialRate}、调整后预算的 {adjustedRate}，请写明“调整预算”。',
  two_budgets: '{place}写“{quote}”，{otherPlace}写“{other}”：两项的预算口径不同，请统一，或说明原因。',
  grade_word: '{place}写“{quote}”，而总分 {total} 分对应的等级是“{grade}”：用语请与等级一致。',
  period_cutoff: '{place}写“{quote}”，没有写到年底：评价期到 12 月 31 日，请补充全年数据，或说明原因。',
  cited_year: '{place}引用“{quote}”，不是 {year} 年度的文件：请核对，改引 {year} 年度的。',
  problem_without_measure: '存在问题第 {number} 条“{quote}”没有对应的改进措施：请补一条。',
  measure_without_problem:
    '改进措施第 {number} 条“{quote}”对应第 {problem} 项问题，而存在问题只有 {problems} 条：请核对序号。',
  measures_in_number: '存在问题 {problems} 条，改进措施 {measures} 条：应逐条对应，请在措施里填问题序号。',
  goals_without_achievement:
    '主要履职目标 {goals} 条，主要履职情况 {achievements} 条：每个目标都要写完成情况，请补充。',
  goal_without_figure: '{place}没有可衡量的指标值（“{quote}”）：请写明数量、比率或时限。',
  goals_without_figures: '主要履职目标都没有可衡量的指标值（如{place}“{quote}”）：请写明数量、比率或时限。',
  goal_of_another_unit: '{place}写“{quote}”：{what}不能用 {share} 衡量，请写明是什么比率，或换成相应的单位。',
  paragraph_twice: '{place}的“{quote}”与{otherPlace}相似 {alike}%：请删去重复，或改写其中一处。',
  number_twice: '{place}的序号重复：“{before}”之后又是“{quote}”，应为第 {expected} 个。',
  number_left_out: '{place}的序号跳号：“{before}”之后是“{quote}”，应为第 {expected} 个。',
  number_goes_back: '{place}的序号颠倒：“{before}”之后是“{quote}”，应为第 {expected} 个。',
  number_nested: '{place}的“{before}”下又用同级序号“{quote}”：下一层请换一种序号，如（一）下用 1.。',
  chapter_missing: '缺“{name}”：方案要求的章节要齐全，请补充。',
  cover_incomplete: '封面没有填：{names}。',
  members_incomplete:
    '评价工作组成员第 {number} 人没有填{names}（共 {count} 人不全）：签字页要求姓名、工作单位、职务、职称。',
  contact_mobile: '联系电话 {quote} 是手机号：报告要公开，请改为办公座机。',
  mobile_number: '{place}有手机号 {quote}：报告要公开，请删去，或改为办公座机。',
  identity_number: '{place}有身份证号 {quote}：报告要公开，请删去。',
  home_address: '{place}写有住址“{quote}”：报告要公开，请删去。',
  personal_name: '{place}写有个人姓名“{name}”（“{quote}”）：签字栏以外请改用职务或科室。',
  name_as_owner: '{place}的责任科室填了个人姓名“{quote}”：请改为科室名称。',
  percent_for_points: '{place}写“{quote}”：比率的增减应写“{change} 个百分点”；如确为增幅，请写明。',
  percent_ratio_for_points: '{place}写“{quote}”：应为“个百分点”。',
  own_names_differ: '自称不统一：{names}，全文请统一用一种。',
  titles_differ: '{place}写《{title}》，{otherPlace}写《{other}》，只差一字：请核对文件名。',
  typo: '{place}写“{quote}”：“{written}”应为“{meant}”。',
  odd_day: '{place}写“{quote}”：日期应写“{meant}”。',
  word_twice: '{place}写“{quote}”：“{word}”多写了一次。',
};
