import type { FactDefinition, FactId, ListColumn } from './definition.ts';
import { lineOf, numberedLineOf } from './lines.ts';
import { grouped } from './numerals/decimal.ts';
import { choiceLabel } from './read/choice.ts';
import type { FactValue, ListRow } from './value.ts';

/** A value as people read it: `3,204.53 万元`, `39 人`, `是`, `2020年2月21日`; rows one a line. */
export function showValue(definition: FactDefinition, value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return showText(definition, value);
  if (definition.type === 'list')
    return rowsOfValue(value)
      .map((row) => showRow(definition, row))
      .join('\n');
  return textsOf(value)
    .map((choice) => choiceLabel(definition.id, choice))
    .join('、');
}

/**
 * A value as it stands in the input field when it is changed; reading it again gives the same value. A
 * choice shows its value (bool: 是 or 否), choices all of theirs, a list one row a line.
 */
export function fieldValue(definition: FactDefinition, value: FactValue): string | string[] {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return definition.type === 'money' ? grouped(value) : value;
  if (definition.type === 'list') return linesOf(definition, rowsOfValue(value));
  return textsOf(value);
}

type ListDefinition = Extract<FactDefinition, { type: 'list' }>;

/** The rows of a list's value; none where there is no answer. */
export function rowsOfValue(value: FactValue | undefined): readonly ListRow[] {
  return typeof value === 'object' ? [...value].filter(isRow) : [];
}

function showText(definition: FactDefinition, value: string): string {
  switch (definition.type) {
    case 'money':
      return `${grouped(value, 2)} 万元`;
    case 'percent':
      return `${value}%`;
    case 'points':
    case 'number':
    case 'int':
      return `${grouped(value)} ${definition.unit}`.trim();
    case 'date':
      return showDate(value);
    case 'enum':
      return choiceLabel(definition.id, value);
    default:
      return value;
  }
}

/** An amount of 万元 with thousands separators and at least two decimals. */
export function showMoney(amount: string): string {
  return grouped(amount, 2);
}

/** A count with thousands separators: `20,001`. */
export function showCount(count: number): string {
  return grouped(String(count));
}

/** `2020-02-21` → `2020年2月21日`. */
export function showDate(date: string): string {
  return date.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');
}

function showRow(definition: ListDefinition, row: ListRow): string {
  const shown = definition.columns.map((column) => showCell(definition.id, column, row[column.id]));
  return shown.filter((cell) => cell !== '').join('，');
}

/** A cell as people read it: `3,204.53 万元`. */
export function showCell(fact: FactId, column: ListColumn, value: string | boolean | undefined): string {
  if (typeof value === 'string' && column.type === 'money') return `${grouped(value, 2)} 万元`;
  if (typeof value === 'string' && column.type === 'points') return `${value} 分`;
  if (typeof value === 'string' && column.type === 'date') return showDate(value);
  return cellText(fact, column, value);
}

function linesOf(definition: ListDefinition, rows: readonly ListRow[]): string {
  if (rows.length === 0) return '无';
  const [only, second] = definition.columns;
  if (only !== undefined && second === undefined) {
    return rows.map((row, index) => numberedLineOf(String(row[only.id] ?? ''), index + 1)).join('\n');
  }
  const lines = rows.map((row) =>
    lineOf(definition.columns.map((column) => cellText(definition.id, column, row[column.id]))),
  );
  return lines.join('\n');
}

/** A cell as it stands in an input field; reading it again gives the same value. */
export function cellText(fact: FactId, column: ListColumn, value: string | boolean | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (column.type === 'money') return grouped(value);
  return column.type === 'choice' ? choiceLabel(fact, value) : value;
}

const isText = (item: string | ListRow): item is string => typeof item === 'string';
const isRow = (item: string | ListRow): item is ListRow => typeof item !== 'string';
const textsOf = (value: readonly string[] | readonly ListRow[]) => [...value].filter(isText);
