import { fill } from '../../../../prompts/fill.ts';
import { summaryActions, summaryCards, summaryCopy } from '../../../../prompts/summary.ts';
import type { SummaryTableView } from '../../../dialogue/view.ts';
import { type SummaryEntry, summaryScopes } from '../../../evaluation/index.ts';
import { pageButtons } from '../campaign/page-buttons.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  colored,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import { card, clip, form, input, markdown, menu, row, submitButton, table } from '../elements/index.ts';

const copy = summaryCards.table;
const longestName = 40;
/** Pixels: eleven characters a line, half of a phone's width; and a state on one line. */
const nameWidth = 160;
const stateWidth = 90;
const mostDimensions: Record<Fullness, number> = { full: 8, tight: 4, bare: 0 };

/** 得分表: a page of the departments by total, with state and dimensions. */
export function drawSummaryTable(view: SummaryTableView, context: CardContext, fullness: Fullness): Drawing {
  const { campaign, scope, search: name, entries } = view;
  const dimensions = dimensionsIn(entries).slice(0, mostDimensions[fullness]);
  const about = { campaign, scope };
  return {
    card: card({
      title: copy.title,
      subtitle: view.name,
      template: 'blue',
      elements: [
        menu({
          placeholder: summaryActions.summary_scope,
          options: summaryScopes.map((value) => ({ value, label: summaryCopy.scopes[value] })),
          value: scope,
          callback: callbackValue({ do: 'summary_table', campaign, name }, context),
        }),
        markdown(lines(rangeText(view), colored('grey', copy.order))),
        ...(entries.length === 0
          ? []
          : [
              tableOf(entries, dimensions),
              menu({
                placeholder: copy.choose,
                options: entries.map((entry) => ({
                  value: entry.evaluation,
                  label: clip(entry.name, longestName),
                })),
                value: '',
                callback: callbackValue({ do: 'campaign_unit', campaign }, context),
              }),
            ]),
        form('find_form', [
          input({ name: 'search', label: copy.search, placeholder: copy.searchExample, value: name }),
          submitButton({
            name: 'find_in_summary',
            label: summaryActions.find_in_summary,
            value: callbackValue({ do: 'find_in_summary', ...about }, context),
          }),
        ]),
        row([
          ...pageButtons(view, (page) => ({ do: 'summary_table', ...about, name, page }), context),
          actionButton({ do: 'summary_xlsx', campaign }, context),
          actionButton({ do: 'summary', ...about }, context, { label: summaryCards.summary.back }),
        ]),
      ],
    }),
    fallback: lines(
      copy.title,
      view.name,
      rangeText(view),
      ...entries.map((entry) =>
        fill(copy.line, { name: nameText(entry), state: stateText(entry), total: totalText(entry) }),
      ),
    ),
  };
}

function tableOf(entries: readonly SummaryEntry[], dimensions: readonly string[]) {
  const { columns } = copy;
  const isReviewed = entries.some(({ reviewed }) => reviewed !== null);
  return table({
    columns: [
      { title: columns.name, isAmount: false, width: nameWidth },
      { title: columns.total, isAmount: true },
      { title: columns.state, isAmount: false, width: stateWidth },
      ...(isReviewed ? [{ title: columns.reviewed, isAmount: true }] : []),
      ...dimensions.map((title) => ({ title, isAmount: true })),
    ],
    rows: entries.map((entry) => [
      nameText(entry),
      totalText(entry),
      stateText(entry),
      ...(isReviewed ? [entry.reviewed ?? copy.none_yet] : []),
      ...dimensions.map((name) => dimensionText(entry, name)),
    ]),
  });
}

/** Those of the systems on the page, each once. */
const dimensionsIn = (entries: readonly SummaryEntry[]) => [
  ...new Set(entries.flatMap(({ dimensions }) => dimensions.map(({ name }) => name))),
];

function nameText({ rank, name }: SummaryEntry): string {
  const shown = clip(name, longestName);
  return rank === null
    ? fill(copy.unranked, { name: shown })
    : fill(copy.ranked, { rank: String(rank), name: shown });
}

function stateText({ status, late }: SummaryEntry): string {
  const state = summaryCopy.scopes[status];
  return late ? fill(copy.late, { state }) : state;
}

/** A total that lacks something says so: it must not look like a score. */
function totalText({ total, complete, missing }: SummaryEntry): string {
  if (total === null) return copy.none_yet;
  if (complete) return total;
  return missing > 0
    ? fill(copy.open, { total, missing: String(missing) })
    : fill(copy.unfinished, { total });
}

function dimensionText({ dimensions }: SummaryEntry, name: string): string {
  const found = dimensions.find((dimension) => dimension.name === name);
  if (found === undefined) return copy.none_yet;
  const { score, open } = found;
  return open === 0 ? score : fill(copy.dimensionOpen, { score, open: String(open) });
}

function rangeText({ first, entries, count, scope, search }: SummaryTableView): string {
  const named = search === '' ? '' : `，${fill(copy.named, { name: search })}`;
  if (entries.length === 0) return `${summaryCopy.scopes[scope]}${named}：${copy.none}`;
  const last = String(first + entries.length - 1);
  const range = {
    scope: `${summaryCopy.scopes[scope]}${named}`,
    first: String(first),
    last,
    count: String(count),
  };
  return fill(copy.range, range);
}
