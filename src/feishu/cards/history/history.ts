import { fill } from '../../../../prompts/fill.ts';
import { history as copy } from '../../../../prompts/history.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { HistoryEntry, HistoryView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { type ColumnSet, card, clip, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const longest: Record<Fullness, number> = { full: 160, tight: 80, bare: 30 };

/** What was stated, an entry a paragraph, and buttons to older and newer ones. */
export function drawHistory(view: HistoryView, context: CardContext, fullness: Fullness): Drawing {
  const { question, entries, count } = view;
  const title = question === null ? copy.titleAll : fill(copy.title, { label: question.label });
  const counted = fill(copy.count, { count: String(count) });
  const most = longest[fullness];
  return {
    card: card({
      title,
      subtitle: unitName(view),
      tags: [{ text: counted, color: 'blue' }],
      summary: fill(copy.summary, { label: question?.label ?? copy.titleAll, count: String(count) }),
      template: 'wathet',
      elements: [
        ...(entries.length === 0 ? [markdown(copy.none)] : []),
        ...entries.flatMap((entry, index) => [
          ...(index === 0 ? [] : [rule]),
          markdown(entryMarkdown(entry, most)),
        ]),
        navigation(view, context),
      ],
    }),
    fallback: lines(
      `${title}：${unitName(view)}（${counted}）`,
      ...(entries.length === 0 ? [copy.none] : entries.map(plainLine)),
    ),
  };
}

function entryMarkdown({ label, shown, change, who, when, from }: HistoryEntry, most: number): string {
  const values = {
    shown: escapeLine(clip(shown, most)),
    label: escapeLine(clip(label ?? '', 60)),
    who: escapeLine(clip(who, 30)),
    when,
    from: escapeLine(clip(from, 80)),
  };
  return lines(
    fill(label === null ? copy.line : copy.lineOf, values),
    change !== null && colored('grey', escapeLine(clip(change, most))),
  );
}

function plainLine({ label, shown, change, who, when, from }: HistoryEntry): string {
  return fill(copy.plainLine, {
    label: label === null ? '' : fill(copy.labelBefore, { label }),
    shown,
    who,
    when,
    from,
    change: change === null ? '' : fill(copy.changeAfter, { change }),
  });
}

function navigation(view: HistoryView, context: CardContext): ColumnSet {
  const { evaluation, question, page, pages, mayUndo, mayExport } = view;
  const about = question === null ? {} : { fact: question.fact };
  const turn = (to: number, label: string) =>
    actionButton({ do: 'history', ...about, page: to }, context, { evaluation, label });
  return row([
    ...(page > 0 ? [turn(page - 1, copy.previous)] : []),
    ...(pages > 1 ? [markdown(fill(copy.page, { page: String(page + 1), pages: String(pages) }))] : []),
    ...(page + 1 < pages ? [turn(page + 1, copy.next)] : []),
    ...(mayUndo ? [actionButton({ do: 'undo' }, context, { evaluation })] : []),
    ...(question === null
      ? []
      : [actionButton({ do: 'history' }, context, { evaluation, label: copy.all, type: 'text' })]),
    ...(mayExport ? [actionButton({ do: 'export' }, context, { evaluation, type: 'text' })] : []),
    actionButton({ do: 'contents' }, context, { evaluation, type: 'text' }),
  ]);
}
