/** Somebody of the playground: where they work and what they are called. */
export interface InventedPerson {
  readonly openId: string;
  readonly name: string;
  readonly mobile?: string;
  readonly email?: string;
}

/**
 * Invented people to try the bot as: of the sample office the coordinator, the first of three contributors;
 * somebody who must not see its figures; an administrator; the leader; the other contributors; the district's
 * reviewer; then coordinators and leaders of the other departments in the campaign.
 */
export const invented = {
  linxiao: { openId: 'ou_linxiao', name: '财务 · 林晓' },
  chenmo: { openId: 'ou_chenmo', name: '办公室 · 陈默' },
  zhouzhou: { openId: 'ou_zhouzhou', name: '外单位 · 周舟', mobile: '13800000003' },
  sumei: { openId: 'ou_sumei', name: '管理员 · 苏梅' },
  heju: { openId: 'ou_heju', name: '分管领导 · 何局', mobile: '13800000005' },
  zhaolei: { openId: 'ou_zhaolei', name: '人事科 · 赵磊', mobile: '13800000006' },
  wangfang: {
    openId: 'ou_wangfang',
    name: '业务科 · 王芳',
    mobile: '13800000007',
    email: 'wangfang@example.com',
  },
  sunli: { openId: 'ou_sunli', name: '区财政局 · 孙莉', mobile: '13800000008' },
  xuning: { openId: 'ou_xuning', name: '湿地公园 · 许宁' },
  fangju: { openId: 'ou_fangju', name: '湿地公园领导 · 方主任' },
  qianbo: { openId: 'ou_qianbo', name: '绿道管理 · 钱波' },
  luju: { openId: 'ou_luju', name: '绿道管理领导 · 陆所长' },
  wumin: { openId: 'ou_wumin', name: '质监站 · 吴敏' },
  tangju: { openId: 'ou_tangju', name: '质监站领导 · 唐站长' },
} as const satisfies Readonly<Record<string, InventedPerson>>;

/** In the order of the page's list. */
export const playgroundPeople: readonly InventedPerson[] = Object.values(invented);

/** Those of them who may load indicator systems and open campaigns. */
export const playgroundAdministrators: readonly string[] = [invented.sumei.openId];
