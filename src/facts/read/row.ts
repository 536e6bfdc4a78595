import { cleanText } from '../clean-text.ts';
import type { FactDefinition, FactId, ListColumn } from '../definition.ts';
import type { Issue } from '../issue.ts';
import type { ListRow } from '../value.ts';
import { readBool, readChoice } from './choice.ts';
import { readCount } from './count.ts';
import { readDate } from './date.ts';
import { readMoney } from './money.ts';
import { readPoints } from './points.ts';
import { isOverlong, type Notice, placeOf, type Read, refuse, type Subject } from './subject.ts';
import { readText } from './text.ts';

export type ListDefinition = Extract<FactDefinition, { type: 'list' }>;

/** A row as it was read: its good cells, what was converted, and an issue for each bad cell. */
export interface ReadRow {
  readonly cells: ListRow;
  readonly notices: readonly Notice[];
  readonly issues: readonly Issue[];
}

/**
 * Reads one row, its texts in the order of the columns. `path` leads to the row (`projects[3]`); `line`
 * is its number as the person sees it, or null where the row stands alone.
 */
export function readRow(
  typed: readonly string[],
  path: string,
  line: number | null,
  { id, columns }: ListDefinition,
): ReadRow {
  const cells: Record<string, string | boolean> = {};
  const notices: Notice[] = [];
  const issues: Issue[] = typed.length > columns.length ? tooManyCells(line, path, typed, columns) : [];
  for (const [index, column] of columns.entries()) {
    const text = typed[index] ?? '';
    const subject = cellSubject(`${path}.${column.id}`, column, line);
    if (cleanText(text) === '' && column.optional === true) continue;
    const cell =
      cleanText(text) === ''
        ? refuse(line === null ? 'cell_empty' : 'cell_missing', subject, text, { order: orderOf(columns) })
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

function tooManyCells(
  line: number | null,
  path: string,
  typed: readonly string[],
  columns: readonly ListColumn[],
): Issue[] {
  const values = {
    line: String(line ?? 1),
    cells: String(typed.length),
    columns: String(columns.length),
    order: orderOf(columns),
  };
  return [{ code: 'too_many_cells', path, values }];
}

const orderOf = (columns: readonly ListColumn[]) => columns.map((column) => column.name).join('｜');

function cellSubject(path: string, column: ListColumn, line: number | null): Subject {
  const unit = column.type === 'money' ? '万元' : '';
  return { path, name: column.name, unit, where: line === null ? '' : placeOf(line, column.name) };
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
