/** Times as people say them. Pure copy; `{…}` is filled in. */
export const moments = {
  onDay: '{month}月{day}日 {time}',
  daysLeft: '还有 {days} 天',
  today: '今天截止',
  overdue: '已过截止日 {days} 天',
  deadline: '{month}月{day}日截止',
} as const;
