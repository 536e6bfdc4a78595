import { choiceLabel, type FactDefinition, readAnswer } from '../../facts/index.ts';
import type { NamedQuestion } from './questions.ts';

/** The value that begins a text, and what follows it. `ok`: it can be read as the question's answer. */
export interface Value {
  readonly typed: string;
  readonly after: string;
  readonly ok: boolean;
}

const digits = '\\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数半点多余';
const lead = '(?:约|大约|大概|差不多|将近|接近|近|超过|不到|不足|估计)(?:是|有|为)?';
const sign = '(?:[-+¥]|负|净?调[增减]|净?增加|净?减少|核减|压减|追加)';
const amount = `(?:百分之|千分之)?(?:[${digits}]|\\.(?=\\d)|。(?=\\d)|,(?=\\d{3}(?!\\d))|(?<=\\d) (?=\\d{3}(?!\\d)))+`;
const unit = '(?:万元|亿元|元|角|分|整|个百分点|%|‰|成|人|名|位|个|件|项|次|起|宗|条|家|台|份)';
const about = '(?:左右|上下|以上|以下|以内|多|余)';
const number = new RegExp(
  `^(?:${lead})?\\s*${sign}*\\s*${amount}(?:\\s*(?:${unit}|[万亿]|[${digits}](?=[角分])))*${about}?`,
);
const noNumber = /^(?:没有|暂无|无|不知道|不清楚|未知|待定|不详|满分)(?![\p{Script=Han}\d])/u;
const day =
  /^(?:\d{4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|^\d{8}|^[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]/;
const yesOrNo = /^(?:是的|是|否|没有|有|无|不是|对|未完成|已完成|不按时|按时|√|×)(?![\p{Script=Han}\d])/u;
/** A mobile number, a year: digits that are no figure. */
const noFigure = /^(?:\+?86)?1[3-9]\d{9}$/;
/** 364,80 万 and 364 万 8 千 are no figures with something behind them. */
const goesOn = /^(?:,\d[\d,.]*|\s*\d[\d.]*\s*[千百十])(?:\s*(?:万元|亿元|元|万|亿|%))?/;
const clauseEnd = /[;；\n。]/;
const longestText = 60;

/**
 * Takes the value of a question from the beginning of a text. A number that cannot be kept (vague, negative, of
 * another unit) is taken too, for somebody meant it; null: the text does not begin with a value of this kind.
 */
export function takeValue({ definition, maxPoints }: NamedQuestion, text: string): Value | null {
  const typed = beginningOf(definition, text);
  if (typed === null || typed.trim() === '') return null;
  const { ok } = readAnswer(definition, typed, maxPoints === undefined ? {} : { maxPoints });
  return ok || saysMuch(definition, typed)
    ? { typed: typed.trim(), after: text.slice(typed.length), ok }
    : null;
}

function beginningOf(definition: FactDefinition, text: string): string | null {
  switch (definition.type) {
    case 'money':
    case 'percent':
    case 'points':
    case 'number':
    case 'int':
      return numberIn(text);
    case 'date':
      return day.exec(text)?.[0] ?? null;
    case 'bool':
      return yesOrNo.exec(text)?.[0] ?? null;
    case 'enum':
      return longestLabel(definition.id, definition.values, text);
    case 'choices':
      return labels(definition.id, definition.values, text);
    case 'text':
      return definition.long === true ? null : wordsIn(text);
    case 'list':
      return null;
  }
}

function numberIn(text: string): string | null {
  const found = number.exec(text)?.[0] ?? noNumber.exec(text)?.[0] ?? null;
  if (found === null || noFigure.test(found.trim())) return null;
  const after = text.slice(found.length);
  // Never a part of a number: what goes on in digits is taken whole, and refused with what it says.
  const whole = `${found}${goesOn.exec(after)?.[0] ?? ''}`;
  return /^\s*[年月日号楼期季]/.test(after) ? null : whole;
}

/** What cannot be read but is clearly meant as the value: a number or a day. */
function saysMuch(definition: FactDefinition, typed: string): boolean {
  return definition.type !== 'text' && (/\d/.test(typed) || number.test(typed) || noNumber.test(typed));
}

function longestLabel(fact: string, values: readonly string[], text: string): string | null {
  const found = values
    .flatMap((value) => [choiceLabel(fact, value), value])
    .filter((label) => text.startsWith(label))
    .toSorted((a, b) => b.length - a.length)[0];
  return found ?? null;
}

function labels(fact: string, values: readonly string[], text: string): string | null {
  const first = longestLabel(fact, values, text);
  const between = first === null ? null : (/^[、,]\s*/.exec(text.slice(first.length))?.[0] ?? null);
  if (first === null || between === null) return first;
  const more = labels(fact, values, text.slice(first.length + between.length));
  return more === null ? first : `${first}${between}${more}`;
}

function wordsIn(text: string): string | null {
  const words = text.split(clauseEnd)[0] ?? '';
  return words.length > longestText ? null : words;
}
