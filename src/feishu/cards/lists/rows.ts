import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { RowsView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { type ColumnSet, card, type Element, markdown, row, sideBySide } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { savedResults } from '../views/results.ts';
import { remarkElements, remarkText } from './remarks.ts';

const copy = lists.rows;
const mostRemarks: Record<Fullness, number> = { full: 8, tight: 5, bare: 2 };

/** The rows of a list, each with its buttons, and how to send many at once. */
export function drawRows(view: RowsView, context: CardContext, fullness: Fullness): Drawing {
  const { question, count } = view;
  const counted = fill(copy.tag, { count: String(count) });
  return {
    card: card({
      title: fill(copy.title, { label: question.label }),
      subtitle: unitName(view),
      tags: [{ text: counted, color: 'blue' }],
      summary: fill(copy.summary, { label: question.label, count: String(count) }),
      template: 'blue',
      elements: [
        ...savedResults(view.results, mostRemarks[fullness], view.overtaken),
        ...(view.readOnly === undefined ? [] : [markdown(colored('orange', escapeLine(view.readOnly)))]),
        ...(view.undo === null ? [] : [undo(view, view.undo, context)]),
        ...remarkElements(view.remarks, mostRemarks[fullness]),
        ...(count === 0 ? [markdown(copy.empty)] : view.rows.map((one) => rowLine(one, view, context))),
        navigation(view, context),
        ...(fullness === 'bare' || view.readOnly !== undefined
          ? []
          : [markdown(colored('grey', escapeLine(lists.howToPaste)), { text_size: 'notation' })]),
      ],
    }),
    fallback: lines(
      `${question.label}（${counted}）：${unitName(view)}`,
      ...(view.overtaken ?? []),
      ...view.results,
      ...view.remarks.map(remarkText),
      ...view.rows.map(({ row: at, title, details }) => `${at + 1}. ${title}　${details}`),
      fill(copy.fallback, { label: question.label }),
    ),
  };
}

function undo({ question: { fact }, evaluation }: RowsView, version: number, context: CardContext): Element {
  return row([actionButton({ do: 'undo_row', fact, version }, context, { evaluation, size: 'small' })]);
}

function rowLine(
  { row: at, title, details }: RowsView['rows'][number],
  { evaluation, question: { fact }, version, readOnly }: RowsView,
  context: CardContext,
): ColumnSet {
  const text = lines(
    fill(copy.row, { number: String(at + 1), title: escapeLine(title) }),
    details !== '' && colored('grey', escapeLine(details)),
  );
  if (readOnly !== undefined) return sideBySide(markdown(text), []);
  const look = { evaluation, size: 'small', type: 'text' } as const;
  return sideBySide(markdown(text), [
    actionButton({ do: 'row', fact, row: at, version }, context, { ...look, label: copy.edit }),
    actionButton({ do: 'delete_row', fact, row: at, version }, context, { ...look, label: copy.remove }),
  ]);
}

function navigation(view: RowsView, context: CardContext): ColumnSet {
  const { evaluation, question, place, version, page, pages } = view;
  const { fact } = question;
  const turn = (to: number, label: string) =>
    actionButton({ do: 'rows', fact, page: to }, context, { evaluation, label });
  return row([
    ...(view.readOnly === undefined
      ? [
          actionButton({ do: 'row', fact, row: null, version }, context, {
            evaluation,
            label: copy.add,
            type: 'primary_filled',
          }),
        ]
      : []),
    ...(page > 0 ? [turn(page - 1, copy.previous)] : []),
    ...(pages > 1 ? [markdown(fill(copy.page, { page: String(page + 1), pages: String(pages) }))] : []),
    ...(page + 1 < pages ? [turn(page + 1, copy.next)] : []),
    actionButton({ do: 'open', ...place }, context, { evaluation, label: copy.back, type: 'text' }),
  ]);
}
