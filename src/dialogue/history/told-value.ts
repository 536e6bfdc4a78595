import { fill } from '../../../prompts/fill.ts';
import { history as copy } from '../../../prompts/history.ts';
import {
  clipped,
  type FactDefinition,
  type FactValue,
  type ListDefinition,
  type ListRow,
  rowsOfValue,
  showValue,
} from '../../facts/index.ts';
import { shownCells } from '../views/lists/summary.ts';

const longestValue = 120;
const longestRowName = 20;
const mostRows = 3;

/** A value in a line: a list as its number of rows, a long text as its beginning. */
export function toldValue(definition: FactDefinition | undefined, value: FactValue | null): string {
  if (value === null) return copy.cleared;
  if (definition === undefined) return clipped(JSON.stringify(value), longestValue);
  if (definition.type === 'list') return fill(copy.rows, { count: String(rowsOfValue(value).length) });
  return clipped(showValue(definition, value).replaceAll(/\s+/g, ' '), longestValue);
}

/** What became different: of a list its rows by name, else the value before; null where there was none. */
export function toldChange(
  definition: FactDefinition | undefined,
  before: FactValue | null,
  value: FactValue | null,
): string | null {
  if (before === null) return null;
  if (definition?.type !== 'list' || value === null) {
    return fill(copy.was, { shown: toldValue(definition, before) });
  }
  return changeOfRows(definition, rowsOfValue(before), rowsOfValue(value));
}

function changeOfRows(
  definition: ListDefinition,
  before: readonly ListRow[],
  after: readonly ListRow[],
): string {
  const gone = without(before, after);
  const come = without(after, before);
  const nameOf = (row: ListRow) => shownCells(definition, row)[0] ?? '';
  // A row of the same name that looks otherwise now is the same row, changed.
  const changed = come.filter((row) => gone.some((other) => nameOf(other) === nameOf(row)));
  const isChanged = (row: ListRow) => changed.some((other) => nameOf(other) === nameOf(row));
  const parts = [
    named(copy.added, come.filter((row) => !isChanged(row)).map(nameOf)),
    named(copy.changed, changed.map(nameOf)),
    named(copy.removed, gone.filter((row) => !isChanged(row)).map(nameOf)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? copy.reordered : parts.join('，');
}

/** The rows of `some` that `others` lack, each counted as often as it stands there. */
function without(some: readonly ListRow[], others: readonly ListRow[]): readonly ListRow[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1);
  return some.filter((row) => {
    const count = left.get(keyOf(row)) ?? 0;
    left.set(keyOf(row), count - 1);
    return count <= 0;
  });
}

/** Cells stand in the order of the columns, so that the JSON of rows is comparable. */
const keyOf = (row: ListRow) => JSON.stringify(row);

function named(template: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const quoted = names
    .slice(0, mostRows)
    .map((name) => fill(copy.rowName, { name: clipped(name, longestRowName) }));
  const more = names.length > mostRows ? fill(copy.moreRows, { count: String(names.length) }) : '';
  return fill(template, { names: `${quoted.join('')}${more}` });
}
