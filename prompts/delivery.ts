/** What people read when something could not be delivered as it was meant. `{…}` is filled in. */
export const delivery = {
  reportNotBuilt:
    '报告生成失败，请稍后再点一次“下载报告”。如果还是不行，请把编号 {reference} 告诉管理员。已填的内容都在，不受影响。',
  exportNotBuilt:
    '导出失败，请稍后再发一次“导出”。如果还是不行，请把编号 {reference} 告诉管理员。已填的内容都在，不受影响。',
  summaryNotBuilt: '汇总文件生成失败，请稍后再点一次“下载”。如果还是不行，请把编号 {reference} 告诉管理员。',
  evidenceGone:
    '“{file}”的内容已经取不到了，可能是文件存储出了问题，请告诉管理员；手边有原件的话，请重新发一次。',
  withheld:
    '有一条消息没有通过贵单位的内容安全检查（常见原因是写有手机号、邮箱），没能发出。填报的内容都已保存，请发“目录”继续。',
  lost: '之前有消息可能没有送到您这里：{kinds}。需要的话，请发“目录”“得分”或“报告”重新获取，填报的内容都在。',
  kinds: {
    text: '文字回复',
    card: '卡片',
    card_update: '卡片的更新',
    report: '报告文件',
    export: '导出的数据文件',
    summary: '汇总文件',
    fetch_file: '对您发来的文件的答复',
    send_evidence: '佐证材料',
    find_person: '查找同事的结果',
    list_group: '群成员名单',
    ring: '加急提醒',
  },
} as const;
