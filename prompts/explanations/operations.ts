/** What the commands that look after a database say. `{…}` is filled in. */
export const operations = {
  auditWhole:
    '审计日志完整：{entries} 条记录、{answers} 个填报值均与写入时一致{unchained}。\n链尾哈希：{head}',
  auditUnchained: '（其中 {count} 条写于启用哈希链之前，无法证明）',
  auditBroken: '{where}：{problem}',
  atEntry: '第 {position} 条记录',
  atEvaluation: '自评 {evaluation}',
  atSequence: '第 {sequence} 个值',
  problems: {
    missing: '记录缺失',
    unchained: '记录没有哈希',
    changed: '记录内容与写入时不一致',
    broken_link: '哈希与前一条记录接不上',
    erased: '记录内容被抹去，但没有相应的删除记录',
    deletion: '与删除任务时抹去的记录不一致',
    answers_changed: '填报值与写入时不一致',
    answers_missing: '填报值缺失',
    answer_unproven: '填报值没有对应的记录',
    version: '填报值的个数与自评的版本号不一致',
    record_changed: '审核记录或佐证清单与写入时不一致',
    record_missing: '审核记录或佐证清单缺失',
    record_unproven: '审核记录或佐证清单中有日志没有记载的一条',
    snapshot_changed: '提交时的快照与其哈希不一致',
  },

  backedUp: '备份已写入 {file}（完整性和审计日志已核验）',
  backupUnproved: '注意：备份与审计日志不一致：{problem}。请保留以前的备份，用 ziping audit verify 查看。',
  restored: '已恢复。现在可以启动服务；备份里未发出的消息不会自动再发，管理员会收到说明。',
  restoredKept:
    '已恢复，原来的数据库留在 {file}。现在可以启动服务；备份里未发出的消息不会自动再发，管理员会收到说明。',
  restoredHeld:
    '已登记：这个数据库恢复到了以前的时间，其中 {count} 条未发出的消息不会自动再发。现在可以启动服务。',
  restoreFileOnly:
    'DATABASE_URL: restore is for an embedded file; put a server back by its own means, then run `ziping restored`',

  exported: '已导出 {file}',
  noUnit: '没有名称含“{unit}”的单位（或没有这一年度的自评）',
  severalUnits: '名称含“{unit}”的不止一份，请写全名称，并用 --year 指定年度：',
  unit: '{unit}  {year} 年度  {status}',

  ofOne: '单位自行发起',
  ofUnit: '{unit}自行发起',
  campaign: '{id}  {year} 年度  {region}  {name}（{departments} 个单位）{deletable}',
  deletable: '，已过保存期，可以删除',
  deleted:
    '已删除 {year} 年度任务 {id}（{departments} 个单位），审计日志留有删除记录。佐证文件在服务运行时清理。',
  noCampaign: '没有编号为 {id} 的任务',
  kept: '任务 {id} 还在保存期内（保存 {years} 年），{first} 年起才能删除',
  badYears: '--older-than 须为 1 至 99 的整数，单位为年',
} as const;
