import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import type { OpenEvaluation } from '../../../evaluation/index.ts';
import {
  cellText,
  choiceLabel,
  type ListColumn,
  type ListDefinition,
  rowsOfValue,
} from '../../../facts/index.ts';
import { questionCopy } from '../../../schemes/index.ts';
import { longestFieldText } from '../../field-limit.ts';
import type { Option, Question, RowView } from '../../view.ts';
import { headingOf } from '../heading.ts';
import { placeOfList, rowsPerPage } from './rows.ts';

/** Chosen for an optional column, it leaves the cell empty: a select cannot be emptied. */
export const emptyChoice = '-';

/** The name of a cell's input. */
export const inputNameOf = (definition: ListDefinition, column: ListColumn) =>
  `${definition.id}.${column.id}`;

/** What was handed in and is not right yet. */
interface Attempt {
  /** Column → what was typed. */
  readonly cells: Readonly<Record<string, string>>;
  /** Column → the sentence in red. */
  readonly problems: ReadonlyMap<string, string>;
}

/** The form of one row as it stands, or as it was handed in. */
export function rowView(
  evaluation: OpenEvaluation,
  definition: ListDefinition,
  row: number | null,
  more: {
    readonly version?: number;
    readonly attempt?: Attempt;
    readonly results?: readonly string[];
    readonly warning?: string;
  } = {},
): RowView {
  const rows = rowsOfValue(evaluation.facts[definition.id]);
  const present = row === null ? undefined : rows[row];
  return {
    view: 'row',
    ...headingOf(evaluation.record),
    question: { fact: definition.id, label: questionCopy(evaluation.scheme, definition.id).label },
    place: placeOfList(evaluation, definition),
    version: more.version ?? evaluation.record.version,
    row: present === undefined ? null : row,
    listPage: Math.floor((row ?? rows.length) / rowsPerPage),
    fields: definition.columns.map((column) => {
      const stored = cellValue(definition, column, present?.[column.id]);
      return fieldOf(definition, column, {
        shown: more.attempt?.cells[column.id] ?? stored,
        problem: more.attempt?.problems.get(column.id) ?? null,
        tooLong: stored.length > longestFieldText,
      });
    }),
    results: more.results ?? [],
    warning: more.warning ?? null,
  };
}

function fieldOf(
  definition: ListDefinition,
  column: ListColumn,
  state: Pick<Question, 'shown' | 'problem' | 'tooLong'>,
): Question {
  const name = column.type === 'money' ? fill(lists.row.money, { name: column.name }) : column.name;
  return {
    fact: inputNameOf(definition, column),
    label: column.optional === true ? fill(lists.row.optional, { name }) : name,
    input: inputOf(column),
    options: optionsOf(definition, column),
    example: '',
    help: '',
    notice: null,
    waiting: null,
    ...state,
  };
}

/** A cell as its input holds it: a choice by its value, all else as text. */
function cellValue(
  definition: ListDefinition,
  column: ListColumn,
  value: string | boolean | undefined,
): string {
  if (column.type === 'choice' && typeof value === 'string') return value;
  return cellText(definition.id, column, value);
}

function inputOf({ type }: ListColumn): Question['input'] {
  if (type === 'text') return 'lines';
  if (type === 'date') return 'date';
  return type === 'bool' || type === 'choice' ? 'choice' : 'line';
}

function optionsOf({ id }: ListDefinition, column: ListColumn): readonly Option[] {
  if (column.type !== 'bool' && column.type !== 'choice') return [];
  const values: readonly Option[] =
    column.type === 'bool'
      ? [true, false].map((value) => cellText(id, column, value)).map((value) => ({ value, label: value }))
      : (column.values ?? []).map((value) => ({ value, label: choiceLabel(id, value) }));
  if (column.optional !== true) return values;
  return [...values, { value: emptyChoice, label: lists.row.emptyChoice }];
}
