/** The quick summary of one evaluation, and the reminder it sends. `{…}` is filled in. Pure copy. */
export const brief = {
  title: '汇总：{total} 分',
  owing: '**还差谁**',
  /** Behind the name of whoever owes something. */
  answers: '{count} 题（{parts}）',
  part: '{section} {open} 题',
  moreParts: '等 {count} 节',
  submission: '全部填完，待提交审核',
  signature: '待签批',
  nobody: { coordinator: '填报负责人（还没有人）', leader: '单位负责人（还没有人）' },
  you: '您',
  person: '{who}：{what}',
  more: '另有 {count} 人。',
  done: '**没有人欠填**',
  findings: '**预审**：{errors} 处错误、{warnings} 处提醒待处理',
  noFindings: '**预审**：没有待处理的问题',

  nudged: '已提醒：{people}。',
  nudgedToday: '今天已经提醒过：{people}，明天可以再催。',
  nothingToNudge: '现在没有别人欠填，不用催。',
  onlyYou: '还没有完成的都在您自己名下：{what}。',
  notice: {
    title: '提醒您接着填',
    answers: '{who}提醒您：{unit}部门整体支出绩效自评，您负责的{parts}未填。',
    part: '“{section}”还有 {open} 题',
    submission: '{who}提醒您：{unit}的自评已经填完，请提交审核。',
    signature: '{who}提醒您：{unit}的自评已经提交，请签批。',
  },
} as const;

export const briefActions = {
  nudge: '催一下',
  details: '得分明细',
  back: '返回汇总',
} as const;

/** What people write, by what they want. */
export const briefWords = {
  brief: ['汇总', '看汇总', '汇总情况', '总体情况', '整体情况', '概况', '小结'],
  nudge: ['催一下', '催', '催同事', '提醒同事', '催一催', '催填', '催大家'],
} as const;
