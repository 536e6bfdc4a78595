/** What people write about reminders. */
export const remindingWords = {
  not_today: ['今天不再提醒', '今天别再提醒', '今天不要再提醒', '今天别提醒了', '今天不用提醒了'],
} as const;

/** Labels of the buttons. */
export const remindingActions = {
  put_off: '2 小时后提醒',
  not_today: '今天不再提醒',
  reminder_settings: '提醒设置',
  save_reminders: '保存提醒设置',
  usual_reminders: '恢复默认',
} as const;

/** Sentences about reminders. `{…}` is filled in. Pure copy. */
export const remindingCopy = {
  inTwoHours: '好的，2 小时后再提醒您。',
  nextMorning: '好的，下一个工作日再提醒您。',
  notToday: '好的，今天不再提醒您。',
  nothingToPutOff: '现在没有要提醒您的事项。',
  saved: '提醒设置已保存。',
  unknownYear:
    '自评助手还不知道 {year} 年的放假和调休安排，这一年暂按周一至周五算工作日：节假日可能照发提醒，调休上班的周末不发。国务院办公厅公布后，请升级自评助手；不便升级的，请运维人员把安排填进服务设置 WORKING_DAYS（写法见使用说明“催报提醒”）。',
} as const;

/** Why something was not done, by issue code. */
export const remindingRefusals: Readonly<Record<string, string>> = {
  reminder_days:
    '提前几个工作日提醒，请填 1 到 {most} 之间的整数，用顿号隔开，最多 {stages} 个，例如：14、7、3、1。',
  reminder_late: '逾期后提醒几个工作日，请填 0 到 {most} 之间的整数。',
};

/** A day of a campaign's plan. */
export const reminderStages = {
  before: '提前 {days} 个工作日',
  onDay: '截止当天',
  late: '逾期第 {days} 个工作日',
} as const;

/** What stands on the cards. */
export const remindingCards = {
  reminder: {
    title: '填报提醒',
    decision: '审核提醒',
    left: '离截止还有 {days} 个工作日',
    lastDay: '今天是截止前最后一个工作日',
    today: '今天截止',
    late: '已过截止 {days} 个工作日',
    lateHoliday: '已过截止日期',
    part: '您负责的“{name}”还有 {open} 题未填',
    /** With the department, where there are several. */
    partAt: '{unit}：您负责的“{name}”还有 {open} 题未填',
    parts: '您负责的 {count} 节还有 {open} 题未填：{names}',
    partsAt: '{unit}：您负责的 {count} 节还有 {open} 题未填：{names}',
    partName: '{name} {open} 题',
    unit: '{unit}还有 {open} 题未填，尚未提交',
    unitReturned: '{unit}已退回修改，还有 {open} 题未填，改好后请重新提交',
    unitReady: '{unit}各题都已填好，还没有提交',
    unitReturnedReady: '{unit}已退回修改，改好后请重新提交',
    owes: '{who}：{parts}',
    you: '{name}（您）',
    unassigned: '还没有分给谁：{count} 题',
    morePeople: '另有 {count} 人',
    approve: '{unit}已提交，等您审核',
    approveFor: '{unit}已提交，等您代{leader}审核',
    /** For a leader, once it is late. */
    approveByDeputy: '{unit}已提交，您请 {deputy} 代理，还没有审核',
    waiting: '{departments} 家单位中，{parts}',
    going: '{count} 家还没有提交',
    unclaimed: '（其中 {count} 家还没有人加入）',
    submitted: '{count} 家等单位领导审核',
    moreUnits: '另有 {count} 家单位，请发“我的单位”查看',
    summary: '{title}：{due}',
    continuePart: '继续填写：{name}（{open} 题）',
    review: '去审核',
    list: '查看各单位',
    tomorrow: '明天提醒',
    fallback: '请打开自评助手，发“继续填报”接着填。',
  },
  settings: {
    title: '提醒设置',
    how: '到这些日子的上午，提醒还有事要办的人，每人每次一条：填报人看到自己负责的题，填报负责人看到全单位谁还欠什么；截止日起，也提醒待审核的单位领导和复核人员。办完即停，节假日和夜间不发。',
    before: '截止前几个工作日提醒（用顿号隔开，留空则不提醒）',
    beforeExample: '例：14、7、3、1',
    onDay: '截止当天',
    remind: '提醒',
    no: '不提醒',
    late: '逾期后，每个工作日提醒一次，最多几次',
    lateExample: '例：5',
    urgent: '加急',
    urgentYes: '截止日起加急（手机会响铃）',
    urgentNo: '不加急',
    days: '按现在的截止日期，提醒的日子是：{days}',
    none: '按现在的设置，不会提醒任何人。',
    noDeadline: '还没有定截止日期；定了以后才会提醒。',
    result: '✅ {result}',
    fallback: '请在飞书卡片中修改。',
  },
} as const;

/** `ziping remind`. */
export const remindCommand = {
  usage: '用法：ziping remind --dry-run [--now 2026-06-30T10:00:00+08:00] [--json]',
  badNow: '--now 须为带时区的时刻，例如 2026-06-30T10:00:00+08:00',
  heading: '{now}：要提醒 {count} 人（只列出，不发送）',
  campaign: '{name}（{deadline}截止）',
  columns: { name: '姓名', person: '人员', stage: '提醒', says: '内容' },
  unnamed: '（未填姓名）',
  again: '{stage}（稍后提醒）',
  none: '{now}：没有要提醒的人。',
  dayOff: '今天（{weekday}）不是工作日；提醒只在工作日 9:00–18:00 发。',
  weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  closed: '现在不是上班时间；提醒只在工作日 9:00–18:00 发。',
  noCampaign: '没有定了截止日期的年度自评任务。请管理员在任务卡片上定截止日期。',
  nothingYet: '{campaign}：还没到第一个提醒日',
  allPast: '{campaign}：提醒日都已过去',
  nobodyOwes: '{campaign}：{stage}（{day}）：没有人还欠事项',
  present: '{campaign}：{stage}（{day}）：{why}',
  next: '；下一个提醒日是 {day}（{stage}）。',
  noNext: '。',
  why: {
    due: '{count} 人到上班时间就提醒',
    told: '{count} 人已提醒过或已办完',
    put_off: '{count} 人选了稍后提醒',
    quiet: '{count} 人今天不再提醒',
    not_yet: '{count} 人还没到各自的时刻（上午分散发送）',
    too_early: '{count} 人（审核的人）截止日起才提醒',
    new: '{count} 人在提醒时刻之后才有事项，下一个提醒日起提醒',
  },
} as const;
