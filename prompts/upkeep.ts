/** What administrators are told unasked: of backups, of the disk, and of a database that was restored. */
export const upkeepCopy = {
  backupFailed:
    '今天的数据库备份没有做成（{code}）。以前的备份都还在，服务照常运行；请信息化人员查看服务日志和磁盘空间。',
  backupBroken:
    '今天的备份已做，但核验时发现数据与审计日志不一致。请信息化人员保留以前的备份，并尽快用 ziping audit verify 查看是哪一处。',
  diskLow: '服务器磁盘只剩 {free} 可用。写满后填报内容将存不进去，请信息化人员尽快清理或扩容。',
  restored:
    '系统已恢复到 {from} 的备份，{at} 起重新运行。{from} 之后填的内容不在了：请通知各单位核对近期填报，您也请核对管理员和成员名单。{held}这段时间到期的催报提醒不再补发，需要的请点“催办”。',
  restoredHeld:
    '备份里有 {count} 条消息当时还没发出，后来可能已经送到，所以没有再发：发“运维”查看，确需再发的点“重发”。',
} as const;
