/**
 * Invented people to try the bot as: two of the sample office (the first one has begun its evaluation),
 * somebody who must not see its figures, an administrator of the service; then the office's leader, two
 * colleagues who may be invited, also by their invented numbers, and a reviewer of the district.
 */
export const playgroundPeople = [
  { openId: 'ou_linxiao', name: '财务 · 林晓' },
  { openId: 'ou_chenmo', name: '办公室 · 陈默' },
  { openId: 'ou_zhouzhou', name: '外单位 · 周舟' },
  { openId: 'ou_sumei', name: '管理员 · 苏梅' },
  { openId: 'ou_heju', name: '分管领导 · 何局', mobile: '13800000005' },
  { openId: 'ou_zhaolei', name: '人事科 · 赵磊', mobile: '13800000006' },
  { openId: 'ou_wangfang', name: '业务科 · 王芳', mobile: '13800000007', email: 'wangfang@example.com' },
  { openId: 'ou_sunli', name: '区财政局 · 孙莉', mobile: '13800000008' },
] as const;

/** Those of them who may load indicator systems. */
export const playgroundAdministrators: readonly string[] = ['ou_sumei'];
