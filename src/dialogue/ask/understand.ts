import { askWords as w } from '../../../prompts/ask.ts';
import type { Asked, AskIntent } from './intent.ts';
import { normalForm } from './normal.ts';
import { numberOf, numberPattern } from './numbers.ts';

/** Longer texts are told. */
const longest = 40;
const usualCount = 5;

/** One form of a question: the whole phrase, and what its parts make; null: not this one after all. */
interface Form {
  readonly is: RegExp;
  readonly asked: (parts: Readonly<Record<string, string>>) => Asked | null;
}

const form = (pattern: string, asked: Form['asked']): Form => ({ is: new RegExp(`^(?:${pattern})$`), asked });
const always = (asked: Asked) => () => asked;
const state = (which: 'not_handed_in' | 'handed_in' | 'approved' | 'late') =>
  always({ ask: 'state', state: which });

const who = `(?:${w.who})`;
const units = `(?:的)?(?:${w.unitNoun})?(?:${w.isWho})?`;
/** The same where without it the phrase would be an answer: 已提交. */
const named = `(?=.{2})${units}`;
const tail = '(?:了|过|的)*(?:吗|没)?';
const n = `(?<n>${numberPattern})`;
const points = '(?:分)?';

/** 谁还没交, 已提交的单位, 逾期名单. */
const states: readonly Form[] = [
  form(`${who}(?:${w.not})(?:${w.handIn})${tail}`, state('not_handed_in')),
  form(`(?:${w.howMany})(?:${w.not})(?:${w.handIn})${tail}`, state('not_handed_in')),
  form(`(?:${w.not})(?:${w.handIn})${named}`, state('not_handed_in')),
  form(
    `(?:还)?(?:差|缺|剩)(?:谁|哪些|哪几家|哪家|哪几个)(?:单位|部门)?(?:没交|没报|没填)?`,
    state('not_handed_in'),
  ),
  form(`欠交(?:的)?${units}|催交名单`, state('not_handed_in')),
  form(`${who}(?:已经|已|都)?(?:${w.late})${tail}`, state('late')),
  form(`(?:已经|已)?(?:${w.late})(?:了|未交|没交)?${named}`, state('late')),
  form(`${who}(?:已经|已|都)?(?:${w.approved})${tail}`, state('approved')),
  form(
    `(?:已经|已)?(?:${w.approved})(?:了)?的${units}|(?:已经|已)(?:${w.approved})(?:${w.unitNoun})`,
    state('approved'),
  ),
  form(`${who}(?:已经|已|都)?(?:${w.handIn})${tail}`, state('handed_in')),
  form(`(?:已经|已)(?:${w.handIn})${named}|(?:${w.handIn})了${named}`, state('handed_in')),
];

const comparing = (than: Extract<Asked, { ask: 'total' }>['than']): Form['asked'] => {
  return (parts) => {
    const value = numberOf(parts.n ?? '');
    return value === null ? null : { ask: 'total', than, value };
  };
};
const subject = `(?:${who})?(?:的)?(?:${w.score})?(?:是|在)?`;

/** 哪些单位低于90, 九十分以上的单位. */
const totals: readonly Form[] = [
  ...(['below', 'above'] as const).map((than) =>
    form(`${subject}(?:${w[than]})${n}${points}${units}`, comparing(than)),
  ),
  form(`${subject}(?:${w.atLeast})${n}${points}(?:以上)?${units}`, comparing('at_least')),
  form(`${subject}(?:${w.atMost})${n}${points}${units}`, comparing('at_most')),
  form(`${subject}${n}${points}(?:以下|及以下|或以下)${units}`, comparing('at_most')),
  form(`${subject}${n}${points}(?:以上|及以上|或以上)${units}`, comparing('at_least')),
  form(`${subject}${n}分都?(?:不到|没到)${units}`, comparing('below')),
];

const extreme = (end: 'lowest' | 'highest'): Form['asked'] => {
  return ({ what = '', n: typed = '' }) => {
    const count = typed === '' ? null : Number(numberOf(typed) ?? Number.NaN);
    if (count !== null && !(Number.isInteger(count) && count > 0 && count <= 100)) return null;
    const named = indicatorOf(what);
    if (named !== null && (named.length < 2 || notIndicators.test(named))) return null;
    return { ask: 'extreme', end, count: count ?? usualCount, indicator: named };
  };
};
const notIndicators = /^(?:哪|谁|什么|我|今天|昨天)/;
const rankTail = `(?:的)?(?:前|后)?${n}?(?:个|家|名|位)?(?:的)?(?:单位|部门|局|科室)?(?:${w.isWho})?`;
const plainScore = new RegExp(`^(?:各单位|各部门|全区|所有单位)?(?:的)?(?:${w.score}|排名|排行)?$`);

/** The indicator somebody names; null: the score as a whole. */
function indicatorOf(what: string): string | null {
  const bare = what.replace(/^(?:各单位|各部门|全区)(?:的)?/, '').replace(/(?:的|是)$/, '');
  return plainScore.test(bare) ? null : bare.replace(/(?:得分|分数|指标|的分)$/, '');
}

/** 得分最低的五个单位, 政府采购执行率最低的五个单位, 哪个单位最高, 前三名. */
const extremes: readonly Form[] = (['lowest', 'highest'] as const).flatMap((end) => {
  const most = `(?:${w[end]})`;
  return [
    form(`${who}(?:的)?(?<what>.{0,16}?)(?:得)?${most}(?:的)?`, extreme(end)),
    form(`(?<what>.{0,16}?)(?:得|排名|排)?${most}${rankTail}`, ({ what = '', n: typed = '', ...rest }) =>
      isRanking(what, typed, end) ? extreme(end)({ what, n: typed, ...rest }) : null,
    ),
    form(`哪${n}(?:个|家)(?:单位|部门)(?:的)?(?<what>.{0,16}?)${most}(?:的)?`, extreme(end)),
  ];
});

/** 前 and 后 alone need a number: 之后 and 目前 are no rankings. */
function isRanking(what: string, typed: string, end: 'lowest' | 'highest'): boolean {
  return typed !== '' || !/[之以然今目当随]$/.test(what) || end === 'highest';
}

/** Average, counts, distribution, common losses. */
const figures: readonly Form[] = [
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

const deadlines: readonly Form[] = [
  form(
    `(?:什么时候|几号|哪天|哪一天|何时|多久)(?:要)?(?:截止|结束|交|提交|之前交|前交|到期)`,
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

const grade = (parts: Readonly<Record<string, string>>): Asked | null =>
  parts.grade === undefined ? null : { ask: 'grade', grade: parts.grade };
const grades = '(?<grade>优秀|良好|优|良|中等|中|合格|不合格|差|及格|不及格|较差|较好)';
const gradeForms: readonly Form[] = [
  form(
    `(?:${who}|${w.howMany})(?:的)?(?:等级|评级|评价)?(?:是|为|得了?|评为|拿了?|评上了?|获得了?|达到)?(?:了)?${grades}(?:等级|等次|的)?`,
    grade,
  ),
  form(`(?:等级|评级|评为|等次)(?:是|为)?${grades}的?${units}`, grade),
  form(`${grades}的(?:单位|部门)(?:${w.isWho})?`, grade),
];

const own = `(?:${w.own})`;
const howMuch = '(?:多少分|几分|多少|怎么样|如何|情况)';
const owns: readonly Form[] = [
  form(
    `${own}(?:的)?(?:${w.score})?(?:得了?|拿了?|考了?|是|有)?${howMuch}(?:了)?|${own}(?:的)(?:${w.score})`,
    always({ ask: 'own', about: 'score' }),
  ),
  form(
    `${own}?(?:的)?(?:${w.why})(?:被)?(?:${w.lost})(?:了)?|${own}(?:的)?(?:${w.lost})(?:在哪|在哪里|原因|情况|了什么)?`,
    always({ ask: 'own', about: 'losses' }),
  ),
  form(
    `${own}(?:还)?(?:有)?(?:差|谁|有谁|哪些人|差谁|缺谁)(?:${w.not})?(?:${w.handIn})?(?:完|好)?`,
    always({ ask: 'own', about: 'owing' }),
  ),
];

/** How the names of departments end. */
export const unitEnd =
  /(?:局|办|委|中心|院|馆|所|处|厅|部|会|校|站|社|街道|镇|乡|园|公司|协会|署|台|联|队|办公室|总工会|政协|人大|单位)$/;

const unit = (about: 'score' | 'losses' | 'rank'): Form['asked'] => {
  return ({ unit: named = '' }) => {
    const name = named.replace(/的$/, '');
    const isName = name.length >= 2 && !/[谁哪什么几吗]|多少|单位$|部门$|^\d|\d$/.test(name);
    return isName ? { ask: 'unit', unit: name, about } : null;
  };
};
const name = '(?<unit>.{2,20}?)';
const scored = `(?:的)?(?:${w.score})?(?:得了?|拿了?|考了?|打了?|评了?|是|有|为|自评)*`;
const unitForms: readonly Form[] = [
  form(`${name}${scored}(?:多少分|几分)(?:了)?`, unit('score')),
  form(`${name}(?:的)?(?:${w.score})(?:是)?(?:多少|几分|怎么样|如何|情况|高吗|高不高)`, unit('score')),
  form(`${name}的(?:自评)?(?:得分|总分|分数|成绩)`, unit('score')),
  form(`${name}(?:已经)?(?:${w.handIn})(?:了)?(?:没有|没|吗|了吗|了没有?|没交)`, unit('score')),
  form(
    `${name}(?:的)?(?:填到哪了?|填到哪里了?|进度|进展|填报进度|填报情况|情况)(?:了)?(?:怎么样|如何|到哪了|怎样)?(?:了)?`,
    ({ unit: named = '' }) => (unitEnd.test(named) ? unit('score')({ unit: named }) : null),
  ),
  form(
    `${name}(?:的)?(?:填得|做得|完成得)(?:怎么样|如何)(?:了)?|${name.replace('unit', 'unit2')}怎么样了?`,
    ({ unit: named, unit2 }) => {
      const either = named ?? unit2 ?? '';
      return unitEnd.test(either) ? unit('score')({ unit: either }) : null;
    },
  ),
  form(`${name}(?:的)?(?:${w.why})(?:会|被)?(?:${w.lost})(?:了)?`, unit('losses')),
  form(
    `${name}(?:的)?(?:扣了哪些分|扣分情况|扣分原因|哪里扣分了?|扣在哪(?:里|儿)?|主要扣分|失分原因|哪里丢分)(?:是什么|有哪些)?`,
    unit('losses'),
  ),
  form(`${name}(?:的)?(?:得分|总分)?(?:排名?)(?:是|在)?(?:第几|多少|第几名|几名)`, unit('rank')),
];

const forms: readonly Form[] = [
  ...figures,
  ...states,
  ...totals,
  ...gradeForms,
  ...deadlines,
  ...owns,
  ...extremes,
  ...unitForms,
];

/** A question about scores and progress; undefined: something else. Deterministic: the first form that fits. */
export function understandAsk(text: string): AskIntent | undefined {
  if (text.length > longest || text.trim().includes('\n')) return undefined;
  const { phrase, year } = normalForm(text);
  for (const { is, asked } of forms) {
    const found = is.exec(phrase);
    const understood = found === null ? null : asked(withoutBlanks(found.groups));
    if (understood === null) continue;
    return { want: 'ask', asked: year === undefined ? understood : { ...understood, year }, text };
  }
  return undefined;
}

function withoutBlanks(groups: Record<string, string> | undefined): Readonly<Record<string, string>> {
  const given = Object.entries(groups ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given);
}
