import { type FactId, once, rowsOfValue, showValue, sumsOf } from '../facts/index.ts';
import {
  bindAmount,
  bindScheme,
  displayMoney,
  displayNumber,
  type Exact,
  exact,
  type Side,
} from '../schemes/index.ts';
import { recordingReader } from '../scoring/index.ts';
import type { Examined } from './check.ts';

/** One side of a relation: what it comes to, and how both are said where they do not agree. */
export interface KnownSide {
  readonly exact: Exact;
  /** `年初预算-基本支出＋年初预算-项目支出` */
  readonly words: () => string;
  /** `1,483.47＋1,721.05＝3,204.52 万元`, or just `3,204.53 万元`. */
  readonly shown: () => string;
  readonly unit: string;
  readonly facts: readonly FactId[];
}

/** Null where a fact of it is not answered. */
export function sideOf(side: Side, examined: Examined): KnownSide | null {
  return typeof side === 'object' && 'column' in side ? columnOf(side, examined) : amountOf(side, examined);
}

function amountOf(amount: Amount, { scheme, facts }: Examined): KnownSide | null {
  const { definitionOf } = bindScheme(scheme);
  const reader = recordingReader(facts, definitionOf);
  const bound = typeof amount === 'string' ? bindAmount(amount) : bindSum(amount);
  const known = bound.read(reader);
  if (known === undefined) return null;
  const concerned = reader.inputs.map(({ fact }) => fact);
  const unit = concerned[0] === undefined ? '' : reader.unit(concerned[0]);
  return {
    exact: known.exact,
    words: () => withoutBrackets(bound.words(reader)),
    shown: () => {
      const numbers = withoutBrackets(known.shown);
      const value = sumShown(known.exact, unit);
      const whole = unit === '%' ? `${value}%` : `${value} ${unit}`.trim();
      return /[＋－|]/.test(numbers) ? `${numbers}＝${whole}` : whole;
    },
    unit,
    facts: concerned,
  };
}

type Amount = Parameters<typeof bindAmount>[0];

const bindSum = once((amount: Exclude<Amount, string>) => bindAmount(amount));

function columnOf(
  side: { readonly column: string; readonly of: FactId },
  { scheme, facts }: Examined,
): KnownSide | null {
  const definition = bindScheme(scheme).definitionOf(side.of);
  const value = facts[side.of];
  if (definition?.type !== 'list' || value === undefined) return null;
  const total = sumsOf(definition, rowsOfValue(value)).find(({ column }) => column === side.column);
  if (total === undefined) return null;
  return {
    exact: exact(total.sum),
    words: () => `“${definition.name}”的${total.name}合计`,
    shown: () => `${displayMoney(total.sum)} 万元`,
    unit: '万元',
    facts: [side.of],
  };
}

function sumShown(value: Exact, unit: string): string {
  return unit === '万元' ? displayMoney(value.toString()) : displayNumber(value.toString());
}

/** The brackets around a whole sum say nothing where it stands alone. */
function withoutBrackets(text: string): string {
  if (!text.startsWith('（') || !text.endsWith('）')) return text;
  let open = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text[at] === '（') open += 1;
    if (text[at] === '）') open -= 1;
    if (open === 0) return text;
  }
  return text.slice(1, -1);
}

/** A fact by name, and as it is shown everywhere. */
export function wordsOf(
  fact: FactId,
  { scheme, facts }: Pick<Examined, 'scheme' | 'facts'>,
): { name: string; shown: string } {
  const definition = bindScheme(scheme).definitionOf(fact);
  const value = facts[fact];
  if (definition === undefined) return { name: fact, shown: '' };
  return { name: definition.name, shown: value === undefined ? '' : showValue(definition, value) };
}

/** Names of facts, each quoted; quotation marks inside quotation marks are single ones. */
export function quotedNames(facts: readonly FactId[], examined: Pick<Examined, 'scheme' | 'facts'>): string {
  return facts
    .map((fact) => `“${wordsOf(fact, examined).name.replaceAll('“', '‘').replaceAll('”', '’')}”`)
    .join('、');
}
