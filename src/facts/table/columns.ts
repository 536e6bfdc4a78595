import type { Issue } from '../issue.ts';
import type { ListDefinition } from '../read/row.ts';
import type { Notice } from '../read/subject.ts';
import type { Grid } from './grid.ts';
import { findHeader, type Header, isSerial } from './header.ts';
import { moneyColumns } from './totals.ts';
import { unitNamedIn } from './unit.ts';

/** Where the columns of a list stand in a table. */
export interface Layout {
  /** The header's row, counted from 0; -1 without one. */
  readonly header: number;
  /** Column id → column of the table. */
  readonly columns: ReadonlyMap<string, number>;
  /** Column of the table → the unit of its amounts. */
  readonly units: ReadonlyMap<number, string>;
  readonly notices: readonly Notice[];
  /** Why the columns cannot be told. */
  readonly issues: readonly Issue[];
}

/** The columns by the header, else by position where the table has no more of them than the list. */
export function columnsOf(definition: ListDefinition, table: Grid): Layout {
  const header = findHeader(table, definition);
  return header === null ? byPosition(definition, table) : byHeader(definition, table, header);
}

function byHeader(definition: ListDefinition, table: Grid, header: Header): Layout {
  const heads = table[header.row] ?? [];
  const general = unitAbove(table.slice(0, header.row + 1)) ?? '万元';
  const units = new Map(heads.map((head, at) => [at, unitNamedIn(head) ?? general]));
  const used = new Set(header.columns.values());
  const ignored = heads.filter((head, at) => head.trim() !== '' && !used.has(at) && !isSerial(head));
  const absent = definition.columns.find(({ id, optional }) => optional !== true && !header.columns.has(id));
  const values = { column: absent?.name ?? '', order: orderOf(definition) };
  return {
    header: header.row,
    columns: header.columns,
    units,
    issues: [
      ...header.issues,
      ...(absent === undefined ? [] : [{ code: 'table_column_missing', path: definition.id, values }]),
    ],
    notices: [
      ...unitNotice(definition, header.columns, units),
      ...header.notices,
      ...(ignored.length > 0 ? [ignoredNotice(ignored)] : []),
    ],
  };
}

function byPosition(definition: ListDefinition, table: Grid): Layout {
  const rows = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1));
  const first = hasSerials(rows) && width === definition.columns.length + 1 ? 1 : 0;
  const general = unitAbove(table) ?? '万元';
  const columns = new Map(definition.columns.map(({ id }, index) => [id, index + first]));
  const units = new Map(Array.from({ length: width }, (_, at) => [at, general]));
  const counts = { cells: String(width), columns: String(definition.columns.length) };
  const values = { ...counts, order: orderOf(definition) };
  const isClear = width - first <= definition.columns.length;
  return {
    header: -1,
    columns,
    units,
    issues: isClear ? [] : [{ code: 'table_unclear', path: definition.id, values }],
    notices: unitNotice(definition, columns, units),
  };
}

/** The first column counts 1, 2, 3 … */
function hasSerials(rows: Grid): boolean {
  return rows.length > 0 && rows.every((row, index) => row[0]?.trim() === String(index + 1));
}

/** `单位：元` above the table. */
function unitAbove(rows: Grid): string | null {
  const notes = rows.flat().filter((cell) => /单位/.test(cell) && cell.length <= 40);
  return notes.map(unitNamedIn).find((unit) => unit !== null) ?? null;
}

function unitNotice(
  definition: ListDefinition,
  columns: ReadonlyMap<string, number>,
  units: ReadonlyMap<number, string>,
): readonly Notice[] {
  const used = moneyColumns(definition).map(({ id }) => units.get(columns.get(id) ?? -1) ?? '万元');
  const others = [...new Set(used)].filter((unit) => unit !== '万元');
  return others.length === 0 ? [] : [{ code: 'table_in_unit', values: { unit: others.join('、') } }];
}

function ignoredNotice(names: readonly string[]): Notice {
  const shown = names.map((name) => name.replaceAll(/\s+/g, '').slice(0, 20));
  return { code: 'table_columns_ignored', values: { names: shown.join('、') } };
}

const orderOf = ({ columns }: ListDefinition) => columns.map(({ name }) => name).join('｜');
