/** Questions in plain Chinese: the words they are made of, as alternatives of a pattern, and what is said about them. */
export const askWords = {
  /** Taken off the beginning and the end, again and again. */
  before:
    '请问|请|麻烦您?|劳驾|帮我|帮忙|给我|我想知道|我想问|想知道|想问问?|想看看?|告诉我|说说|你好|您好|查询|查一?下|查查|查|看一?下|看看|看|列一?下|列出|列|统计一?下|统计|算一?下|显示|现在|目前|到现在|截至目前|截止目前|今天|今年',
  after: '呢|啊|呀|吧|哦|哈|嘛|谢谢您?|一下|多谢|好吗|可以吗|行吗|来着',
  /** Says nothing, wherever it stands. */
  inside: '到底|一共|总共|现在|目前|截至目前|到现在|至今|具体',
  who: '还?有?(?:谁|哪些?人|哪一?个人)|(?:还?有)?(?:哪些|哪个|哪几个|哪几家|哪家|什么|哪一家|哪一个)(?:预算)?(?:单位|部门|局)?|(?:还?有)?哪几家单位',
  howMany: '(?:还?有)?(?:多少|几)(?:个|家)?(?:预算)?(?:单位|部门)?',
  not: '(?:还|都|仍|依然|竟然)*(?:没有|没|未|尚未|不曾)',
  handIn:
    '提交审核|提交自评|交自评报告|交自评|交报告|交材料|交上来|报上来|报送|上报|提交|递交|交齐|交卷|交|报完|报|填报完|填报|填完|填好|填|完成自评|完成填报|完成|弄完|做完|搞定',
  unitNoun: '(?:预算)?(?:单位|部门|局|人)',
  isWho: '(?:都)?(?:有|是)?(?:谁|哪些|哪几家|哪几个|哪个|哪家|几家|几个|多少家?|多少个)?(?:单位|部门)?|名单',
  approved: '通过|审定|审核通过|批准|签批|定稿|审完',
  late: '逾期|超期|过期|晚交|迟交|超时|拖期|延期未交',
  score: '自评得分|自评分|总得分|总分|得分|分数|成绩|评分|打分|分',
  below: '低于|不到|少于|没到|没有到|不足|没过|没有过|小于|未达到|没达到|没有达到|达不到|未到',
  above: '高于|超过|大于|多于|超出',
  atLeast: '不低于|达到|不少于|过了|到了|至少',
  atMost: '不高于|不超过|至多',
  lowest: '倒数|最低|最差|最少|垫底|最靠后|排最后|排在最后|最后|末|后',
  highest: '最高|最好|最多|领先|最靠前|排最前|排在最前|前',
  own: '我们单位|我们局|我们部门|我们|本单位|我单位|本局|我局|本部门|咱们单位|咱们|咱单位|我',
  why: '为什么|为啥|怎么|因为什么',
  /** 什么是三公经费, 预算执行率怎么算: around the name of a question or an indicator. */
  whatIs: '什么是|什么叫|啥是|啥叫|解释一下|解释',
  thisOne: '这一?[题项]|的?评分标准',
  howToFill:
    '是什么意思|是什么|什么意思|是啥意思|是啥|指什么|是指什么|指的是什么|怎么填写?|如何填写?|咋填|填什么|怎么算的?|如何算|怎么计算的?|如何计算|怎么得来的?|怎么扣分|怎么打分|怎么评分|在哪里?找|从哪里?[找查取来]|去哪里?[找查]|问谁|谁知道|包括什么|包括哪些|包含什么|包含哪些|含哪些',
  lost: '扣了?这么多分|扣了?哪些分|扣分|扣了分|丢分|丢了分|失分|失了分|分这么低|分数这么低|得分这么低|分低|没有?得满分|没有?满分',
} as const;

export const askCopy = {
  unknown: '没听懂“{text}”。可以这样问：\n{examples}',
  example: '· {example}',

  termIndicator: '{name}（{max} 分）的评分标准：{standard}',
  termQuestion: '· {label}：{help}',
  termExample: '例：{example}。',
  termOwner: '一般由{owner}掌握。',
  termMore: '另有 {count} 题，请说得再具体一点。',
  termHow: '要填或改，请发“修改 {label}”。',

  none: '{campaign}：没有{what}。',
  listTitle: '{what}：{count} 家',
  line: '{number}. {name}',
  lineTotal: '{number}. {name} {total}/{max} 分（{state}）',
  more: '另有 {count} 家，点下面的按钮看全表。',
  open: '另有 {count} 家还有指标没有得分，不在其内。',
  noneRanked: '{campaign}：还没有单位提交完整的自评，暂时排不出名次。',
  unranked: '另有 {count} 家没有提交，或还有指标没有得分，不参加排名。',
  byNow: '{campaign}，按现在的自评得分。',
  what: {
    not_handed_in: '还没有提交的单位',
    handed_in: '已经提交的单位',
    approved: '已经通过的单位',
    late: '逾期未交的单位',
    below: '低于 {value} 分的单位',
    at_most: '{value} 分及以下的单位',
    above: '高于 {value} 分的单位',
    at_least: '{value} 分及以上的单位',
    lowest: '得分最低的 {value} 家',
    highest: '得分最高的 {value} 家',
    grade: '等级为“{value}”的单位',
  },
  state: { draft: '填报中', submitted: '已提交', approved: '已通过', returned: '已退回' },
  indicatorLowest: '{indicator}最低的 {count} 家：',
  indicatorHighest: '{indicator}最高的 {count} 家：',
  indicatorLine: '{number}. {name} {score}/{max} 分',
  indicatorMost: '只列得出前 {count} 家。',
  noIndicator: '没有找到指标“{name}”。可以问的指标有：{names}…',
  whichIndicator: '“{name}”可能是这几项指标：{names}。请说得完整一点。',

  noUnit: '没有找到您能查看的单位“{name}”。',
  whichUnit: '“{name}”可能是下面几家，请说全称：\n{names}',
  moreUnits: '· …另有 {count} 家',
  onlyOwn: '您只能查看本单位的情况；各单位的汇总由复核人员和管理员查看。',
  noCampaign: '没有找到这一年的任务。',
  noDeadline: '{unit}没有设截止日期。',
  deadline: '{unit}：{deadline}。',
} as const;

/** What can be asked, by who may ask it; the first ones where nothing fits better. */
export const askExamples = {
  reviewer: [
    '财政局得了多少分',
    '谁还没交',
    '哪些单位低于90',
    '政府采购执行率最低的五个单位',
    '得分最高的三个单位',
    '哪些单位逾期了',
    '扣分最多的指标有哪些',
    '平均得分是多少',
    '哪些单位是优秀',
    '教育局为什么扣分',
    '什么时候截止',
  ],
  member: [
    '我们得了多少分',
    '我们为什么扣分',
    '谁还没填完',
    '什么时候截止',
    '我还差什么',
    '试算 采购实际=350',
  ],
} as const;
