import { dialogue } from '../../../../prompts/dialogue.ts';
import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import {
  changeRow,
  colleagueOf,
  mayAnswer,
  type OpenEvaluation,
  type RowOutcome,
  restoreList,
  timeAt,
} from '../../../evaluation/index.ts';
import { clipped, type ListDefinition, rowsOfValue, showCell } from '../../../facts/index.ts';
import type { RowIntent } from '../../intent.ts';
import type { Conversation, Reply } from '../../reply.ts';
import { sayIssues, sentenceOfDraft, sentenceOfIssue } from '../../say.ts';
import { listOf } from '../../views/lists/confirm-table.ts';
import { emptyChoice, inputNameOf, rowView } from '../../views/lists/row.ts';
import { rowsPerPage, rowsView } from '../../views/lists/rows.ts';
import { shownCells } from '../../views/lists/summary.ts';
import { afterSaving } from '../colleagues.ts';
import { refusal, withEvaluation } from '../guard.ts';
import { besideFilling, filling } from '../shown.ts';
import { noteInSight } from './in-sight.ts';

type Rows<Want extends RowIntent['want']> = Extract<RowIntent, { want: Want }>;

/** The rows of a list; a table that fits it is for this list while they are in sight. */
export async function showRows(
  talk: Conversation,
  evaluation: OpenEvaluation,
  { fact, page }: Pick<Rows<'rows'>, 'fact' | 'page'>,
  after: {
    readonly results?: readonly string[];
    readonly overtaken?: readonly string[];
    readonly undo?: number;
  } = {},
): Promise<Reply> {
  const definition = listOf(evaluation, fact);
  if (definition === null) return noSuchList();
  if (mayAnswer(evaluation, fact)) await noteInSight(talk, evaluation, fact);
  const drafts = await talk.records.drafts(evaluation.record.id, talk.person);
  const draft = drafts.find((one) => one.fact === fact);
  const kept = draft === undefined ? [] : [`${lists.rows.draft}${sentenceOfDraft(draft.issue)}`];
  const results = [...(after.results ?? []), ...kept];
  return { show: filling(evaluation, rowsView(evaluation, definition, page, { ...after, results })) };
}

/** The form of one row. */
export function showRow(evaluation: OpenEvaluation, { fact, row }: Rows<'row'>): Reply {
  const definition = listOf(evaluation, fact);
  if (definition === null) return noSuchList();
  const isGone = row !== null && row >= rowsOfValue(evaluation.facts[fact]).length;
  const more = isGone ? { warning: lists.row.goneAlready } : {};
  return { show: filling(evaluation, rowView(evaluation, definition, row, more)) };
}

/** A row was handed in: what is wrong stays in its field in red, and nothing is stored. */
export async function saveRow(talk: Conversation, intent: Rows<'save_row'>): Promise<Reply> {
  const { evaluation, fact, row, version } = intent;
  return withEvaluation(talk, 'answer', evaluation, async (opened) => {
    const definition = listOf(opened, fact);
    if (definition === null) return noSuchList();
    const cells = cellsTyped(definition, intent.typed);
    const changed = await changeRow(
      talk.records,
      talk.person,
      { evaluation, fact, row, version, cells, origin: talk.origin },
      talk.now,
    );
    if (!changed.ok) return refusal(sayIssues(changed.issues));
    switch (changed.value.kind) {
      case 'wrong': {
        const problems = new Map(
          [...changed.value.issues].map(([column, issue]) => [column, sentenceOfIssue(issue)]),
        );
        const text = fill(lists.row.wrong, { count: String(problems.size) });
        const view = rowView(opened, definition, row, { version, attempt: { cells, problems } });
        return { show: filling(opened, view), toast: { kind: 'warning', text } };
      }
      case 'withheld': {
        const warning = sentenceOfIssue(changed.value.issue);
        const attempt = { cells, problems: new Map<string, string>() };
        const view = rowView(opened, definition, row, { version, warning, attempt });
        return { show: filling(opened, view), toast: { kind: 'warning', text: warning } };
      }
      case 'overtaken':
        return overtaken(talk, opened, definition, changed.value, cells);
      case 'saved': {
        const { after } = changed.value.saved;
        const at = changed.value.row;
        const saved = fill(lists.row.saved, { number: String(at + 1) });
        const results = [saved, ...changed.value.notices.map(sentenceOfIssue)];
        const reply =
          intent.go === 'add'
            ? { show: filling(after, rowView(after, definition, null, { results })) }
            : await showRows(talk, after, { fact, page: Math.floor(at / rowsPerPage) }, { results });
        const others = afterSaving(talk, changed.value.saved);
        return {
          ...reply,
          toast: { kind: 'success', text: saved },
          refresh: besideFilling(talk, after),
          ...others,
        };
      }
    }
  });
}

/**
 * What was typed stays in its fields, with the present cell beside it; the other fields show the row as it is
 * now. A row that is gone is offered as a new one.
 */
function overtaken(
  talk: Conversation,
  opened: OpenEvaluation,
  definition: ListDefinition,
  { row, touched, last }: Overtaken,
  cells: Readonly<Record<string, string>>,
): Reply {
  const warning = byWhom(talk, opened, last, row === null ? lists.row.goneTyped : lists.row.overtaken);
  const present = row === null ? undefined : rowsOfValue(opened.facts[definition.id])[row];
  const typed = Object.entries(cells).filter(([column]) => present === undefined || touched.has(column));
  const differing = definition.columns.flatMap((column): [string, string][] => {
    if (present === undefined || !touched.has(column.id)) return [];
    const shown = showCell(definition.id, column, present[column.id]) || lists.row.emptyChoice;
    return [[column.id, fill(lists.row.present, { present: clipped(shown, 60) })]];
  });
  const attempt = { cells: Object.fromEntries(typed), problems: new Map(differing) };
  const view = rowView(opened, definition, row, { warning, attempt });
  return { show: filling(opened, view), toast: { kind: 'warning', text: warning } };
}

/** Takes a row out; the card then offers to bring it back. */
export async function deleteRow(talk: Conversation, intent: Rows<'delete_row'>): Promise<Reply> {
  const { evaluation, fact, row, version } = intent;
  return withEvaluation(talk, 'answer', evaluation, async (opened) => {
    const definition = listOf(opened, fact);
    if (definition === null) return noSuchList();
    const change = { evaluation, fact, row, version, cells: null, origin: talk.origin };
    const changed = await changeRow(talk.records, talk.person, change, talk.now);
    if (!changed.ok) return refusal(sayIssues(changed.issues));
    const page = Math.floor(row / rowsPerPage);
    if (changed.value.kind !== 'saved') {
      const text = notDeleted(talk, opened, changed.value);
      const rows = await showRows(talk, opened, { fact, page });
      return { ...rows, toast: { kind: 'warning', text } };
    }
    const { before, after } = changed.value.saved;
    const [title = ''] = shownCells(definition, changed.value.was ?? {});
    const number = String(changed.value.row + 1);
    const text = fill(lists.rows.removed, { number, title: clipped(title, 20) });
    const undo = before.record.version;
    const rows = await showRows(talk, after, { fact, page }, { results: [text], undo });
    const others = afterSaving(talk, changed.value.saved);
    return { ...rows, toast: { kind: 'success', text }, refresh: besideFilling(talk, after), ...others };
  });
}

type Overtaken = Extract<RowOutcome, { kind: 'overtaken' }>;

function notDeleted(
  talk: Conversation,
  opened: OpenEvaluation,
  outcome: Exclude<RowOutcome, { kind: 'saved' }>,
): string {
  if (outcome.kind === 'withheld') return sentenceOfIssue(outcome.issue);
  if (outcome.kind === 'wrong') return byWhom(talk, opened, null, lists.row.overtakenDelete);
  const sentence = outcome.row === null ? lists.row.gone : lists.row.overtakenDelete;
  return byWhom(talk, opened, outcome.last, sentence);
}

/** The sentence with who changed the list last, and when. */
function byWhom(
  { person, now, timeZone }: Conversation,
  opened: OpenEvaluation,
  last: Overtaken['last'],
  sentence: string,
): string {
  if (last === null) return fill(sentence, { who: dialogue.aColleague, at: lists.row.justNow });
  const name = last.by === person ? dialogue.you : colleagueOf(opened, last.by)?.name;
  return fill(sentence, { who: name ?? dialogue.aColleague, at: timeAt(last.at, now, timeZone) });
}

/** 撤销删除, as long as nothing else was changed since. */
export async function undoRow(
  talk: Conversation,
  { evaluation, fact, version }: Rows<'undo_row'>,
): Promise<Reply> {
  return withEvaluation(talk, 'answer', evaluation, async (opened) => {
    if (listOf(opened, fact) === null) return noSuchList();
    const restored = await restoreList(
      talk.records,
      talk.person,
      { evaluation, fact, version, origin: talk.origin },
      talk.now,
    );
    if (!restored.ok) return refusal(sayIssues(restored.issues));
    if (restored.value === null) return refusal(lists.rows.notRestored);
    const { after } = restored.value;
    const text = lists.rows.restored;
    const rows = await showRows(talk, after, { fact, page: 0 }, { results: [text] });
    const others = afterSaving(talk, restored.value);
    return { ...rows, toast: { kind: 'success', text }, refresh: besideFilling(talk, after), ...others };
  });
}

/** Column → what its input holds; a date comes with an offset, an empty choice as its sign. */
function cellsTyped(
  definition: ListDefinition,
  typed: Rows<'save_row'>['typed'],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    definition.columns.flatMap((column) => {
      const entry = typed[inputNameOf(definition, column)];
      if (typeof entry !== 'string') return [];
      const isChoice = column.type === 'choice' || column.type === 'bool';
      return [[column.id, isChoice && entry === emptyChoice ? '' : entry]];
    }),
  );
}

const noSuchList = () => refusal(sayIssues([{ code: 'no_such_list', path: '', values: {} }]));
