/** Common family names that begin no common word after an office or a title. */
export const familyNames =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范廖邹熊陆郝崔康邱秦顾侯邵孟段钱汤尹黎贺赖龚欧阳';

/** A name behind a word that announces a person: `联系人：李明`, `负责人 王小明`. */
export const announced =
  /(?:联系人|经办人|负责人|责任人|填报人|制表人|审核人|当事人|信访人|投诉人)(?:姓名)?[：:为是]?\s?(?<name>[一-龥]{2,3})(?=$|[，。、；：:（(\s\d])/g;
/** A name before 同志, or behind a title and before what a person does. */
export const comrade = new RegExp(`(?<name>[${familyNames}][一-龥]{1,2})(?:等)?同志`, 'g');
export const titled =
  /(?:局长|主任|书记|科长|处长|组长|区长|院长|校长|部长|镇长|站长|所长)(?<name>[一-龥]{2,3})(?=$|[，。、；（(\s]|带队|主持|出席|参加|率队|率领|赴|前往|同志)/g;
/** What looks like a name and is none. */
export const noName =
  /[科处室局办股组部委院所站队镇]$|中心$|街道|工作|主任|书记|副|全体|小平|雷锋|有关|相关|单位|负责|会议|专班|领导|党员|干部/;

/** `家住福民路12号3栋501室`: where a person lives. */
export const home =
  /(?:家住|住址|家庭住址|家庭地址|户籍地址|现住址?|居住在|居住于)[：:为是]?\s?[^，。；\n]{2,30}/;
/** Without a number or a road it is no address. */
export const roadOrNumber = /\d|路|街|巷|村|小区|花园|苑|栋|单元/;
/** Words about addresses, not one. */
export const noHome = /登记|信息|变更|证明|核实|不详|保密/;
