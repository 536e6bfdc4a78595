import { columnNames, serialNames } from '../../../prompts/questions/columns.ts';
import type { FactId, ListColumn } from '../definition.ts';
import type { Issue } from '../issue.ts';
import type { ListDefinition } from '../read/row.ts';
import type { Notice } from '../read/subject.ts';
import type { Grid } from './grid.ts';

/** Titles and notes may stand above the header; it is looked for in so many rows. */
const searched = 10;

/** Which column of a table is which column of a list. */
export interface Header {
  /** Its place in the table, counted from 0. */
  readonly row: number;
  /** Column id → column of the table. */
  readonly columns: ReadonlyMap<string, number>;
  readonly notices: readonly Notice[];
  /** Two columns that could be the same one. */
  readonly issues: readonly Issue[];
}

/** The row that names the columns best; null where none does. */
export function findHeader(rows: Grid, definition: ListDefinition): Header | null {
  let best: Header | null = null;
  for (const [row, cells] of rows.slice(0, searched).entries()) {
    if (cells.some(isNumber)) continue;
    const found = assign(cells, row, definition);
    const enough = definition.columns.length === 1 ? 1 : 2;
    if (found.columns.size >= enough && found.columns.size > (best?.columns.size ?? 0)) best = found;
  }
  return best;
}

/** Column names and titles of reports stay below 40; what is longer is not looked through at all. */
export const longestHeading = 60;

/** A heading without unit, year, blanks and marks: `2024年\n预算数（万元）*` is `预算数`; '' for a longer text. */
export function headingName(cell: string): string {
  if (cell.length > longestHeading) return '';
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/\/(亿|百万|万|千)?元$/, '')
    .replaceAll(/["“”'*★:]/g, '')
    .replace(/^\d{4}年度?(?=.)/, '');
}

export const isSerial = (cell: string) => serialNames.includes(headingName(cell));

const isNumber = (cell: string) => cell.length <= longestHeading && /^[-+]?[\d,]*\.?\d+%?$/.test(cell.trim());

function assign(cells: readonly string[], row: number, definition: ListDefinition): Header {
  const headings = cells.map(headingName);
  const columns = new Map<string, number>();
  const notices: Notice[] = [];
  const issues: Issue[] = [];
  const free = () => headings.flatMap((heading, at) => (isFree(heading, at, columns) ? [at] : []));
  for (const pick of [exactly, nearly]) {
    for (const column of definition.columns) {
      if (columns.has(column.id)) continue;
      const [first, second] = pick(headings, free(), column, namesOf(definition.id, column));
      if (first === undefined) continue;
      columns.set(column.id, first.at);
      if (second === undefined) continue;
      const [taken = '', left = ''] = [cells[first.at], cells[second.at]];
      if (first.rank === second.rank) {
        issues.push(twice(definition, column, taken, left));
      } else if (pick === exactly) {
        notices.push({ code: 'table_column_from', values: { column: column.name, taken, left } });
      }
    }
  }
  return { row, columns, notices, issues };
}

function isFree(heading: string, at: number, taken: ReadonlyMap<string, number>): boolean {
  return heading !== '' && !serialNames.includes(heading) && ![...taken.values()].includes(at);
}

function twice({ id }: ListDefinition, column: ListColumn, first: string, second: string): Issue {
  const values = { column: column.name, first: oneLine(first), second: oneLine(second) };
  return { code: 'table_column_twice', path: `${id}.${column.id}`, values };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, '');

/** A heading that may be meant; the lowest rank is the best. */
interface Candidate {
  readonly at: number;
  readonly rank: number;
}

type Pick = (
  headings: readonly string[],
  free: readonly number[],
  column: ListColumn,
  names: readonly string[],
) => readonly Candidate[];

/** Headings that are one of the names, by the order of the names. */
const exactly: Pick = (headings, free, _, names) =>
  free
    .map((at) => ({ at, rank: names.indexOf(headings[at] ?? '') }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);

/** What is computed from an amount is none. */
const derived = /率|比|进度|差|增减|%/;

/** Headings that contain a name, or are part of the column's own; the longest common text first. */
const nearly: Pick = (headings, free, column, names) =>
  free
    .filter((at) => column.type !== 'money' || !derived.test(headings[at] ?? ''))
    .map((at) => ({ at, rank: -longestShared(headings[at] ?? '', names) }))
    .filter(({ rank }) => rank <= -2)
    .sort((a, b) => a.rank - b.rank);

function longestShared(heading: string, names: readonly string[]): number {
  const [own = ''] = names;
  const contained = names.filter((name) => heading.includes(name)).map((name) => name.length);
  return Math.max(0, ...contained, own.includes(heading) ? heading.length : 0);
}

function namesOf(fact: FactId, column: ListColumn): readonly string[] {
  return [column.name, ...(columnNames[fact]?.[column.id] ?? [])].map(headingName);
}
