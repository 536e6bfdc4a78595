/**
 * What people write, by what they want. The first word of each list is the one the bot names itself.
 * Matched after blanks, punctuation and polite fillers are taken off.
 */
export const words = {
  start: [
    '开始填报',
    '开始',
    '开始填写',
    '新建',
    '新建填报',
    '填报',
    '开始自评',
    '自评',
    '发起填报',
    '发起自评',
  ],
  resume: [
    '跳过',
    '上一步',
    '下一步',
    '下一题',
    '继续填报',
    '继续',
    '继续填写',
    '接着填',
    '接着填报',
    '继续填',
    '恢复填报',
    '继续自评',
  ],
  contents: [
    '目录',
    '进度',
    '填报目录',
    '填报进度',
    '查看进度',
    '我的进度',
    '填到哪',
    '填到哪儿',
    '还差什么',
    '还缺什么',
    '章节',
    '填报情况',
  ],
  score: [
    '得分',
    '查看得分',
    '分数',
    '评分',
    '多少分',
    '得多少分',
    '得分卡',
    '查看分数',
    '成绩',
    '总分',
    '自评得分',
    '打分结果',
  ],
  report: ['报告', '下载报告', '生成报告', '导出报告', '自评报告', '导出', '下载', '出报告', '报告下载'],
  public_report: ['公开稿', '下载公开稿', '生成公开稿', '公开版', '公开报告', '报告公开稿'],
  help: [
    '帮助',
    '怎么用',
    '怎么填',
    '怎么填写',
    '怎么填报',
    '如何填写',
    '使用说明',
    '说明',
    '功能',
    '能做什么',
    'help',
  ],
  menu: ['菜单', '你好', '您好', '在', '早', '早上好', '下午好', 'hi', 'hello', 'menu'],
  choose_unit: ['切换单位', '切换', '我的单位', '换单位', '我的填报', '切换年度', '换年度'],
  thanks: ['谢谢', '谢谢你', '谢谢您', '多谢', '感谢', '好的', '好', '收到', '知道', '明白', 'ok', '嗯'],
  /** The systems in force, for an administrator; for others the choice for their evaluation. */
  schemes: ['指标体系', '指标体系列表', '有哪些指标体系'],
  edit_what: ['修改', '更改', '修改题目', '清空'],
  choose_scheme: [
    '重新选择指标体系',
    '重新选指标体系',
    '重选指标体系',
    '选择指标体系',
    '选指标体系',
    '换指标体系',
    '更换指标体系',
    '修改指标体系',
    '改指标体系',
  ],
} as const;

/** Words that begin a request to change one question: `修改 采购计划`. */
export const editWords = ['修改', '更改', '更正', '改正', '改', '填写', '填'] as const;
/** Words that begin a request to take an answer back: `清空 采购计划`. */
export const clearWords = ['清空', '删除', '清除'] as const;

/** Taken off before matching, wherever they stand. */
export const fillers = [
  '请',
  '麻烦',
  '帮我',
  '我想',
  '我要',
  '想',
  '要',
  '一下',
  '谢谢',
  '吧',
  '呢',
  '吗',
  '了',
  '啊',
  '呀',
] as const;
/** Verbs that may stand before what is wanted: `看看得分`. */
export const lookVerbs = ['查看', '看看', '查查', '查', '看', '给我', '发我', '发'] as const;

/** Keys of the bot's menu in the Feishu console. */
export const menuKeys = {
  start: 'start',
  resume: 'resume',
  contents: 'contents',
  score: 'score',
  report: 'report',
  help: 'help',
} as const;
