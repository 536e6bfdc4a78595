import { askWords as w } from '../../../../prompts/ask.ts';
import { always, type Form, form } from './form.ts';

/** Average, counts, distribution, common losses. */
export const figures: readonly Form[] = [
  form(
    `(?:全区|各单位|各部门|大家)?(?:的)?平均(?:得分|分数|成绩|分)?(?:是)?(?:多少|几分|多少分|怎么样)`,
    always({ ask: 'figures' }),
  ),
  form(
    `(?:全区|各单位|各部门|所有单位)(?:的)?(?:平均分|平均得分|均分|得分情况|得分分布|成绩分布|情况|进度|总体情况)(?:怎么样|如何)?`,
    always({ ask: 'figures' }),
  ),
  form(
    `平均得分|中位数|得分分布|分数分布|中位数(?:是)?多少|(?:最高分|最低分)(?:是)?(?:多少)?`,
    always({ ask: 'figures' }),
  ),
  form(
    `(?:整体|总体|全部|全区)(?:的)?(?:填报)?(?:进度|情况|进展)(?:怎么样|如何|到哪了|是多少)?`,
    always({ ask: 'figures' }),
  ),
  form(
    `(?:已经|已)?(?:${w.handIn})(?:了)?(?:多少|几)(?:家|个)?(?:单位|部门)?(?:了)?`,
    always({ ask: 'figures' }),
  ),
  form(
    `(?:${w.howMany})(?:已经|已|都)?(?:${w.handIn}|${w.approved}|${w.late})(?:了)?`,
    always({ ask: 'figures' }),
  ),
  form(`(?:提交|完成|填报|上报|通过)率(?:是)?(?:多少|怎么样)?`, always({ ask: 'figures' })),
  form(
    `(?:扣分|失分|丢分)最多的(?:是)?(?:指标|地方|项目|项|哪些|哪个|什么|三级指标)?(?:是|有)?(?:什么|哪些|哪个|哪几个|哪里)?(?:指标)?`,
    always({ ask: 'figures' }),
  ),
  form(
    `(?:哪些|哪个|什么|哪几个)(?:指标|地方|项目)(?:扣分|失分|丢分)(?:最多|最严重|最普遍)`,
    always({ ask: 'figures' }),
  ),
  form(
    `(?:大家|各单位|普遍)(?:都)?(?:在)?(?:哪里|哪儿|什么地方)?(?:扣分|失分|丢分)(?:最多)?(?:在哪|在哪里)?`,
    always({ ask: 'figures' }),
  ),
];

/** 什么时候截止, 还剩几天. */
export const deadlines: readonly Form[] = [
  form(
    `(?:${w.own})?(?:最晚|最迟|应该)?(?:什么时候|几号|哪天|哪一天|何时|多久)(?:要|得)?(?:之前|前)?(?:截止|结束|交|提交|上报|交上去|到期)`,
    always({ ask: 'deadline' }),
  ),
  form(
    `(?:截止|最后|提交|上报)(?:日期|时间|期限|日)(?:是)?(?:什么时候|哪天|几号|哪一天|多少)?|最后期限`,
    always({ ask: 'deadline' }),
  ),
  form(
    `(?:离截止|距截止|距离截止|离到期)?(?:还)?(?:有|剩|差)(?:下)?(?:几|多少)(?:天|日)(?:截止|到期|时间|可以填|可以交)?`,
    always({ ask: 'deadline' }),
  ),
];
