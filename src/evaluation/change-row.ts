import {
  cellText,
  type FactId,
  fieldValue,
  type Issue,
  type ListDefinition,
  type ListRow,
  type Result,
  readAnswer,
  readRow,
  rowsOfValue,
} from '../facts/index.ts';
import { bindScheme } from '../schemes/index.ts';
import { sameValue } from './answers.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { openEvaluation, refused } from './open.ts';
import type { Records } from './ports/index.ts';
import { clearingWord, type Notice } from './read-entry.ts';
import { factsKnownTo, type Saved, saveAnswers } from './save-answers.ts';

/** One row of a list as a form hands it in. */
export interface RowChange {
  readonly evaluation: EvaluationId;
  readonly fact: FactId;
  /** The newest answer the form knew when it was drawn. */
  readonly version: number;
  /** Counted from 0 as the form was drawn; null: a new row at the end. */
  readonly row: number | null;
  /** Column → what was typed; a column left out keeps its cell. Null takes the row out. */
  readonly cells: Readonly<Record<string, string>> | null;
}

export type RowOutcome =
  /** `row`: where it stands, or stood when it was taken out; `was`: what it was before. */
  | {
      readonly kind: 'saved';
      readonly saved: Saved;
      readonly row: number;
      readonly was: ListRow | null;
      readonly notices: readonly Notice[];
    }
  /** Column → what is wrong; nothing was stored. */
  | { readonly kind: 'wrong'; readonly issues: ReadonlyMap<string, Issue> }
  /** Somebody changed or removed the row meanwhile; nothing was stored. */
  | { readonly kind: 'overtaken'; readonly row: number | null };

/**
 * Changes, adds or removes one row, and leaves what others did to the other rows meanwhile. The row is found
 * by what the form was drawn with: one that somebody changed since is never overwritten.
 */
export async function changeRow(
  records: Records,
  by: PersonId,
  change: RowChange,
  now: Date,
): Promise<Result<RowOutcome>> {
  const opened = await openEvaluation(records, by, change.evaluation, 'answer');
  if (!opened.ok) return opened;
  const definition = bindScheme(opened.value.scheme).definitionOf(change.fact);
  if (definition?.type !== 'list') return refused('no_such_list');
  const known = await factsKnownTo(records, opened.value, change.version);
  const rows = rowsOfValue(opened.value.facts[change.fact]);
  const at = placeOf(rows, rowsOfValue(known[change.fact]), change.row);
  if (at === null) return overtaken(rows, change.row);

  const read = readCells(definition, change, rows[at]);
  if (read.issues.size > 0) return { ok: true, value: { kind: 'wrong', issues: read.issues } };
  const changed = [...rows.slice(0, at), ...(read.row === null ? [] : [read.row]), ...rows.slice(at + 1)];
  const typed = changed.length === 0 ? clearingWord : fieldValue(definition, changed);
  const { evaluation, fact } = change;
  const { version } = opened.value.record;
  // What the list cannot hold at all must not become a draft.
  const whole = typed === clearingWord ? null : readAnswer(definition, typed);
  if (whole?.ok === false) return whole;
  const saved = await saveAnswers(
    records,
    by,
    { evaluation, version, typed: { [fact]: typed }, source: 'card' },
    now,
  );
  if (!saved.ok) return saved;
  const outcome = { saved: saved.value, row: at, was: rows[at] ?? null, notices: read.notices };
  return { ok: true, value: { kind: 'saved', ...outcome } };
}

/**
 * Brings a list back to what it was at `version`, when the change after that was the last one of the list;
 * null where it was changed again since.
 */
export async function restoreList(
  records: Records,
  by: PersonId,
  { evaluation, fact, version }: Pick<RowChange, 'evaluation' | 'fact' | 'version'>,
  now: Date,
): Promise<Result<Saved | null>> {
  const opened = await openEvaluation(records, by, evaluation, 'answer');
  if (!opened.ok) return opened;
  const { facts, record, scheme } = opened.value;
  const definition = bindScheme(scheme).definitionOf(fact);
  if (definition?.type !== 'list') return refused('no_such_list');
  const before = (await factsKnownTo(records, opened.value, version))[fact];
  const after = (await factsKnownTo(records, opened.value, version + 1))[fact];
  if (before === undefined || !sameValue(after, facts[fact])) return { ok: true, value: null };
  const typed = { [fact]: fieldValue(definition, before) };
  return saveAnswers(records, by, { evaluation, version: record.version, typed, source: 'card' }, now);
}

/** Where the row of the form stands now; null when it is not there any more as it was. */
function placeOf(now: readonly ListRow[], then: readonly ListRow[], row: number | null): number | null {
  if (row === null) return now.length;
  const drawn = then[row];
  if (drawn === undefined) return null;
  const isSame = (other: ListRow | undefined) => JSON.stringify(other) === JSON.stringify(drawn);
  if (isSame(now[row])) return row;
  const moved = now.findIndex(isSame);
  return moved < 0 ? null : moved;
}

function overtaken(rows: readonly ListRow[], row: number | null): Result<RowOutcome> {
  const exists = row !== null && row < rows.length;
  return { ok: true, value: { kind: 'overtaken', row: exists ? row : null } };
}

function readCells(
  definition: ListDefinition,
  { fact, row, cells }: RowChange,
  present: ListRow | undefined,
) {
  if (cells === null) return { row: null, issues: new Map<string, Issue>(), notices: [] };
  const texts = definition.columns.map(
    (column) => cells[column.id] ?? cellText(fact, column, present?.[column.id]),
  );
  const path = `${fact}[${row ?? 0}]`;
  const read = readRow(texts, path, null, definition);
  const issues = new Map(read.issues.map((issue) => [issue.path.slice(path.length + 1), issue]));
  return { row: read.cells, issues, notices: read.notices };
}
