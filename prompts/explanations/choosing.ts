/** Warnings about the choice of an indicator system for a district and year. */
export const choosing = {
  municipal_framework:
    '没有{region}{year}年度及以前的指标体系，暂用市级框架《{scheme}》，请核对本区当年的评分标准',
  unrelated_scheme: '没有适用于{region}{year}年度的指标体系，暂用《{scheme}》，请核对或换成本区的评分标准',
  poor_text: '《{scheme}》的原文扫描件不清晰，部分评分标准是辨认所得，请以财政部门的原件为准',
} as const;
