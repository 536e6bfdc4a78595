import { canonical, decimalsOf, Exact, grouped } from '../numerals/decimal.ts';
import { readNumber } from '../numerals/number.ts';
import { tidy } from '../numerals/tidy.ts';
import { isOverlong, type Notice, type Read, read, refuse, type Subject, understood } from './subject.ts';

/** 10^12 万元: no public budget comes near it, a slipped key does. */
export const mostMoney = '1000000000000';
/** 10^-6 万元 is one 分 (0.01 元). */
const mostDecimals = 6;
/** 100 亿元 typed without a unit is more likely an amount in 元. */
const suspiciouslyLarge = '1000000';

const foreign = /[$€£]|美元|港元|港币|欧元|日元|英镑/;
const increase = /^(净?调?增加?|追加)(?=\d)/;
const decrease = /^(净?调减|净?减少?|减少|核减|压减)(?=\d)/;
const smallChange =
  /^(.+?)[元圆](?:([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:零?([\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?$/;

/**
 * Money in 万元 as people write it: `3,204.53`, `3204.53万`, `32045300元`, `3.2亿`, `壹仟贰佰元整`. A bare
 * number is 万元; words with 万 or 亿 say the amount itself. Negative amounts only where `signed`.
 */
export function readMoney(typed: string, subject: Subject, signed = false): Read<string> {
  if (isOverlong('money', typed)) return refuse('overlong', subject, typed);
  const text = tidy(typed);
  if (text.includes('%') || text.includes('百分之')) return refuse('money_is_percent', subject, typed);
  if (foreign.test(text)) return refuse('foreign_currency', subject, typed);
  const { negative, amount } = splitSign(text, signed);
  const inWan = readAmount(amount);
  if (!inWan.ok) return refuse(inWan.problem, subject, typed);
  const value = canonical(`${negative ? '-' : ''}${inWan.value}`);
  if (value.startsWith('-') && !signed) return refuse('negative_money', subject, typed);
  if (new Exact(value).abs().gt(mostMoney)) return refuse('money_too_large', subject, typed);
  if (decimalsOf(value) > mostDecimals) return refuse('money_too_fine', subject, typed);
  return read(value, noticeOf(typed, value, subject));
}

function splitSign(text: string, signed: boolean): { negative: boolean; amount: string } {
  const bare = text.replace(/^(人民币|RMB|CNY)?[¥￥]?/i, '');
  const inBrackets = /^\((.+)\)$/.exec(bare)?.[1];
  if (inBrackets !== undefined) return { negative: true, amount: inBrackets };
  if (signed && increase.test(bare)) return { negative: false, amount: bare.replace(increase, '') };
  if (signed && decrease.test(bare)) return { negative: true, amount: bare.replace(decrease, '') };
  const sign = /^[+\-负](?=.)/.exec(bare)?.[0];
  return { negative: sign === '-' || sign === '负', amount: sign === undefined ? bare : bare.slice(1) };
}

type Amount = { ok: true; value: string } | { ok: false; problem: string };

/** The amount in 万元. `3204.50万` keeps its digits; anything else in words is counted out in 元. */
function readAmount(text: string): Amount {
  const bare = text.replace(/[(（]?人民币[)）]?$/, '').replace(/(?<=[元圆角分万亿])[整正]$/, '');
  const plainWan = /^([\d,]*\.?\d+)万元?$/.exec(bare)?.[1];
  if (plainWan !== undefined) return numberOf(plainWan);
  const change = smallChange.exec(bare.replace(/块钱?$/, '元'));
  if (change !== null) return inWan(change[1] ?? '', centsOf(change[2], change[3]));
  const number = readNumber(bare);
  if (!number.ok) return { ok: false, problem: number.problem };
  if (/[万亿萬億]/.test(bare)) return inWan(bare, '0');
  if (number.words && number.value !== '0') return { ok: false, problem: 'money_unit_unclear' };
  return { ok: true, value: number.value };
}

function numberOf(text: string): Amount {
  const number = readNumber(text);
  return number.ok ? { ok: true, value: number.value } : { ok: false, problem: number.problem };
}

/** An amount in 元 with its 角 and 分, in 万元. */
function inWan(yuan: string, cents: string): Amount {
  const number = readNumber(yuan);
  if (!number.ok) return { ok: false, problem: number.problem };
  if (number.value.includes('.') && /[1-9]/.test(cents)) return { ok: false, problem: 'not_a_number' };
  return { ok: true, value: new Exact(number.value).plus(cents).div(10_000).toFixed() };
}

function centsOf(jiao: string | undefined, fen: string | undefined): string {
  return `0.${digitOf(jiao)}${digitOf(fen)}`;
}

function digitOf(written: string | undefined): string {
  const number = written === undefined ? null : readNumber(written);
  return number?.ok ? number.value : '0';
}

/** Said when the record reads otherwise than the field: a converted unit, words, full-width digits. */
function noticeOf(typed: string, value: string, subject: Subject): Notice | null {
  const shown = `${grouped(value, 2)} 万元`;
  const bare = typed
    .trim()
    .replace(/\s*万元?$/, '')
    .replaceAll(',', '');
  if (bare !== value) return understood(subject, shown);
  if (/[万元]/.test(typed) || new Exact(value).abs().lt(suspiciouslyLarge)) return null;
  const asYuan = `${grouped(new Exact(value).div(10_000).toFixed(), 2)} 万元`;
  return { code: 'money_very_large', values: { where: subject.where, shown, asYuan, typed: bare } };
}
