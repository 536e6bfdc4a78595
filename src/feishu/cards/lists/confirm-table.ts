import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ConfirmTableView, Excerpt } from '../../../dialogue/view.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import {
  type ColumnSet,
  card,
  clip,
  type Element,
  markdown,
  menu,
  row,
  sizeInBytes,
  type Table,
  table,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { savedResults } from '../views/results.ts';
import { remarkElements, remarkText } from './remarks.ts';

const copy = lists.confirm;

/** What a card of 24 KB has room for. */
const room: Record<Fullness, { readonly bytes: number; readonly cell: number; readonly lines: number }> = {
  full: { bytes: 12_000, cell: 60, lines: 12 },
  tight: { bytes: 6_000, cell: 30, lines: 8 },
  bare: { bytes: 2_000, cell: 16, lines: 4 },
};
const mostProblems = 10;
const longestProblem = 160;

/** A table before it counts: its rows, what they add up to, and what is wrong with it. */
export function drawConfirmTable(view: ConfirmTableView, context: CardContext, fullness: Fullness): Drawing {
  const { bytes, cell, lines: most } = room[fullness];
  const { drawn, shown } = excerpt(view.table, bytes, cell);
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      template: view.problems.length > 0 ? 'orange' : 'blue',
      elements: [
        ...savedResults(view.results, most),
        markdown(introOf(view, escapeLine)),
        ...(view.problems.length > 0 ? [markdown(problemsOf(view, escapeLine))] : []),
        drawn,
        ...(isCounted(view, shown) ? [] : [markdown(countOf(view.table, shown))]),
        ...remarkElements(view.remarks, most),
        ...actions(view, context),
        ...keepable(view, context),
        ...(view.more > 0 ? [markdown(fill(copy.more, { count: String(view.more) }))] : []),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}`,
      introOf(view, (text) => text),
      view.problems.length > 0 && problemsOf(view, (text) => text),
      countOf(view.table, 0),
      ...view.remarks.map(remarkText),
    ),
  };
}

function introOf({ question, from }: ConfirmTableView, shown: (text: string) => string): string {
  const sheet = from.sheet === '' ? '' : fill(copy.fromSheet, { name: shown(from.sheet) });
  const file = fill(copy.fromFile, { name: shown(from.file) });
  return lines(
    from.file !== '' && fill(copy.from, { file, sheet }),
    question === null ? copy.which : fill(copy.for, { label: shown(question.label) }),
  );
}

/** The sums name the count as well; wrong tables are told by their problems. */
function isCounted({ problems, remarks, table: { count } }: ConfirmTableView, shown: number): boolean {
  return problems.length > 0 || (shown === count && remarks.length > 0);
}

function countOf({ count }: Excerpt, shown: number): string {
  const values = { rows: String(count), shown: String(shown) };
  return fill(shown < count && shown > 0 ? copy.shownOf : copy.shownAll, values);
}

function problemsOf({ problems, draftIn }: ConfirmTableView, shown: (text: string) => string): string {
  const more = problems.length - mostProblems;
  return lines(
    fill(copy.wrong, { count: String(problems.length) }),
    ...problems.slice(0, mostProblems).map((problem) => `· ${shown(clip(problem, longestProblem))}`),
    more > 0 && fill(copy.wrongMore, { count: String(more) }),
    draftIn === null ? copy.wrongHow : fill(copy.wrongDraft, { section: shown(draftIn.name) }),
  );
}

/** As many of the first rows as there is room for; the table pages through them by itself. */
function excerpt(
  { columns, rows }: Excerpt,
  bytes: number,
  longestCell: number,
): { drawn: Table; shown: number } {
  const short = rows.map((cells) => cells.map((cell) => clip(cell.replaceAll(/\s+/g, ' '), longestCell)));
  let used = 0;
  const fitting = short.findIndex((cells) => {
    used += sizeInBytes(table({ columns, rows: [cells] }).rows);
    return used > bytes;
  });
  const shown = fitting < 0 ? short.length : Math.max(1, fitting);
  return { drawn: table({ columns, rows: short.slice(0, shown) }), shown };
}

function actions(view: ConfirmTableView, context: CardContext): readonly Element[] {
  const { evaluation, id: text, question, draftIn, choices } = view;
  // Whoever was asked for this list sends it again; there is nothing to choose.
  if (draftIn !== null) {
    const { section, page } = draftIn;
    return [row([actionButton({ do: 'open', section, page }, context, { evaluation })])];
  }
  const choice = menu({
    placeholder: question === null ? copy.choose : copy.other,
    options: choices,
    value: question?.fact ?? '',
    callback: callbackValue({ do: 'choose_table', text }, context, evaluation),
  });
  const isReady = question !== null && view.problems.length === 0;
  return [choice, isReady ? keeping(view, context) : row([discard(view, context)])];
}

/** Besides being read, the file it came in can be kept. */
function keepable(view: ConfirmTableView, context: CardContext): readonly Element[] {
  const { keepable: may, evaluation, id: text } = view;
  return may
    ? [row([actionButton({ do: 'keep_as_evidence', text }, context, { evaluation, type: 'text' })])]
    : [];
}

function keeping(view: ConfirmTableView, context: CardContext): ColumnSet {
  const { evaluation, id: text, replaces } = view;
  const keep = (how: 'replace' | 'append', label: string, isFirst: boolean) =>
    actionButton({ do: 'keep_table', text, how }, context, {
      evaluation,
      label,
      type: isFirst ? 'primary_filled' : 'default',
    });
  return row([
    ...(replaces === 0
      ? [keep('replace', copy.save, true)]
      : [
          keep('replace', fill(copy.replace, { rows: String(replaces) }), true),
          keep('append', copy.append, false),
        ]),
    discard(view, context),
  ]);
}

function discard({ evaluation, id: text }: ConfirmTableView, context: CardContext) {
  return actionButton({ do: 'discard_text', text }, context, { evaluation, label: copy.discard });
}
