import { cards } from '../../../../../prompts/cards.ts';
import type { ScoreSheet } from '../../../../scoring/index.ts';
import { type ChartSpec, chart, type Element, markdown } from '../../elements/index.ts';
import { type ChartRow, chartRows } from './rows.ts';

const copy = cards.score.chart;

/** The parts of a bar with colours that are read on white and on black; texts take the client's own colour. */
const parts = [
  { share: 'reached', color: '#3370FF' },
  { share: 'open', color: 'rgba(51, 112, 255, 0.28)' },
  { share: 'lost', color: 'rgba(143, 149, 158, 0.32)' },
] as const;

/** Pixels. */
const rowHeight = 26;
const legendHeight = 40;

/** How much of its points each part of the whole reached; nothing when no part has points yet. */
export function chartElements(sheet: ScoreSheet): readonly Element[] {
  const rows = chartRows(sheet);
  if (rows.length === 0) return [];
  return [markdown(copy.title), chart(barsSpec(rows), legendHeight + rowHeight * rows.length)];
}

/**
 * A lying bar for each row, full at all its points. Bars and no radar: on a phone the labels around a radar
 * are cut off. Nothing moves and nothing pops up, for every figure stands beside its bar.
 */
function barsSpec(rows: readonly ChartRow[]): ChartSpec {
  const shown = parts.filter(({ share }) => rows.some((row) => row[share] > 0));
  return {
    type: 'bar',
    direction: 'horizontal',
    stack: true,
    data: {
      id: 'score',
      values: shown.flatMap(({ share }) =>
        rows.map((row) => ({ row: row.label, part: copy[share], percent: row[share] })),
      ),
    },
    xField: 'percent',
    yField: 'row',
    seriesField: 'part',
    color: shown.map(({ color }) => color),
    barMaxWidth: 14,
    padding: { top: 4, right: 4, bottom: 4, left: 4 },
    animation: false,
    tooltip: { visible: false },
    legends: [{ visible: true, orient: 'bottom', position: 'start' }],
    axes: [
      {
        orient: 'left',
        type: 'band',
        // By itself VChart leaves the labels a third of the width, and would cut the points off on a phone.
        maxWidth: '60%',
        domainLine: { visible: false },
        tick: { visible: false },
      },
      { orient: 'bottom', type: 'linear', min: 0, max: 100, visible: false },
    ],
    // Keeps Feishu from adding rules of its own for small screens (chart component page, 注意事项).
    media: [],
  };
}
