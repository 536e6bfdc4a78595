/** What claims and confessions are about: projects, the work a superior assigned, or all of it. */
export type About = 'projects' | 'key_work' | 'everything';

/** All done as it is written: `timely` when it says in time; else only that nothing is left. */
export interface DoneWords {
  readonly words: RegExp;
  readonly timely: boolean;
}

/** What follows says that no object of its own comes after it: `全部按时完成预算公开` is about something else. */
export const allDone: readonly DoneWords[] = [
  {
    words:
      /(?:全部|均|都|悉数|100%|百分之百)[^，。；]{0,10}?(?:按时|按期|如期|按计划|按照?(?:规定|计划|要求)的?时间)[^，。；]{0,6}?(?:完成|完工)(?=了|[，。、；”）)\s]|$|年度|既定|任务|目标|率)/,
    timely: true,
  },
  {
    words:
      /(?:按时|按期|如期|按计划|按照?(?:规定|计划|要求)的?时间)[^，。；]{0,4}?(?:全部|均|都)[^，。；]{0,4}?(?:完成|完工)(?=了|[，。、；”）)\s]|$)/,
    timely: true,
  },
  {
    words: /每[个一项][^，。；]{0,10}?(?:按时|按期|如期|按计划)[^，。；]{0,3}?完成(?=了|[，。、；”）)\s]|$)/,
    timely: true,
  },
  {
    words:
      /(?:项目|工程|任务|工作|目标)[^，。；]{0,8}?(?:全部|均已?|都已?|100%)(?:已经?)?(?:圆满|顺利)?(?:完成|完工)(?=了|[，。、；”）)\s]|$)/,
    timely: false,
  },
];

/** Whose completion it is; the first that fits. Names of single projects are about none of these. */
export const claimed: readonly (readonly [About, RegExp])[] = [
  ['key_work', /重点(?:工作|任务|事项)|督[查办]|交办/],
  [
    'projects',
    /(?:所有|全部|各个?|每[个一]|各类|年度|全年|当年|本年|预算|安排的?|实施的?|\d{1,4}\s?个)[^，。；]{0,8}(?:项目|工程)|(?:^|[，、：:])(?:项目|工程)|绩效目标/,
  ],
  ['everything', /各项(?:工作|任务|目标)|(?:所有|全部)(?:工作|任务|目标)|年度(?:工作|目标|任务)|目标任务/],
];

/** Words that make a claim a wish, a rule, a part of the whole or another year's. */
export const noClaim =
  /其余|其他|其它|剩余|除[^，。；]{0,20}外|确保(?!了)|力争|争取|保证(?!了)|要求|应当?|须|需要?|计划(?:于|在|到)|拟|预计|有望|将|推动|督促|促进|未能?(?:全部|均|都)|尚未|没有|并非|不能|如果|上年|去年|上一年|明年|下一年|下年|上半年|季度/;

/** `未按计划时间完成` as it is confessed; papers and payments that come later are no unfinished work. */
export const unfinished: readonly RegExp[] = [
  /未能?(?:完全|全部)?(?:按|如期|及时)[^，。；]{0,8}?(?:完成|完工|实施|推进|开展)(?!支付|结算|验收|报销|公开|付款|审计|整改|办理|上报|报送|处置|报废|缴|采购|回复)/,
  /(?:尚未|未能?|没有)(?:全部|完全)?(?:完成|完工)(?=[，。、；”）)\s]|$|的|建设|施工|任务|目标)/,
  /(?:完成|完工|建设|推进|实施|工期|项目)(?:时间|进度|进展)?(?:有所|较为|较|严重)?(?:滞后|延误|延期|推迟)/,
];

/** What stays unfinished: what is said before it names it. */
export const confessed: readonly (readonly [About, RegExp])[] = [
  ['key_work', /重点(?:工作|任务|事项)|督[查办]|交办/],
  ['projects', /项目|工程|绩效目标|年度目标|点位/],
  ['everything', /工作|任务/],
];

/** Words before or around it by which nothing is confessed. */
export const noConfession =
  /(?:无|没有|不存在|未发现|未出现|未发生|杜绝|避免|防止|防范|如|若|凡|对|解决|整改)[^，。；]{0,10}$|上年|去年|上一年|往年/;

/** `679项重点工作，完成率为97.64%`: a rate of the work a superior assigned. */
export const keyWork = /重点(?:工作|任务|事项)|督[查办]|交办/;
export const completionRate = /(?:完成|办结|落实)率[^，。；\d]{0,6}(\d{1,3}(?:\.\d{1,4})?)\s?[%％]/;
