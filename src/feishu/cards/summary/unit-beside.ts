import { fill } from '../../../../prompts/fill.ts';
import { summaryCards } from '../../../../prompts/summary.ts';
import type { UnitBesideView } from '../../../dialogue/view.ts';
import { gapText, type PartBeside } from '../../../evaluation/index.ts';
import { actionButton, type CardContext, type Drawing, lines } from '../drawing.ts';
import { card, clip, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = summaryCards.unit;
const longestName = 40;
const mostParts = 5;

/** 与同组对比: one department beside the others of its campaign. */
export function drawUnitBeside(view: UnitBesideView, context: CardContext): Drawing {
  const { beside, campaign } = view;
  const { entry } = beside;
  const heads = headLines(view);
  const lists = [
    { title: copy.dimensions, parts: beside.dimensions },
    { title: copy.behind, parts: beside.behind.slice(0, mostParts) },
    { title: copy.ahead, parts: beside.ahead.slice(0, mostParts) },
  ]
    .filter(({ parts }) => parts.length > 0)
    .map(({ title, parts }) => ({ title, entries: parts.map(partText) }));
  return {
    card: card({
      title: clip(entry.name, longestName),
      subtitle: view.campaignName,
      template: 'blue',
      elements: [
        markdown(lines(copy.title, ...heads)),
        ...lists.map(({ title, entries }) =>
          markdown(lines(title, ...entries.map((text) => `- ${escapeLine(text)}`))),
        ),
        row([
          actionButton({ do: 'show_unit', unit: entry.evaluation }, context, { label: copy.back }),
          actionButton({ do: 'summary', campaign }, context, { label: summaryCards.summary.back }),
        ]),
      ],
    }),
    fallback: lines(
      entry.name,
      view.campaignName,
      ...heads.map(plain),
      ...lists.flatMap(({ title, entries }) => [plain(title), ...entries]),
    ),
  };
}

const plain = (text: string) => text.replaceAll('**', '');

function headLines({ beside: { entry, group, rank } }: UnitBesideView): readonly string[] {
  if (rank === null) {
    return [
      entry.missing > 0 ? fill(copy.notComplete, { missing: String(entry.missing) }) : copy.notCompared,
    ];
  }
  if (group === null) return [copy.nobody];
  const { count, median, average } = group;
  return [
    fill(copy.total, { total: entry.total ?? '', count: String(count), median, average }),
    fill(copy.rank, { rank: String(rank), count: String(count + 1) }),
  ];
}

function partText({ name, score, median, gap }: PartBeside): string {
  return fill(copy.dimension, { name: clip(name, longestName), score, median, gap: gapText(gap) });
}
