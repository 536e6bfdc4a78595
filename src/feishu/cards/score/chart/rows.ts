import { cards } from '../../../../../prompts/cards.ts';
import { fill } from '../../../../../prompts/fill.ts';
import { displayPoints, exact } from '../../../../schemes/index.ts';
import type { GroupScore, ScoreSheet } from '../../../../scoring/index.ts';
import { clip } from '../../elements/index.ts';

/** One part of the whole as a picture needs it. Shares are percent of its points, to one decimal. */
export interface ChartRow {
  /** `部门管理 19.2/20`, different from that of every other row. */
  readonly label: string;
  readonly reached: number;
  /** Not scored yet: it may still be reached. */
  readonly open: number;
  readonly lost: number;
}

/** Fewer dimensions say less than the categories inside them. */
const fewestDimensions = 4;
const mostRows = 14;
/** Characters; a phone has room for no more beside the bars. */
const longestName = 8;

/** The dimensions; where they are too few to tell much, the categories. Parts without points are left out. */
export function chartRows(sheet: ScoreSheet): readonly ChartRow[] {
  const { dimensions, categories } = sheet;
  const finer = dimensions.length < fewestDimensions && categories.length > dimensions.length;
  const groups = finer && categories.length <= mostRows ? categories : dimensions;
  const rows = groups
    .filter(({ maxPoints }) => Number(maxPoints) > 0)
    .map((group) => rowOf(group, openPoints(sheet, group)));
  return rows.map((row, index) => ({ ...row, label: distinct(rows, index) }));
}

/** Only for drawing, so numbers will do; the points themselves stay exact. */
function rowOf({ name, score, maxPoints }: GroupScore, openOf: number): ChartRow {
  const share = (points: number) => Math.round((1000 * points) / Number(maxPoints)) / 10;
  const reached = share(Number(score));
  const open = share(openOf);
  return {
    label: fill(cards.score.chart.row, {
      name: clip(name, longestName),
      score: displayPoints(exact(score)),
      max: displayPoints(exact(maxPoints)),
    }),
    reached,
    open,
    lost: Math.max(0, Math.round(10 * (100 - reached - open)) / 10),
  };
}

function openPoints({ indicators }: ScoreSheet, group: GroupScore & { readonly dimension?: string }): number {
  return indicators
    .filter(({ status }) => status !== 'scored')
    .filter(({ dimension, category }) =>
      group.dimension === undefined
        ? dimension === group.name
        : dimension === group.dimension && category === group.name,
    )
    .reduce((sum, { maxPoints }) => sum + Number(maxPoints), 0);
}

/** An axis shows equal labels once, so a second one gets a number. */
function distinct(rows: readonly ChartRow[], index: number): string {
  const label = rows[index]?.label ?? '';
  const before = rows.slice(0, index).filter((row) => row.label === label).length;
  return before === 0 ? label : `${label}（${before + 1}）`;
}
