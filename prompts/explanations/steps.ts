/** How a score came about: formula in words, numbers put in, branch taken, reasons for lost points. */
export const steps = {
  // Judged points and sums
  judged: '{name}：得 {points} 分（满分 {max} 分）',
  sum: '合计：{parts}＝{points} 分',

  // Rates
  rate_formula: '{name}＝{part}÷{whole}×100%',
  rate: '{name}＝{part}÷{whole}×100%＝{rate}',
  rate_zero_over_zero: '“{part}”与“{whole}”都为 0，{name}按 {rate} 计',
  rate_stated: '{name}为 {rate}',
  open_zero_whole: '“{whole}”为 0（“{part}”为 {number}），算不出{name}，标准没有规定这时怎样给分',

  // Points in proportion to a rate
  proportional: '得分＝{rate}×{max} 分＝{points} 分',
  proportional_capped: '{name} {rate} 已达到 100%，得满分 {points} 分',
  proportional_below: '{name} {rate} 低于 100%，得 {points} 分（满分 {max} 分）',
  proportional_over: '“{part}” {partNumber} 大于“{whole}” {wholeNumber}，这一部分得 0 分（满分 {max} 分）',

  // Bands of a rate
  band_any: '{name} {rate}，得 {points} 分',
  band_at_least: '{name} {rate} 不低于 {from}，得 {points} 分',
  band_above: '{name} {rate} 大于 {from}，得 {points} 分',
  band_at_most: '{name} {rate} 不超过 {to}，得 {points} 分',
  band_below: '{name} {rate} 低于 {to}，得 {points} 分',
  band_at_least_at_most: '{name} {rate} 在 {from} 至 {to} 之间（含两端），得 {points} 分',
  band_at_least_below: '{name} {rate} 不低于 {from}、低于 {to}，得 {points} 分',
  band_above_at_most: '{name} {rate} 大于 {from}、不超过 {to}，得 {points} 分',
  band_above_below: '{name} {rate} 大于 {from}、低于 {to}，得 {points} 分',

  // Deductions
  deduction: '{start} 分－每项扣 {per} 分×{name} {count}＝{points} 分',
  deduction_floor: '{name} {count}，每项扣 {per} 分，{start} 分扣完为止，得 0 分',
  deduction_lost: '{name}为 {count}，每项扣 {per} 分，得 {points} 分（满分 {start} 分）',
  excess_within: '{name} {rate} 在 {limit} 以内，得 {points} 分',
  excess_over:
    '{name} {rate} 超出 {limit}，每超出一{unit}扣 {per} 分，得 {points} 分（满分 {max} 分，扣完为止）',
  excess_steps:
    '{name} {rate} 超出 {limit}，每超出满 {step} {unit}扣 {per} 分（不满的不扣），共 {count} 次，得 {points} 分（满分 {max} 分，扣完为止）',
  shortfall_within: '{name} {rate} 不低于 {limit}，得 {points} 分',
  shortfall_under:
    '{name} {rate} 低于 {limit}，每低一{unit}扣 {per} 分，得 {points} 分（满分 {max} 分，扣完为止）',
  shortfall_steps:
    '{name} {rate} 低于 {limit}，每低满 {step} {unit}扣 {per} 分（不满的不扣），共 {count} 次，得 {points} 分（满分 {max} 分，扣完为止）',

  // Targets
  target_reached: '{name} {actual}，达到目标 {target}，得满分 {points} 分',
  target_kept: '{name} {actual}，没有超过目标 {target}，得满分 {points} 分',
  target_short: '{name} {actual}，没有达到目标 {target}，得 0 分（满分 {max} 分）',
  target_exceeded: '{name} {actual}，超过了目标 {target}，得 0 分（满分 {max} 分）',
  target_short_part:
    '{name} {actual}，没有达到目标 {target}，得分＝{actual}÷{target}×{max} 分＝{points} 分（满分 {max} 分）',
  target_exceeded_part:
    '{name} {actual}，超过了目标 {target}，得分＝{target}÷{actual}×{max} 分＝{points} 分（满分 {max} 分）',
  target_overshot:
    '{name} {actual}，是目标 {target} 的 {completion}，达到 {from}% 说明目标定得偏低，扣 {off} 分，得 {points} 分（满分 {max} 分）',
  open_target: '“{name}”的目标值为 {target}，算不出完成率，标准没有规定这时怎样给分',

  // Points that the office sets
  weight_set: '{because}，本项 {points} 分',
  weights_over: '各项自设分值合计 {sum} 分，超过 {max} 分，总分只按 {max} 分计',

  // Choices, conditions, exceptions
  choice: '{name}：{text}，得 {points} 分',
  condition_met: '{text}：符合，得 {points} 分',
  condition_no: '{text}：“{fact}”为否，得 0 分（满分 {points} 分）',
  condition_less: '{text}：“{left}” {leftNumber} 少于“{right}” {rightNumber}，得 0 分（满分 {points} 分）',
  condition_some: '{text}：“{fact}”为 {number}，得 0 分（满分 {points} 分）',
  when_points: '“{flag}”：是，得 {points} 分',
  open_flag: '“{flag}”：是，标准没有规定这时怎样给分',
  documented: '{name}：{text}',

  // Progress through the year
  progress_formula:
    '季度执行率＝季度末累计支出÷（{base}×序时进度）×100%，每季满分 {each} 分；{name}＝各季度执行率之和÷{count}，满分 {average} 分',
  progress_period: '{period}：{cumulative}÷（{base}×{schedule}%）×100%＝{rate}，得 {points} 分',
  progress_period_lost: '{period}执行率 {rate}，低于序时进度，得 {points} 分（满分 {max} 分）',
  progress_average: '{name}＝{rate}，得 {points} 分',
  progress_average_lost: '{name} {rate}，低于 100%，得 {points} 分（满分 {max} 分）',

  // Of every indicator
  capped: '超过本项分值，按 {max} 分计',
  rounded: '{points} 分四舍五入到两位小数，得 {score} 分',
  ruled: '经裁定得 {points} 分，理由：{reason}',
  ruled_lost: '经裁定得 {points} 分（满分 {max} 分），理由：{reason}',
  ruling_ignored: '本项按标准即可得出结论，已填的裁定不采用',
  total_capped: '{because}，总分不超过 {limit} 分',
  total_capped_rate: '{because}：{name} {rate} 低于 {below}，总分不超过 {limit} 分',
} as const;
