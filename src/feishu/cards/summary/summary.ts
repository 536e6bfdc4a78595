import { fill } from '../../../../prompts/fill.ts';
import { summaryActions, summaryCards, summaryCopy } from '../../../../prompts/summary.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import type { SummaryView } from '../../../dialogue/view.ts';
import { bandName, standOutText, summaryScopes } from '../../../evaluation/index.ts';
import { deadlineLine } from '../campaign/heading.ts';
import { resultElements } from '../campaign/problem.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  colored,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import { card, clip, type Element, markdown, menu, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { distribution } from './distribution.ts';

const copy = summaryCards.summary;
const longestName = 40;
const mostListed: Record<Fullness, number> = { full: 5, tight: 5, bare: 3 };

/** 汇总: how far the departments are, how they score, who stands out and where the points go. */
export function drawSummary(
  view: SummaryView,
  context: CardContext,
  fullness: Fullness,
  pictured: boolean,
): Drawing {
  const { campaign, figures, deadline } = view;
  const { scope, counts } = figures;
  const most = mostListed[fullness];
  const lists = [
    { title: copy.standOut, entries: standOutLines(view, most) },
    { title: copy.losses, entries: lossLines(view, most) },
  ].filter(({ entries }) => entries.length > 0);
  const about = { campaign, scope };
  return {
    card: card({
      title: copy.title,
      subtitle: view.name,
      template: 'blue',
      summary: fill(copy.summary, {
        name: view.name,
        departments: String(counts.departments),
        approved: String(counts.approved),
      }),
      elements: [
        ...resultElements(view.results),
        markdown(
          lines(
            deadline !== null && deadlineLine(deadline),
            ...countLines(view),
            counts.late > 0 && colored('red', fill(copy.late, { late: String(counts.late) })),
          ),
        ),
        markdown(lines(...totalLines(view), ...remarks(view).map((remark) => colored('grey', remark)))),
        ...(pictured ? distribution(view) : []),
        ...lists.map(({ title, entries }) =>
          markdown(lines(title, ...entries.map((entry) => `- ${escapeLine(entry)}`))),
        ),
        row([
          actionButton({ do: 'summary_table', ...about }, context, { type: 'primary_filled' }),
          actionButton({ do: 'compare_indicator', campaign }, context),
          actionButton({ do: 'ask_nudge', campaign }, context),
        ]),
        scopeMenu(view, context),
        ...campaignMenu(view, context),
        row([
          actionButton({ do: 'summary_xlsx', campaign }, context),
          actionButton({ do: 'summary_docx', campaign }, context),
          actionButton({ do: 'campaign', campaign }, context, { type: 'text' }),
        ]),
      ],
    }),
    fallback: lines(
      copy.title,
      view.name,
      ...view.results,
      deadline !== null && sentenceOfDeadline(deadline),
      ...[...countLines(view), counts.late > 0 ? fill(copy.late, { late: String(counts.late) }) : ''].map(
        plain,
      ),
      ...totalLines(view).map(plain),
      ...remarks(view),
      ...figures.bands.map((band) =>
        fill(copy.bandText, { band: bandName(band), count: String(band.count) }),
      ),
      ...lists.flatMap(({ title, entries }) => [plain(title), ...entries]),
    ),
  };
}

const plain = (text: string) => text.replaceAll('**', '');

function countLines({ figures: { counts } }: SummaryView): readonly string[] {
  const { departments, draft, submitted, approved, returned, unclaimed } = counts;
  const values = { departments, draft, submitted, approved, returned };
  const texts = Object.fromEntries(Object.entries(values).map(([name, count]) => [name, String(count)]));
  return [
    fill(copy.departments, texts),
    ...(unclaimed > 0 ? [fill(copy.unclaimed, { unclaimed: String(unclaimed) })] : []),
  ];
}

function totalLines({ figures: { totals, scope, max, grades } }: SummaryView): readonly string[] {
  const count = String(totals?.count ?? 0);
  const title = fill(copy.scope, { scope: summaryCopy.scopes[scope], count, max: max ?? '—' });
  if (totals === null) return [title, copy.noTotals];
  const { average, median, highest, lowest } = totals;
  const counted = grades.filter((grade) => grade.count > 0);
  const shown = counted.map((grade) => fill(copy.grade, { name: grade.name, count: String(grade.count) }));
  return [
    title,
    fill(copy.totals, { average, median, highest, lowest }),
    ...(shown.length === 0 ? [] : [fill(copy.grades, { grades: shown.join(' · ') })]),
  ];
}

/** What is left out of the figures, or stands beside them. */
function remarks({ figures }: SummaryView): readonly string[] {
  return (['open', 'elsewhere', 'pending', 'reviewed'] as const)
    .filter((kind) => figures[kind] > 0)
    .map((kind) => fill(copy[kind], { count: String(figures[kind]) }));
}

function standOutLines({ figures: { standOut } }: SummaryView, most: number): readonly string[] {
  const rest = standOut.length - most;
  return [
    ...standOut.slice(0, most).map((one) =>
      standOutText({
        ...one,
        name: clip(one.name, longestName),
        by: one.by && { ...one.by, indicator: clip(one.by.indicator, longestName) },
      }),
    ),
    ...(rest > 0 ? [fill(copy.moreStandOut, { count: String(rest) })] : []),
  ];
}

function lossLines({ figures: { losses } }: SummaryView, most: number): readonly string[] {
  return losses.slice(0, most).map(({ indicator, departments, lost, average }) =>
    fill(copy.lossLine, {
      indicator: clip(indicator, longestName),
      departments: String(departments),
      lost,
      average,
    }),
  );
}

function scopeMenu({ campaign, figures }: SummaryView, context: CardContext): Element {
  const label = (scope: (typeof summaryScopes)[number]) =>
    fill(copy.scopeChoice, { scope: summaryCopy.scopes[scope] });
  return menu({
    placeholder: summaryActions.summary_scope,
    options: summaryScopes.map((value) => ({ value, label: label(value) })),
    value: figures.scope,
    callback: callbackValue({ do: 'summary', campaign }, context),
  });
}

function campaignMenu({ others }: SummaryView, context: CardContext): readonly Element[] {
  if (others.length === 0) return [];
  return [
    menu({
      placeholder: copy.campaigns,
      options: others.map(({ value, label }) => ({ value, label: clip(label, longestName) })),
      value: '',
      callback: callbackValue({ do: 'summary_of' }, context),
    }),
  ];
}
