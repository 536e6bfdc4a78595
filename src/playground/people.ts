/**
 * Invented people to try the bot as: two of the sample office (the first one has begun its evaluation),
 * somebody who must not see its figures, and an administrator of the service.
 */
export const playgroundPeople = [
  { openId: 'ou_linxiao', name: '财务 · 林晓' },
  { openId: 'ou_chenmo', name: '办公室 · 陈默' },
  { openId: 'ou_zhouzhou', name: '外单位 · 周舟' },
  { openId: 'ou_sumei', name: '管理员 · 苏梅' },
] as const;

/** Those of them who may load indicator systems. */
export const playgroundAdministrators: readonly string[] = ['ou_sumei'];
