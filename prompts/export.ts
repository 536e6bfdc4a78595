/** How 导出 is asked for and answered. `{…}` is filled in. */
export const exporting = {
  fileName: '{department}{year}年度自评数据（第{version}版）.json',
  coming:
    '正在导出《{file}》，稍候发给您。里面有全部填报数据和修改记录、佐证材料清单、审核记录和得分，供其他系统读取；要 Word 报告，请发“报告”。',
  whichUnit: '要导出哪个单位的数据？请发“导出 单位名称”，例如“导出 云海区园林绿化管理局 2024”。',
  noSuchUnit: '没有找到您可以导出的“{unit}”，请核对单位名称和年度。',
  severalUnits: '“{unit}”有 {count} 份，请写全名称和年度再发一次，例如“导出 {first}”：\n{names}',
  line: '· {unit}',
  notAllowed: '数据由填报负责人、单位领导或复核人员导出。要自评报告，请发“报告”。',
} as const;

export const exportWords = {
  export: ['导出', '导出数据', '数据导出', '下载数据', '导出填报数据', '导出json'],
} as const;
/** Before the name of a unit: `导出 园林局 2024`. */
export const exportWord = '导出';
