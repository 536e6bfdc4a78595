import { assignmentCopy } from '../../../../prompts/assignment.ts';
import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import { mayAnswer, type OpenEvaluation, type PendingText } from '../../../evaluation/index.ts';
import {
  type ListDefinition,
  matchTable,
  rowsOfValue,
  showCell,
  type TableMatch,
} from '../../../facts/index.ts';
import { questionCopy } from '../../../schemes/index.ts';
import { holderSentence } from '../../assignment/names.ts';
import { sentenceOfIssue } from '../../say.ts';
import type { ConfirmTableView, Excerpt, Option } from '../../view.ts';
import { headingOf } from '../heading.ts';
import { comparisons, countAndSums, remarkOfStated } from './remarks.ts';
import { placeOfList } from './rows.ts';

export type PendingTable = Extract<PendingText, { kind: 'table' }>;

/** Rows handed to the card at most; how many it shows is a matter of room. */
const mostShown = 120;
const mostRawColumns = 10;

/** The table that waits to be confirmed: as the rows of its list, or as it was sent while that is not known. */
export function confirmTableView(
  evaluation: OpenEvaluation,
  pending: PendingTable,
  more: { readonly keepsDraft?: boolean; readonly results?: readonly string[] } = {},
): ConfirmTableView {
  const [table] = pending.tables;
  const definition = listOf(evaluation, pending.fact);
  const sent = table?.rows ?? [];
  const base = {
    view: 'confirm_table' as const,
    ...headingOf(evaluation.record),
    id: pending.id,
    from: { file: table?.file ?? '', sheet: table?.sheet ?? '' },
    choices: listOptions(evaluation),
    keepable: pending.origin !== undefined && evaluation.deeds.has('attach'),
    more: pending.tables.length - 1,
    results: more.results ?? [],
  };
  if (definition === null) {
    const open = { question: null, remarks: [], problems: [], draftIn: null, replaces: 0 };
    return { ...base, ...open, table: rawExcerpt(sent) };
  }
  const match = matchTable(definition, sent);
  const others = mayAnswer(evaluation, definition.id) ? [] : [withheldTable(evaluation, definition)];
  const isWrong = match.issues.length > 0 || others.length > 0;
  return {
    ...base,
    question: { fact: definition.id, label: questionCopy(evaluation.scheme, definition.id).label },
    table: isWrong ? rawExcerpt(sent) : excerptOf(definition, match),
    remarks: isWrong ? [] : remarksOn(evaluation, definition, match),
    problems: [...others, ...match.issues.map(sentenceOfIssue)],
    draftIn: more.keepsDraft === true ? draftPlace(evaluation, definition) : null,
    replaces: rowsOfValue(evaluation.facts[definition.id]).length,
  };
}

/** The definition of a list question that is asked; null where none of this id is. */
export function listOf({ asked }: OpenEvaluation, fact: string | null): ListDefinition | null {
  const questions = asked.flatMap((section) => section.questions);
  const definition = questions.find(({ id }) => id === fact);
  return definition?.type === 'list' ? definition : null;
}

function remarksOn(
  { scheme, facts }: OpenEvaluation,
  definition: ListDefinition,
  match: TableMatch,
): ConfirmTableView['remarks'] {
  return [
    { tone: 'plain', text: countAndSums(definition, match.rows) },
    ...match.stated.map(remarkOfStated),
    ...comparisons(scheme, facts, definition, match.rows),
    ...match.notices.map((notice) => ({
      tone: 'plain' as const,
      text: sentenceOfIssue(notice),
    })),
  ];
}

function excerptOf(definition: ListDefinition, { rows }: TableMatch): Excerpt {
  const columns = definition.columns.filter(
    ({ id, optional }) => optional !== true || rows.some((row) => row[id] !== undefined),
  );
  return {
    columns: columns.map(({ name, type }) => ({
      title: type === 'money' ? fill(lists.row.money, { name }) : name,
      isAmount: type === 'money',
    })),
    rows: rows
      .slice(0, mostShown)
      .map((row) =>
        columns.map((column) => showCell(definition.id, column, row[column.id]).replace(/ 万元$/, '')),
      ),
    count: rows.length,
  };
}

/** The table as it was sent, its columns by their letters as in a spreadsheet. */
function rawExcerpt(rows: readonly (readonly string[])[]): Excerpt {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.min(mostRawColumns, Math.max(1, ...filled.map((row) => row.length)));
  return {
    columns: Array.from({ length: width }, (_, at) => ({
      title: String.fromCharCode(65 + at),
      isAmount: false,
    })),
    rows: filled.slice(0, mostShown).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    count: filled.length,
  };
}

function listOptions(evaluation: OpenEvaluation): readonly Option[] {
  return evaluation.asked
    .flatMap((section) => section.questions)
    .filter((question) => question.type === 'list' && mayAnswer(evaluation, question.id))
    .map(({ id }) => ({ value: id, label: questionCopy(evaluation.scheme, id).label }));
}

/** That a table is for a list of somebody else: it is shown and cannot be saved. */
function withheldTable(evaluation: OpenEvaluation, { id }: ListDefinition): string {
  const { label } = questionCopy(evaluation.scheme, id);
  return fill(assignmentCopy.tableNotYours, { label, who: holderSentence(evaluation, id) });
}

function draftPlace(evaluation: OpenEvaluation, definition: ListDefinition): ConfirmTableView['draftIn'] {
  const place = placeOfList(evaluation, definition);
  const name = evaluation.asked.find((section) => section.id === place.section)?.name;
  return name === undefined ? null : { ...place, name };
}
