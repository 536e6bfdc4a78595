/** How the choice of an indicator system is worded. */
export const schemeCopy = {
  auto: '按单位和年度自动选择（推荐）',
  chosen: '您选用的是《{scheme}》，{year} 年度一般用《{usual}》，请核对。',
  year: '{year} 年度',
  poorScan: '{name}（据扫描件整理，请与原件核对）',
} as const;
