import type { FactId } from '../definition.ts';
import type { ListDefinition } from '../read/row.ts';
import type { Grid } from './grid.ts';
import { findHeader, headingName, longestHeading } from './header.ts';

/** A list a table may be meant for, and how well it fits: at least 1 where nothing required is missing. */
export interface Candidate {
  readonly fact: FactId;
  readonly fit: number;
}

/** A list with the words people use for it: its label, name and aliases. */
export interface NamedList {
  readonly definition: ListDefinition;
  readonly names: readonly string[];
}

/**
 * The lists that a table may be, best first: by its header, and by the titles above it or the names of its
 * sheet and file. Lists that share no more than one column with it are left out.
 */
export function candidatesFor(
  table: Grid,
  titles: readonly string[],
  lists: readonly NamedList[],
): readonly Candidate[] {
  return lists
    .map(({ definition, names }) => ({ fact: definition.id, fit: fitOf(table, titles, definition, names) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
}

/** A title that names the list weighs as much as a header that fits. */
const titleWeight = 1;

function fitOf(
  table: Grid,
  titles: readonly string[],
  definition: ListDefinition,
  names: readonly string[],
): number {
  const header = findHeader(table, definition);
  const above = table.slice(0, header?.row ?? 2).map(beginningOf);
  const named = [...titles, ...above].map((title) => headingName(title.slice(0, longestHeading))).join('\n');
  const title = names.some((name) => headingName(name) !== '' && named.includes(headingName(name)));
  const found = header === null ? 0 : columnsFit(definition, table[header.row] ?? [], header.columns);
  return found + (title ? titleWeight : 0);
}

/** As much of a row as a title may have; a long row is not put together for it. */
function beginningOf(row: readonly string[]): string {
  let text = '';
  for (const cell of row) {
    if (text.length >= longestHeading) break;
    text += cell;
  }
  return text;
}

function columnsFit(
  { columns }: ListDefinition,
  heads: readonly string[],
  found: ReadonlyMap<string, number>,
): number {
  const required = columns.filter(({ optional }) => optional !== true);
  const isComplete = required.every(({ id }) => found.has(id));
  const filled = heads.filter((head) => head.trim() !== '').length;
  const share = found.size / Math.max(filled, columns.length);
  return isComplete ? 1 + share : share / 2;
}
