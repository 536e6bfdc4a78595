/** 预审：得分类问题。 */
export const scoreFindingSentences: Readonly<Record<string, string>> = {
  score_differs: '“{name}”写的是 {printed} 分，按标准和填报的数据应为 {score} 分（满分 {max} 分），请核对。',
  score_other_reading:
    '“{name}”写的是 {printed} 分，按标准应为 {score} 分；{printed} 分是“{question}”按“{reading}”算的，本系统按“{chosen}”：请说明口径和依据，或改为 {score} 分。',
  total_differs: '各项得分合计 {sum} 分，总分写的是 {total} 分，请核对。',
  total_without_scores: '总分写的是 {total} 分，{count} 项指标没有逐项得分，无法复核：请补评分表。',
  total_in_text: '{place}写“{quote}”：总分应为 {total} 分，不是 {stated} 分，请改成一致。',
  score_out_of_range: '“{name}”写的是 {printed} 分，超出 0 至 {max} 分的范围，请改正。',
  fact_missing: '“{name}”（{max} 分）缺{facts}，无法按标准计分，请补填。',
  score_on_nothing: '“{name}”写的是 {printed} 分，缺{facts}，无法复核，请补填。',
  full_marks_on_nothing: '“{name}”写的是满分 {max} 分，缺{facts}：满分没有依据，请补填。',
  claim_unproved: '{place}写“{quote}”，没有填{facts}：请补填数据。',
  satisfaction_band: '{place}写“{quote}”，按标准得 {points} 分，写的是 {printed} 分，请核对。',
  deduction_unexplained: '“{name}”得 {score}/{max} 分，扣了 {lost} 分，没有写扣分原因，请补写。',
  deduction_not_a_problem:
    '“{name}”扣了 {lost} 分，原因没有写进“存在问题”，请在存在问题中写明，并写改进措施。',
  grade_bands_differ:
    '本指标体系的等级（{bands}）与财预〔2020〕10号（{common}）不同：{total} 分在本体系是“{grade}”，按该文件是“{other}”，报告须注明所用的等级标准。',
};
