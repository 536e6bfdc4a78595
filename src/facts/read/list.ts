import { cleanText } from '../clean-text.ts';
import type { FactDefinition, FactId, ListColumn } from '../definition.ts';
import type { Issue } from '../issue.ts';
import { cellsOf, isNone, withoutNumbering } from '../lines.ts';
import type { ListRow } from '../value.ts';
import { readBool, readChoice } from './choice.ts';
import { readCount } from './count.ts';
import { readDate } from './date.ts';
import { readMoney } from './money.ts';
import { readPoints } from './points.ts';
import { isOverlong, type Notice, placeOf, type Read, read, refuse, type Subject } from './subject.ts';
import { longestText, readText } from './text.ts';

export type ListDefinition = Extract<FactDefinition, { type: 'list' }>;

/** More rows than any table of the reports. */
const mostRows = 500;

/**
 * Rows from lines, cells from `｜`, `|` or tabs in the order of the columns; `无` alone is no row. Every bad
 * cell is an issue that names line and column; the notice is that of the first converted cell.
 */
export function readList(
  typed: string,
  subject: Subject,
  definition: ListDefinition,
): Read<readonly ListRow[]> {
  const characters = [...typed].length;
  if (characters > longestText) {
    const counts = { characters: String(characters), most: String(longestText) };
    return refuse('text_too_long', subject, typed, counts);
  }
  if (isNone(typed)) return read([]);
  const lines = linesToRead(typed, definition.columns);
  if (lines.length === 0) return refuse('empty', subject, '');
  if (lines.length > mostRows) {
    return refuse('too_many_rows', subject, typed, { rows: String(lines.length), most: String(mostRows) });
  }
  const rows = lines.map((line, index) => readRow(line, `${subject.path}[${index}]`, definition));
  const issues = rows.flatMap((row) => row.issues);
  if (issues.length > 0) return { ok: false, issues };
  const notices = rows.flatMap((row) => row.notices);
  return read(
    rows.map((row) => row.cells),
    notices[0] ?? null,
  );
}

interface Line {
  readonly text: string;
  /** Counted from 1, empty lines included, as the person sees it. */
  readonly number: number;
}

function linesToRead(typed: string, columns: readonly ListColumn[]): readonly Line[] {
  const lines = typed.split(/\r\n?|\n/).map((text, index) => ({ text, number: index + 1 }));
  return lines.filter(({ text }) => cleanText(text) !== '' && !isHeader(text, columns));
}

/** A table pasted with its head: the names of the columns, with or without units. */
function isHeader(line: string, columns: readonly ListColumn[]): boolean {
  const cells = cellsOf(line).map((cell) => cell.replace(/[（(].*[)）]$/, ''));
  return cells.length > 1 && cells.every((cell, index) => cell === columns[index]?.name);
}

interface ReadRow {
  readonly cells: ListRow;
  readonly notices: readonly Notice[];
  readonly issues: readonly Issue[];
}

function readRow(line: Line, path: string, { id, columns }: ListDefinition): ReadRow {
  const typed = columns.length === 1 ? [withoutNumbering(line.text)] : cellsOf(line.text);
  const cells: Record<string, string | boolean> = {};
  const notices: Notice[] = [];
  const issues: Issue[] =
    typed.length > columns.length ? tooManyCells(line, path, typed.length, columns) : [];
  for (const [index, column] of columns.entries()) {
    const text = typed[index] ?? '';
    const subject = cellSubject(`${path}.${column.id}`, column, line.number);
    if (cleanText(text) === '' && column.optional === true) continue;
    const cell =
      cleanText(text) === ''
        ? refuse('cell_missing', subject, line.text, { order: orderOf(columns) })
        : readCell(text, subject, column, id);
    if (!cell.ok) {
      issues.push(...cell.issues);
      continue;
    }
    cells[column.id] = cell.value.value;
    if (cell.value.notice !== null) notices.push(cell.value.notice);
  }
  return { cells, notices, issues };
}

function tooManyCells(line: Line, path: string, cells: number, columns: readonly ListColumn[]): Issue[] {
  const values = {
    line: String(line.number),
    cells: String(cells),
    columns: String(columns.length),
    order: orderOf(columns),
  };
  return [{ code: 'too_many_cells', path, values }];
}

const orderOf = (columns: readonly ListColumn[]) => columns.map((column) => column.name).join('｜');

function cellSubject(path: string, column: ListColumn, line: number): Subject {
  const unit = column.type === 'money' ? '万元' : '';
  return { path, name: column.name, unit, where: placeOf(line, column.name) };
}

function readCell(
  typed: string,
  subject: Subject,
  column: ListColumn,
  fact: FactId,
): Read<string> | Read<boolean> {
  if (isOverlong(column.type, typed)) return refuse('overlong', subject, typed);
  switch (column.type) {
    case 'money':
      return readMoney(typed, subject, column.signed);
    case 'points':
      return readPoints(typed, subject, { min: '0', max: undefined });
    case 'int':
      return readCount(typed, subject);
    case 'bool':
      return readBool(typed, subject);
    case 'date':
      return readDate(typed, subject);
    case 'choice':
      return readChoice(typed, subject, fact, column.values ?? []);
    case 'text':
      return readText(typed, subject);
  }
}
