/** What is said about campaigns (年度自评任务) and administrators. `{…}` is filled in. Pure copy. */
export const campaignCopy = {
  deadline: {
    left: '截止 {day}，还有 {days} 天',
    today: '今天（{day}）截止',
    past: '已于 {day}截止，过了 {days} 天',
    day: '{month} 月 {date} 日',
    dayOfYear: '{year} 年 {month} 月 {date} 日',
  },
  heading: '任务：{name}',
} as const;
