/** What the playground's own page says, around the bot's chat. */
export const playground = {
  title: '自评助手 · 演示',
  banner: '演示环境：这不是飞书，数据只存在本机，请勿输入真实或涉密内容',
  whoAreYou: '你是谁',
  whoHint: '换一个人，就像他打开自己的飞书。苏梅是管理员，可以发指标体系文件、查看“指标体系”。',
  botTag: '机器人',
  /** The bot's menu, with the keys set in Feishu's console. */
  menu: [
    { key: 'start', label: '开始填报' },
    { key: 'resume', label: '继续填报' },
    { key: 'score', label: '查看得分' },
    { key: 'help', label: '帮助' },
  ],
  chat: { empty: '还没有消息。发“目录”，或点“继续填报”。' },
  composer: {
    label: '消息',
    placeholder: '发送给 自评助手',
    hint: 'Enter 发送，Shift+Enter 换行',
    send: '发送',
  },
  card: {
    choose: '请选择',
    chart: '图表（演示环境不画图）',
    unknown: '演示环境不会画这个组件：{tag}',
    image: '图片',
    confirm: '确定',
    cancel: '取消',
  },
  message: {
    recalled: '消息已撤回',
    file: '点击下载',
    unsupported: '[{type}]',
  },
  client: {
    required: '请填写“{label}”',
    too_long: '“{label}”太长了',
    not_an_option: '“{label}”没有这个选项',
    not_a_date: '“{label}”不是日期',
    no_such_input: '没有“{label}”这一项',
    notSent: '没有发送成功，请稍后再试',
    noAnswer: '机器人没有响应，稍后会自动重发',
    offline: '与演示服务的连接断开了，正在重连…',
  },
  sample: {
    tag: '演示',
    fill: '用示例数据填这一页',
    all: '自动填完整份示例',
    stop: '停止',
    filled: '已填入示例数据，请点“{button}”',
    nothing: '这一页没有示例数据',
    running: '正在自动填写示例：已保存 {count} 页',
    done: '示例已填完，共保存 {count} 页',
    stuck: '这一页没有通过，请看红色提示',
    stopped: '已停止自动填写',
    /** Pressed in every form, if it is there. */
    save: '保存并继续',
    /** Menu keys pressed to reach the next form, and at the end. */
    startKey: 'start',
    resumeKey: 'resume',
    scoreKey: 'score',
  },
} as const;
