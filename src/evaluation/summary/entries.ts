import type { Scheme } from '../../schemes/index.ts';
import type { EvaluationId } from '../ids.ts';
import type { Status, SummaryRow } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { type Compared, type Group, isComplete, isLate, keyOf } from './group.ts';
import { pointsText } from './hundredths.ts';
import { sortedUp } from './spread.ts';

/** A line of the table. Points are strings with two decimals. */
export interface SummaryEntry {
  readonly evaluation: EvaluationId;
  readonly name: string;
  readonly status: Status;
  readonly late: boolean;
  readonly claimed: boolean;
  /** Among those that handed in; equal totals share a rank. Null: not handed in, or not compared. */
  readonly rank: number | null;
  /** Null where no score was stored. What a total without `complete` lacks may still come. */
  readonly total: string | null;
  readonly max: string | null;
  readonly complete: boolean;
  /** Facts that are missing for the score. */
  readonly missing: number;
  readonly grade: string | null;
  readonly reviewed: string | null;
  /** Of the department's own system, in its order; `open` indicators have no score yet. */
  readonly dimensions: readonly DimensionFigure[];
  /** Of the group's indicators in their order; null without a score, or of another system. */
  readonly indicators: readonly (string | null)[];
}

export interface DimensionFigure {
  readonly name: string;
  readonly score: string;
  readonly open: number;
}

/** A department in its place of the table. */
export interface Placed {
  readonly row: SummaryRow;
  readonly compared: Compared | null;
}

/**
 * The order of the table: those that are compared by total, the highest first; then complete scores of other
 * systems; then those that still lack something, whose total says little. Equal ones by name.
 */
export function sortedRows(group: Group, rows: readonly SummaryRow[]): readonly Placed[] {
  const placed = rows.map((row) => {
    const compared = group.comparedOf(row);
    return {
      row,
      compared,
      kind: compared !== null ? 0 : isComplete(row) ? 1 : 2,
      total: compared?.total ?? Number(row.score?.total ?? -1) * 100,
    };
  });
  return placed.sort(
    (one, other) =>
      one.kind - other.kind ||
      other.total - one.total ||
      (one.row.name < other.row.name ? -1 : one.row.name > other.row.name ? 1 : 0),
  );
}

/** The rank of each total among those that handed in: one more than there are higher ones. */
export function ranksOf(handedIn: readonly Compared[]): ReadonlyMap<number, number> {
  const totals = sortedUp(handedIn.map(({ total }) => total)).reverse();
  const ranks = new Map<number, number>();
  for (const [index, total] of totals.entries()) if (!ranks.has(total)) ranks.set(total, index + 1);
  return ranks;
}

/** One line of the table with all its figures. */
export function entryOf(
  { row, compared }: Placed,
  known: {
    readonly ranks: ReadonlyMap<number, number>;
    readonly schemes: ReadonlyMap<string, Scheme>;
    readonly group: Group;
    readonly deadline: string | null;
    readonly today: string;
  },
): SummaryEntry {
  const { score } = row;
  const scheme = known.schemes.get(keyOf(row.scheme));
  const points = known.group.pointsOf(row);
  return {
    evaluation: row.evaluation,
    name: row.name,
    status: row.status,
    late: isLate(row, known.deadline, known.today),
    claimed: row.claimed,
    rank: compared === null || takesChanges(row.status) ? null : (known.ranks.get(compared.total) ?? null),
    total: score?.total ?? null,
    max: score?.max ?? null,
    complete: isComplete(row),
    missing: score?.missing ?? 0,
    grade: score?.grade ?? null,
    reviewed: score?.reviewed ?? null,
    dimensions: scheme === undefined ? [] : dimensionsOf(scheme, score?.points ?? []),
    indicators: (known.group.scheme?.indicators ?? []).map((_, index) => {
      const own = points?.[2 * index] ?? null;
      return own === null ? null : pointsText(own);
    }),
  };
}

/** The dimensions' sums of the indicators that have a score, and how many have none. */
export function dimensionsOf(scheme: Scheme, points: readonly (number | null)[]): readonly DimensionFigure[] {
  return scheme.dimensions.map(({ name }) => {
    let sum = 0;
    let open = 0;
    for (const [index, { dimension }] of scheme.indicators.entries()) {
      if (dimension !== name) continue;
      const score = points[2 * index] ?? null;
      if (score === null) open += 1;
      else sum += score;
    }
    return { name, score: pointsText(sum), open };
  });
}
