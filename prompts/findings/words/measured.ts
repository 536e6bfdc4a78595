/** `群众满意度达到95.2%`: who, between which words, what follows. Only the public's or everybody's rate counts. */
export const satisfactionStated =
  /(?<who>[一-龥]{0,8})满意[度率](?<between>[^，。；、\d]{0,12})(?<rate>\d{1,3}(?:\.\d{1,4})?)\s?[%％](?<after>及?以上|以下)?/g;

/** What may stand before 满意度 when it is the rate the indicator asks for; of a course or a canteen it is not. */
export const ofThePublic =
  /^(?:[一-龥]{0,6}(?:显示|调查|测评|统计|其中))?(?:全年|本年度?|年度|当年|总体|综合|平均|整体|社会)*(?:公众|群众|市民|居民|服务对象)?(?:或服务对象)?的?$/;

/** Words that make it a goal, a limit or another year's. */
export const noSatisfaction =
  /目标|指标值|标准|要求|应|须|力争|争取|确保(?!了)|计划|扣|得分|[上去]年|上一年|同期|季度|≥|不达|未达/;

/** The number is only a bound: more than it. */
export const atLeastWords = /超过|高于|不低于|大于|以上/;

/** `我局105人到岗`: people of the own office. */
export const ownOffice = /[我本](?:局|办|委|中心|单位|部门|院|所|站|队|街道)/;
export const atWork =
  /(\d{1,5})\s?(?:名|位)?(?:人|干部职工|工作人员|职工|干部)[^，。；\d]{0,6}(?:到岗|在岗|上岗|返岗|在职)|(?:到岗|在岗|上岗|返岗|在职)(?:在编)?(?:人员|人数|职工|干部)?[^，。；\d]{0,6}(\d{1,5})\s?(?:名|位)?人/g;
/** Times counted over and over, and people of others. */
export const notOwnPeople =
  /人次|企业|辖区|街道(?!办)|社区|志愿|群众|学员|全区|全市|全街|工地|工业园|居民|参训|劳务/;

/** `支出总额控制在预算总额以内` without saying which budget. */
export const withinBudget =
  /支出(?:总额|总量|总数|规模|金额)?[^，。；]{0,6}(?:控制在|不超过|未超过?|没有超过?|低于|小于)[^，。；]{0,6}预算(?:总额|总量|数|额|规模)?(?:以内|之内|范围内?|内)?/;
export const namesBudget = /调整|年初|追加|总指标|项目预算|三公|公用|接待|采购/;

/** Which budget a sentence measures its expense by. */
export const threePublic = /[“"]?三公[”"]?经费/;
export const operating = /(?:日常)?公用经费/;
export const byInitial = /年初预算/;
export const byAdjusted = /调整(?:后的?)?预算|预算调整数|调整数/;

/** The words of a conclusion, from the best grade down (财预〔2020〕10号). */
export const concluded =
  /(?:整体|总体|综合)(?:支出)?(?:绩效(?:评价|自评)?|评价|自评)(?:表现|等级|结果|结论|评定|情况)?(?:评?定?为|属于|达到|是|：)?[“"]?(优秀|优|良好|良|中等|中|一般|较差|差)(?![一-龥])/;
export const gradeWords: readonly (readonly [string, readonly string[]])[] = [
  ['优', ['优秀', '优']],
  ['良', ['良好', '良']],
  ['中', ['中等', '中', '一般']],
  ['差', ['较差', '差']],
];
