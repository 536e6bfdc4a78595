import { summaryCards } from '../../../../prompts/summary.ts';
import type { SummaryView } from '../../../dialogue/view.ts';
import { bandName } from '../../../evaluation/index.ts';
import { chart, type Element, markdown } from '../elements/index.ts';

/** Read on white and on black. */
const barColor = '#3370FF';
const height = 180;

/** How many departments lie in each band, as bars with their numbers; nothing while there are none. */
export function distribution({ figures: { bands } }: SummaryView): readonly Element[] {
  if (bands.length === 0) return [];
  const highest = Math.max(...bands.map(({ count }) => count));
  return [
    markdown(summaryCards.summary.chart),
    chart(
      {
        type: 'bar',
        data: {
          id: 'distribution',
          values: bands.map((band) => ({ band: bandName(band), departments: band.count })),
        },
        xField: 'band',
        yField: 'departments',
        color: [barColor],
        barMaxWidth: 28,
        padding: { top: 12, right: 4, bottom: 4, left: 4 },
        animation: false,
        tooltip: { visible: false },
        label: { visible: true, position: 'top' },
        axes: [
          { orient: 'bottom', type: 'band', domainLine: { visible: false }, tick: { visible: false } },
          // Room for the number above the highest bar.
          { orient: 'left', type: 'linear', min: 0, max: Math.ceil(highest * 1.2), visible: false },
        ],
        // Keeps Feishu from adding rules of its own for small screens (chart component page, 注意事项).
        media: [],
      },
      height,
    ),
  ];
}
