/** `截至11月16日`, `截止2020年9月底`, `到9月底，累计…`. */
export const until =
  /(?:截至|截止(?:到|至)?)(?:目前)?\s?(?:(?<year>(?:19|20)\d{2})年)?(?<month>\d{1,2})月(?:份|(?<day>\d{1,2})[日号人]|(?<end>底|末))?|(?<![前\d])(?:[到至]|^|，)(?<month2>\d{1,2})月(?:底|末)，?(?=累计|已|共|全[市区局])/g;
/** `1-10月`, `1至10月`, `一到十月`, `前10个月`. */
export const monthsFromJanuary =
  /(?<![\d.月年第])(?:0?1|一)月?(?:份)?\s?(?:[-—－–~～至到]|——)\s?(?<month>\d{1,2}|[二三四五六七八九十]{1,3})月|前(?<first>\d{1,2}|[二三四五六七八九十]{1,2})个?月/g;
/** The rest of the year is told as well, or it is money by the quarter, a meeting, a deadline, a base. */
export const wholeYear = /全年|12月(?!\d{1,2}[日号])|12月31|十二月|年底|年末|下半年|四季度|前三季度/;
export const laterMonths =
  /(?:7|10|11|七|十|十一)月?\s?(?:[-—－–~～至到]|——)\s?(?:12|十二)月|下半年|11月[、和至]12月/;
export const noCutoff =
  /支出|支付|执行率|执行进度|序时|预算|拨付|会议|召开|印发|以前|之前|月[底末]前|前完成|上年|去年|同期|比/;

/** `根据《关于编制2019年部门预算的通知》`, `按照2019年部门预算编制要求`. */
export const citedDocument = /《(?<title>[^《》\n]{2,80})》/g;
export const citedBare =
  /(?<year>20\d{2})年(?:度)?[^，。；《》\d\n]{0,10}(?:预算编制|编制)(?:工作)?的?(?:要求|通知|方案|文件|规定)/g;
export const yearIn = /(?<![\d—－–-])(?<year>20\d{2})年?(?:度)?(?![\d—－–-]|[至到]20)/g;
/** What a document of the year itself orders: budget, goals, evaluation. Final accounts are those of the last. */
export const ordersTheYear =
  /(?:预算|绩效目标|绩效自评|绩效评价|自评).{0,40}(?:通知|方案|要求|批复|办法|函)|编制.{0,20}预算/;
export const notOfTheYear =
  /决算|管理办法|暂行|意见|规划|条例|手册|审计|20\d{2}[年]?[-—－–至到~]20\d{2}|五年|三年/;
/** Words that compare with or report about the last year. */
export const compares = /上年|去年|上一年|同期|相比|比20|较20|对比|历年|往年|公开/;

/** A day range or a day, and what was done then: the evaluation itself. */
export const dayOfYear = /(?<year>20\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/g;
export const evaluates = /自评|自我评价|绩效评价|梳理|自查|评分|打分/;
/** Work on the plan, or about another year's evaluation. */
export const noEvaluation = /监控|事前|编制|上年|上一年度|去年|培训|绩效目标(?:申报|编报)/;
