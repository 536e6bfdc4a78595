import { mayAnswer, type OpenEvaluation, placeOfFact } from '../../../evaluation/index.ts';
import { clipped, type ListDefinition, rowsOfValue } from '../../../facts/index.ts';
import { questionCopy } from '../../../schemes/index.ts';
import { holderSentence } from '../../assignment/names.ts';
import type { RowsView } from '../../view.ts';
import { headingOf } from '../heading.ts';
import { comparisons, countAndSums } from './remarks.ts';
import { shownCells } from './summary.ts';

/** Rows of a card: each has two buttons, and a card holds 120 tags. */
export const rowsPerPage = 8;
const longestTitle = 40;
const longestDetails = 120;

/** A page of the rows of a list, with its sums and how they agree with other figures. */
export function rowsView(
  evaluation: OpenEvaluation,
  definition: ListDefinition,
  wanted: number,
  after: {
    readonly results?: readonly string[];
    readonly overtaken?: readonly string[];
    readonly undo?: number | null;
  } = {},
): RowsView {
  const rows = rowsOfValue(evaluation.facts[definition.id]);
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = Math.min(Math.max(wanted, 0), pages - 1);
  const first = page * rowsPerPage;
  return {
    view: 'rows',
    ...headingOf(evaluation.record),
    question: { fact: definition.id, label: questionCopy(evaluation.scheme, definition.id).label },
    place: placeOfList(evaluation, definition),
    version: evaluation.record.version,
    rows: rows.slice(first, first + rowsPerPage).map((row, index) => {
      const [title = '', ...details] = shownCells(definition, row);
      return {
        row: first + index,
        title: clipped(title, longestTitle),
        details: clipped(details.filter((cell) => cell !== '').join('，'), longestDetails),
      };
    }),
    count: rows.length,
    page,
    pages,
    remarks: [
      ...(rows.length === 0 ? [] : [{ tone: 'plain' as const, text: countAndSums(definition, rows) }]),
      ...comparisons(evaluation.scheme, evaluation.facts, definition, rows),
    ],
    results: after.results ?? [],
    overtaken: after.overtaken ?? [],
    ...(mayAnswer(evaluation, definition.id) ? {} : { readOnly: holderSentence(evaluation, definition.id) }),
    undo: after.undo ?? null,
  };
}

/** Where a list is asked; the first section where it is not asked any more. */
export function placeOfList(
  { asked }: OpenEvaluation,
  { id }: ListDefinition,
): { readonly section: string; readonly page: number } {
  return placeOfFact(asked, id) ?? { section: asked[0]?.id ?? '', page: 0 };
}
