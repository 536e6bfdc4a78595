import {
  type FactId,
  type Facts,
  isTotalLabel,
  type ListRow,
  rowsOfValue,
  showMoney,
  sumsOf,
} from '../../../facts/index.ts';
import { bindScheme, type Exact, exact, larger, roundHalfUp, smaller, zero } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { wordsOf } from '../../sides.ts';
import { amountOf } from './amount.ts';
import { isTenThousandfold } from './units.ts';

const tables: readonly FactId[] = ['budget_by_source', 'budget_by_function', 'budget_by_use'];
const columns = ['initial', 'adjusted'] as const;
const tolerance = exact('0.02');

/** Rows of a table without those that add up others. */
export function plainRows(facts: Facts, table: FactId, label: string): readonly ListRow[] {
  return rowsOfValue(facts[table]).filter((row) => !isTotalLabel(String(row[label] ?? ''), true));
}

interface Total {
  readonly fact: FactId;
  readonly name: string;
  readonly sum: Exact;
}

/** TABLE_TOTAL_CROSS: the tables and the budget itself come to the same. */
export const tableTotals: Check = {
  id: 'TABLE_TOTAL_CROSS',
  severity: 'error',
  find: (examined) => columns.flatMap((column) => totalsDiffer(column, examined)),
};

function totalsDiffer(column: (typeof columns)[number], examined: Examined): readonly Found[] {
  const ofTables = tables.flatMap((table) => totalOf(table, column, examined) ?? []);
  if (ofTables.length === 0) return [];
  const stated = `budget_${column}_total`;
  const sum = amountOf(examined.facts, stated);
  const name = wordsOf(stated, examined).name;
  const all = sum === null ? ofTables : [...ofTables, { fact: stated, name, sum }];
  // A table in 元 is told as such.
  const inUnit = all.filter(({ sum: one }) => !all.some(({ sum: other }) => isTenThousandfold(one, other)));
  const most = inUnit.map((total) => total.sum).reduce(larger, zero);
  const least = inUnit.map((total) => total.sum).reduce(smaller, most);
  if (most.sub(least).lte(tolerance)) return [];
  const odd = inUnit.filter(
    ({ sum: one }) => inUnit.filter(({ sum: other }) => one.equals(other)).length === 1,
  );
  const values = {
    column: column === 'initial' ? '年初预算' : '调整预算',
    totals: inUnit.map((total) => `${total.name} ${showMoney(total.sum.toString())}`).join('、'),
    difference: showMoney(roundHalfUp(most.sub(least), 2)),
  };
  const facts = [...odd, ...inUnit.filter((total) => !odd.includes(total))].map(({ fact }) => fact);
  return [{ code: 'table_totals_differ', values, facts }];
}

function totalOf(table: FactId, column: string, { scheme, facts }: Examined): Total | null {
  const definition = bindScheme(scheme).definitionOf(table);
  if (definition?.type !== 'list') return null;
  const rows = plainRows(facts, table, definition.columns[0]?.id ?? '');
  const total = rows.length === 0 ? undefined : sumsOf(definition, rows).find((one) => one.column === column);
  const [name = definition.name] = definition.name.split(' ');
  return total === undefined ? null : { fact: table, name, sum: exact(total.sum) };
}

/** Sources that are spent under subjects of their own. */
const fund = /政府性基金|国债|土地出让/;

/** FUND_SOURCE_PRESENT: money of a fund among the sources, and no row for it among the functions. */
export const fundSubjects: Check = {
  id: 'FUND_SOURCE_PRESENT',
  severity: 'error',
  find: (examined) => {
    const found = ['adjusted', 'initial'].flatMap((column) => fundsWithoutSubject(column, examined));
    return found.slice(0, 1);
  },
};

function fundsWithoutSubject(column: string, examined: Examined): readonly Found[] {
  const sources = totalOf('budget_by_source', column, examined);
  const functions = totalOf('budget_by_function', column, examined);
  if (sources === null || functions === null) return [];
  const short = sources.sum.sub(functions.sum);
  if (short.lte(tolerance)) return [];
  return plainRows(examined.facts, 'budget_by_source', 'source').flatMap((row) => {
    const amount = row[column];
    if (typeof amount !== 'string' || !fund.test(String(row.source))) return [];
    if (exact(amount).isZero() || exact(amount).sub(short).abs().gt(tolerance)) return [];
    const values = { source: String(row.source), amount: showMoney(amount) };
    return [{ code: 'fund_without_subject', values, facts: ['budget_by_function', 'budget_by_source'] }];
  });
}
