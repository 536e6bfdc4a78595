import {
  cellText,
  type FactId,
  type FactValue,
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
import { mayAnswer } from './assignment/may-answer.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { type OpenEvaluation, openEvaluation, refused } from './open.ts';
import { withheld } from './overtaken.ts';
import type { Answer, Origin, Records } from './ports/index.ts';
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
  readonly origin?: Origin | null | undefined;
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
  /** The list is somebody else's; nothing was stored. */
  | { readonly kind: 'withheld'; readonly issue: Issue }
  /**
   * Somebody changed the row meanwhile, or removed it (`row` null); nothing was stored. `touched`: the columns
   * whose cells differ from those the form was drawn with. `last`: the newest answer of the list.
   */
  | {
      readonly kind: 'overtaken';
      readonly row: number | null;
      readonly touched: ReadonlySet<string>;
      readonly last: Pick<Answer, 'by' | 'at'> | null;
    };

/**
 * Changes, adds or removes one row, and leaves what others did to the other rows meanwhile. The row is found
 * by what the form was drawn with: one that somebody changed since is never overwritten. A new row that the
 * same form has added already is not added again.
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
  if (!mayAnswer(opened.value, change.fact)) {
    const issue = withheld(opened.value, definition, typedCells(change));
    return { ok: true, value: { kind: 'withheld', issue } };
  }
  const known = await factsKnownTo(records, opened.value, change.version);
  const rows = rowsOfValue(opened.value.facts[change.fact]);
  const then = rowsOfValue(known[change.fact]);
  const at = placeOf(rows, then, change.row);
  if (at === null) {
    const last = opened.value.answers.find(({ fact }) => fact === change.fact) ?? null;
    return { ok: true, value: { ...overtaken(definition, change, rows, then), last } };
  }

  const read = readCells(definition, change, rows[at]);
  if (read.issues.size > 0) return { ok: true, value: { kind: 'wrong', issues: read.issues } };
  const added = await addedAlready(records, by, opened.value, change, read.row);
  if (added !== null) return { ok: true, value: added };
  const changed = [...rows.slice(0, at), ...(read.row === null ? [] : [read.row]), ...rows.slice(at + 1)];
  const typed = changed.length === 0 ? clearingWord : fieldValue(definition, changed);
  const { evaluation, fact, origin = null } = change;
  const { version } = opened.value.record;
  // What the list cannot hold at all must not become a draft.
  const whole = typed === clearingWord ? null : readAnswer(definition, typed);
  if (whole?.ok === false) return whole;
  const saved = await saveAnswers(
    records,
    by,
    { evaluation, version, typed: { [fact]: typed }, source: 'card', origin },
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
  { evaluation, fact, version, origin = null }: Pick<RowChange, 'evaluation' | 'fact' | 'version' | 'origin'>,
  now: Date,
): Promise<Result<Saved | null>> {
  const opened = await openEvaluation(records, by, evaluation, 'answer');
  if (!opened.ok) return opened;
  const { facts, record, scheme } = opened.value;
  const definition = bindScheme(scheme).definitionOf(fact);
  if (definition?.type !== 'list') return refused('no_such_list');
  if (!mayAnswer(opened.value, fact)) return { ok: false, issues: [withheld(opened.value, definition, '')] };
  const before = (await factsKnownTo(records, opened.value, version))[fact];
  const after = (await factsKnownTo(records, opened.value, version + 1))[fact];
  if (before === undefined || !sameValue(after, facts[fact])) return { ok: true, value: null };
  const typed = { [fact]: fieldValue(definition, before) };
  const input = { evaluation, version: record.version, typed, source: 'card', origin } as const;
  return saveAnswers(records, by, input, now);
}

/** Where the row of the form stands now; null when it is not there any more as it was. */
function placeOf(now: readonly ListRow[], then: readonly ListRow[], row: number | null): number | null {
  if (row === null) return now.length;
  const drawn = then[row];
  if (drawn === undefined) return null;
  if (sameRow(now[row], drawn)) return row;
  const moved = now.findIndex((other) => sameRow(other, drawn));
  return moved < 0 ? null : moved;
}

/** Cells stand in the order of the columns, so that the JSON of rows is comparable. */
function sameRow(a: ListRow | undefined, b: ListRow | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function overtaken(
  definition: ListDefinition,
  change: RowChange,
  rows: readonly ListRow[],
  then: readonly ListRow[],
): Omit<Extract<RowOutcome, { kind: 'overtaken' }>, 'last'> {
  const at = change.row ?? rows.length;
  const [present, drawn] = [rows[at], then[at]];
  // Another row in its place: the one of the form was taken out.
  const isChanged = present !== undefined && !then.some((other) => sameRow(other, present));
  const read = readCells(definition, change, drawn);
  const touched = definition.columns.filter(
    ({ id }) => read.issues.has(id) || read.row?.[id] !== drawn?.[id],
  );
  const columns = new Set(touched.map(({ id }) => id));
  return { kind: 'overtaken', row: isChanged ? at : null, touched: columns };
}

const typedCells = ({ cells }: RowChange) => Object.values(cells ?? {}).join(' ');

/** A new row of these very cells that this person added since the form was drawn: its answer came late. */
async function addedAlready(
  records: Records,
  by: PersonId,
  evaluation: OpenEvaluation,
  change: RowChange,
  row: ListRow | null,
): Promise<RowOutcome | null> {
  if (change.row !== null || row === null) return null;
  const { record, answers, facts } = evaluation;
  const at = rowsOfValue(facts[change.fact]).findLastIndex((other) => sameRow(other, row));
  const ofList = ({ fact }: Answer) => fact === change.fact;
  let newest = at < 0 ? undefined : answers.find(ofList);
  while (newest !== undefined && newest.sequence > change.version) {
    const before: Answer | undefined = (await records.answers(record.id, newest.sequence - 1)).find(ofList);
    const isAdded = newest.by === by && countOf(newest.value, row) > countOf(before?.value, row);
    if (isAdded) return { kind: 'saved', saved: unchanged(evaluation), row: at, was: null, notices: [] };
    newest = before;
  }
  return null;
}

function unchanged(evaluation: OpenEvaluation): Saved {
  const nothing = { accepted: [], notices: new Map<FactId, Notice>(), rejected: new Map<FactId, Issue>() };
  return { before: evaluation, after: evaluation, ...nothing };
}

function countOf(value: FactValue | null | undefined, row: ListRow): number {
  return rowsOfValue(value ?? undefined).filter((other) => sameRow(other, row)).length;
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
