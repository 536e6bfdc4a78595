const filling = '您好，我帮您完成本单位年度部门整体支出绩效自评：';
const asked = '按章节问您要填的数据，随时停下，随时接着填';

/** The first card somebody sees, by what they do. Pure copy; `{…}` is filled in. */
export const welcomeCopy = {
  title: '自评助手',
  summary: '自评助手：填数据、算得分、出报告',
  what: {
    newcomer: filling,
    coordinator: filling,
    contributor: '您好，本单位年度部门整体支出绩效自评，请您填分给您的部分：',
    leader: '您好，本单位年度部门整体支出绩效自评，由您审核：',
    reviewer: '您好，各单位年度部门整体支出绩效自评，由您复核：',
    administrator: '您好，年度部门整体支出绩效自评任务，由您管理：',
  },
  steps: {
    newcomer: [
      asked,
      '按您单位适用的指标体系逐项算分，每一分都说明来由',
      '生成可以直接修改、上报的自评报告（Word）',
    ],
    coordinator: [
      asked,
      '逐项算分，每一分都说明来由；提交前先预审，看有没有对不上的数',
      '生成可以直接修改、上报的自评报告（Word）',
    ],
    contributor: [
      '只问分给您的题，随时停下，随时接着填',
      '不归您管的可以转给同事，暂时不清楚的发“不知道”',
      '每次保存都立即生效，填报负责人能看到进度',
    ],
    leader: [
      '填报负责人提交后，我把得分、扣分原因和前后变化发给您',
      '您点“通过”或“退回”，退回时可以逐节写意见',
      '通过后下载自评报告（Word），签字盖章上报',
    ],
    reviewer: [
      '汇总各单位得分和进度，看哪些指标扣分多、谁还没交',
      '逐家查看每一分的依据，记下复核得分',
      '一次催办没交的单位，下载得分表和汇总报告',
    ],
    administrator: [
      '新建年度任务，添加单位，定截止日期和复核人员',
      '给各单位发邀请码，看进度，催办',
      '管理指标体系和其他管理员，看运行情况',
    ],
  },
  /** For those of no unit yet. */
  join: '本单位已有同事在填？请向填报负责人要邀请码，再发“加入 邀请码”。',
  filling: '您正在填报：{evaluation}，已填 {answered}/{asked} 题。',
  looking: '本单位：{evaluation}，已填 {answered}/{asked} 题。',
  operations: '运维',
  /** For those who fill in, of what was given back. */
  reasons: '看退回意见',
} as const;
