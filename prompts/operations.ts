/** What administrators read with 运维: what could not be delivered, and how the service stands. */
export const operationsWords = {
  operations: ['运维', '运维情况', '运行情况', '系统状态', '服务状态', '系统情况', '没送到的消息'],
} as const;

export const operationsActions = {
  operations: '刷新',
  resend: '重发',
  resend_all: '全部重发',
  ask_delete_campaign: '删除',
  delete_campaign: '确认删除',
} as const;

export const operationsCopy = {
  title: '运维',
  summary: '运维：{count} 条消息没送到，{people} 人联系不上',
  allWell: '消息都已送到。',
  undeliverable: '**没送到的消息（近 30 天）：{count} 条**',
  unreachable: '**联系不上的人（近 7 天）：{count} 人**',
  message: '{kind}，给{who}，{when}：{reason}{told}',
  told: '（本人后来已知道）',
  more: '……另有 {count} 条。',
  person: '· {who}：{when}起，{reason}',
  morePeople: '……另有 {count} 人。',
  group: '群聊',
  nobody: '未留姓名的同事',
  state: '等待发出 {waiting} 条　数据库 {database}　佐证材料 {files} 份、{evidence}',
  backup: '最近备份：{when}',
  noBackup: '还没有备份（数据库在服务器上时，由服务器备份）',
  deletable: '**已过保存期（{years} 年）、可以删除的年度任务**',
  campaign: '{name}（{year} 年度，{departments} 个单位）',
  ofOne: '单位自行发起的自评',
  result: '✅ {result}',
  resent: '已重新发送 {count} 条，结果稍后可在这里看到。',
  deleted: '已删除“{name}”（{departments} 个单位）。审计日志留有删除记录，佐证文件随后清理。',

  deleteTitle: '删除年度任务',
  deleteText:
    '确定删除“{name}”（{region} {year} 年度，{departments} 个单位）吗？全部填报数据、修改记录、佐证材料、审核记录和报告都会删去，**不能恢复**；需要留存的，请先逐个“导出”。审计日志只留哈希和删除记录。',
  keep: '不删除',

  kinds: {
    text: '文字',
    card: '卡片',
    card_update: '卡片的更新',
    report: '报告',
    export: '导出的数据',
    summary: '汇总文件',
    fetch_file: '收到的文件',
    send_evidence: '佐证材料',
    find_person: '查找同事',
    list_group: '取群成员名单',
    ring: '加急提醒',
  },
  /** By the first word of what the delivery noted. */
  reasons: {
    unreachable: '对方收不到（不在应用可用范围、已离职或屏蔽了机器人）',
    configuration: '应用权限或设置有问题，请看服务日志',
    sensitive: '没有通过贵单位的内容安全检查',
    card_refused: '飞书没有接受这张卡片',
    expired: '要更新的消息已过期或撤回',
    too_late: '长时间没有发出，已放弃',
    retry: '多次尝试没有成功',
    in_flight: '多次尝试没有成功',
    restored: '数据库从备份恢复时还没发出，可能以前已经送到',
    restricted: '文件不允许下载',
    too_large: '文件太大',
    other: '程序出错，请看服务日志',
  },
  code: '（代码 {code}）',
} as const;

/** Why something was not done, by issue code. */
export const operationsRefusals: Readonly<Record<string, string>> = {
  nothing_to_resend: '没有可以重发的消息：可能已经重发，或本人后来已知道，或内容已经过时。',
  retention: '这个任务还在保存期内（保存 {years} 年），{first} 年起才能删除。',
};
