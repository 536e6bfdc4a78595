import { reportWords } from '../../../prompts/report/words.ts';
import type { ListRow } from '../../facts/index.ts';
import { type Exact, exact } from '../../schemes/exact.ts';
import { type Item, type Lookup, rowsOf } from './sources.ts';

const { yes, no, unclear } = reportWords.attained;

/**
 * The indicators of the effects by aspect, each with whether its target was reached: `attained` beside the
 * columns people filled.
 */
export function withAttainment(lookup: Lookup): Lookup {
  return (id) => {
    const item = lookup(id);
    if (id !== 'outcome_indicators' || item?.type !== 'list' || item.value === undefined) return item;
    const aspects = item.columns.find((column) => column.id === 'aspect')?.values ?? [];
    const place = ({ aspect }: ListRow) => aspects.indexOf(typeof aspect === 'string' ? aspect : '');
    const rows = rowsOf(item).map((row) => ({ ...row, attained: attainmentOf(row) }));
    return { ...item, value: rows.toSorted((a, b) => place(a) - place(b)), columns: withColumn(item) };
  };
}

function withColumn({ columns }: Item): Item['columns'] {
  return [...columns, { id: 'attained', name: 'attained', type: 'text', optional: true }];
}

function attainmentOf({ target, actual }: ListRow): string {
  if (typeof target !== 'string' || typeof actual !== 'string') return unclear;
  const reached = isAttained(target, actual);
  return reached === undefined ? unclear : reached ? yes : no;
}

const atLeast = (actual: Exact, target: Exact) => actual.gte(target);
const atMost = (actual: Exact, target: Exact) => actual.lte(target);
const above = (actual: Exact, target: Exact) => actual.gt(target);
const below = (actual: Exact, target: Exact) => actual.lt(target);

const before: readonly (readonly [RegExp, typeof atLeast])[] = [
  [/^(≥|>=|不低于|不少于|不小于|大于等于|大于或等于|达到)/, atLeast],
  [/^(≤|<=|不高于|不超过|不多于|不大于|小于等于|小于或等于)/, atMost],
  [/^(>|大于|高于|超过)/, above],
  [/^(<|小于|低于|少于)/, below],
];
const after: readonly (readonly [RegExp, typeof atLeast])[] = [
  [/(及以上|或以上|以上)$/, atLeast],
  [/(及以下|或以下|以下|以内|之内)$/, atMost],
];
const quantity = /^(\d[\d,]*(?:\.\d+)?)\s*(.*)$/;

/**
 * Whether a target such as `≥90%`, `95%以上` or `不超过2小时` was reached. Undefined where numbers do not
 * decide it: words, other units, or a target that names no direction and was not met exactly.
 */
export function isAttained(target: string, actual: string): boolean | undefined {
  const wanted = target.normalize('NFKC').trim();
  const side = before.find(([sign]) => sign.test(wanted)) ?? after.find(([sign]) => sign.test(wanted));
  const limit = quantityOf(side ? wanted.replace(side[0], '') : wanted);
  const got = quantityOf(actual.normalize('NFKC').trim());
  if (!limit || !got || limit.unit !== got.unit) return undefined;
  if (side) return side[1](got.amount, limit.amount);
  return got.amount.equals(limit.amount) ? true : undefined;
}

/** A number with its unit: `12.6公顷`. */
export function quantityOf(text: string): { readonly amount: Exact; readonly unit: string } | undefined {
  const [, digits, unit] = quantity.exec(text.trim()) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  return { amount: exact(digits.replaceAll(',', '')), unit: unit.trim() };
}
