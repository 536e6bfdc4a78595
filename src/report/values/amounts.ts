import type { Amount } from '../../../prompts/report/shape.ts';
import { type Exact, exact, isDecimal, sumOf } from '../../schemes/exact.ts';
import { isKnown, rowsOf, type Sources, withRow } from './sources.ts';

/** An exact number; `missing` where an input is not known; `no_base` for a rate of nothing. */
export type Reckoned =
  | { readonly kind: 'exact'; readonly value: Exact }
  | { readonly kind: 'missing' }
  | { readonly kind: 'no_base' };

/** Works an amount out exactly; nothing is rounded here. */
export function reckon(amount: Amount, sources: Sources): Reckoned {
  if (typeof amount === 'string') return named(amount, sources);
  if ('constant' in amount) return { kind: 'exact', value: constant(amount.constant) };
  if ('sum' in amount) return all(amount.sum, sources, sumOf);
  if ('difference' in amount) return all(amount.difference, sources, subtract);
  if ('magnitude' in amount) return all([amount.magnitude], sources, (values) => sumOf(values).abs());
  if ('ratio' in amount) return ratio(amount.ratio, sources);
  if ('either' in amount) {
    const first = reckon(amount.either[0], sources);
    return first.kind === 'missing' ? reckon(amount.either[1], sources) : first;
  }
  if ('rows' in amount) return rowCount(amount, sources);
  return columnSum(amount.of, amount.column, sources);
}

/** `0.25`, or `3/4`. */
function constant(text: string): Exact {
  const [part = '', whole = '1'] = text.split('/');
  return exact(part).div(exact(whole));
}

function named(id: string, sources: Sources): Reckoned {
  const item = sources.lookup(id);
  if (item) {
    const { value } = item;
    const readable = typeof value === 'string' && isDecimal(value);
    return readable ? { kind: 'exact', value: exact(value) } : { kind: 'missing' };
  }
  const figure = sources.figures[id];
  if (!figure) throw new Error(`the report's copy names “${id}”, which is neither a fact nor a figure`);
  return reckon(figure.amount, sources);
}

function ratio(parts: readonly [Amount, Amount], sources: Sources): Reckoned {
  const base = reckon(parts[1], sources);
  if (base.kind === 'exact' && base.value.isZero()) return { kind: 'no_base' };
  return all(parts, sources, (values) => values.reduce((part, whole) => part.div(whole)));
}

function columnSum(list: string, column: string, sources: Sources): Reckoned {
  const item = sources.lookup(list);
  if (!item || !isKnown(item.value)) return { kind: 'missing' };
  return combine(
    rowsOf(item).map((row) => reckon(column, withRow(sources, item, row))),
    sumOf,
  );
}

/** Rows of a list, or the choices made; `where` counts only rows that hold these values. */
function rowCount({ rows, where = {} }: Extract<Amount, { rows: string }>, sources: Sources): Reckoned {
  const item = sources.lookup(rows);
  if (!item || !isKnown(item.value)) return { kind: 'missing' };
  const all = typeof item.value === 'object' ? [...item.value] : [];
  const wanted = Object.entries(where);
  const counted = all.filter(
    (row) => typeof row === 'string' || wanted.every(([id, value]) => row[id] === value),
  );
  return { kind: 'exact', value: exact(String(counted.length)) };
}

type Work = (values: readonly Exact[]) => Exact;

function all(amounts: readonly Amount[], sources: Sources, work: Work): Reckoned {
  return combine(
    amounts.map((amount) => reckon(amount, sources)),
    work,
  );
}

/** Works on the parts when all are exact; else the first that is not says why there is no number. */
export function combine(parts: readonly Reckoned[], work: Work): Reckoned {
  const values: Exact[] = [];
  for (const part of parts) {
    if (part.kind !== 'exact') return part;
    values.push(part.value);
  }
  return { kind: 'exact', value: work(values) };
}

function subtract(values: readonly Exact[]): Exact {
  return values.reduce((from, take) => from.sub(take));
}
