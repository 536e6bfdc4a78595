/** Invented people to try the bot as. The first one has begun the sample office's evaluation. */
export const playgroundPeople = [
  { openId: 'ou_linxiao', name: '林晓（财务）' },
  { openId: 'ou_chenmo', name: '陈默（办公室）' },
  { openId: 'ou_zhouzhou', name: '周舟（外单位）' },
] as const;
