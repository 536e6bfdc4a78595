/** How the choice of an indicator system is worded. */
export const schemeCopy = {
  auto: '按单位和年度自动选择（推荐）',
  autoByRegion: '按地区和年度自动选择（推荐）',
  chosen: '您选用的是《{scheme}》，{year} 年度一般用《{usual}》，请核对。',
  year: '{year} 年度',
  newVersion:
    '《{name}》已有新版本 {version}，本次自评仍按版本 {was} 计分；要改用新版本，请点“重新选择指标体系”。',
  newVersionOption: '{name}（新版本 {version}，现用版本 {was}）',
  years: '{from}—{to} 年度',
  yearsFrom: '{from} 年度起',
  poorScan: '{name}（据扫描件整理，请与原件核对）',

  capBelow: '{because}（{rate}低于 {below}%）',

  // What loading a scheme file changes
  addsOne: '启用后多一套可选的指标体系，现有的都不变。',
  replacesBuiltin: '启用后，自带的《{name}》（版本 {version}）不再用于新的自评。',
  replacesLoaded: '启用后，{day} 加载的《{name}》（版本 {version}）不再用于新的自评。',
  displaces: '同一地区、同一年度原来自动选用《{name}》，启用后自动选用这一套。',
  keepsUnderWay: '已经开始的自评不受影响，仍按原来的版本计分。',
  lowConfidence: '文件注明原文辨认不清（confidence: low），请与原件核对。',
  corrected: '文件注明改正了原文 {count} 处，请与原件核对。',
  cityWide: '这是{region}的通用框架，没有自己指标体系的区县也会用它。',
  unreadable: '这一版现在读不出来，请重新加载。',
} as const;
