import type { Facts } from '../facts/index.ts';
import {
  bindScheme,
  displayPoints,
  type Exact,
  exact,
  larger,
  roundHalfUp,
  type Scheme,
  say,
  smaller,
  sumOf,
  weightsIn,
  zero,
} from '../schemes/index.ts';
import { recordingReader } from './reader.ts';
import type { Explanation, GroupScore, IndicatorScore, ScoreSheet } from './sheet.ts';

type Categories = ScoreSheet['categories'];

/** Every category with the sum of its rounded scores; its full points are those of its rows. */
export function categoryScores(scheme: Scheme, indicators: readonly IndicatorScore[]): Categories {
  return scheme.dimensions.flatMap((dimension) =>
    dimension.categories.map(({ name, points }) => {
      const rows = indicators.filter((row) => row.dimension === dimension.name && row.category === name);
      const scored = rows.filter((row) => row.status === 'scored');
      const score = sumOfDecimals(scored.map((row) => row.score));
      const open = rows.length - scored.length;
      const maxPoints = scheme.weights ? pointsOf(rows) : points;
      return { name, maxPoints, score, open, dimension: dimension.name };
    }),
  );
}

export function dimensionScores(scheme: Scheme, categories: Categories): readonly GroupScore[] {
  return scheme.dimensions.map(({ name, points }) => {
    const own = categories.filter((category) => category.dimension === name);
    const open = own.reduce((count, category) => count + category.open, 0);
    const maxPoints = scheme.weights ? pointsOf(own) : points;
    return { name, maxPoints, score: sumOfDecimals(own.map((category) => category.score)), open };
  });
}

/** The points in force, which the office may have set. */
function pointsOf(rows: readonly { readonly maxPoints: string }[]): string {
  return displayPoints(sumOf(rows.map((row) => exact(row.maxPoints))));
}

/** Sum, caps, total, possible range and grade of the whole. */
export function wholeOf(scheme: Scheme, indicators: readonly IndicatorScore[], facts: Facts) {
  const { sum, lost, open } = tally(indicators);
  const agreed = weightsAgree(scheme, facts);
  const attainable = smaller(sum.add(open), exact(scheme.max).sub(lost));
  const caps = capsOf(scheme, facts);
  const total = under(sum, caps.sure);
  const lowest = under(total, caps.possible);
  const highest = under(agreed ? sum.add(open) : larger(attainable, total), caps.sure);
  const complete = indicators.every((row) => row.status === 'scored');
  const decided = complete && caps.possible.length === 0 && agreed;
  const strictest = caps.sure.filter((cap) => sum.gt(cap.exact) && cap.exact.equals(total));
  return {
    sum: roundHalfUp(sum, 2),
    caps: strictest.map(({ limit, because }) => ({ limit, because })),
    total: roundHalfUp(total, 2),
    max: scheme.max,
    range: { low: roundHalfUp(lowest, 2), high: roundHalfUp(highest, 2) },
    grade: decided ? gradeOf(scheme, total) : null,
  };
}

/** The points scored, lost and still open. */
function tally(indicators: readonly IndicatorScore[]) {
  let [sum, lost, open] = [zero, zero, zero];
  for (const row of indicators) {
    if (row.status === 'scored') {
      sum = sum.add(exact(row.score));
      lost = lost.add(exact(row.lost));
    } else open = open.add(exact(row.maxPoints));
  }
  return { sum, lost, open };
}

/** What a sum of points comes to under the caps that apply; two decimals. */
export function totalUnderCaps(scheme: Scheme, facts: Facts, sum: Exact): string {
  return roundHalfUp(under(sum, capsOf(scheme, facts).sure), 2);
}

function under(value: Exact, caps: readonly { readonly exact: Exact }[]): Exact {
  return caps.reduce((least, cap) => smaller(least, cap.exact), value);
}

interface SureCap {
  readonly limit: string;
  readonly exact: Exact;
  readonly because: Explanation;
}

/** The caps that apply, and those that may once more is known. */
function capsOf(scheme: Scheme, facts: Facts) {
  const { caps, definitionOf } = bindScheme(scheme);
  const judged = caps.map((cap) => ({ ...cap, ...cap.judge(recordingReader(facts, definitionOf)) }));
  const sure: readonly SureCap[] = judged.flatMap((cap) => (cap.applies === 'yes' ? [cap] : []));
  const possible = judged.filter((cap) => cap.applies === 'unknown');
  return { sure: [...sure, ...overWeighted(scheme, facts)], possible };
}

/** Points that the office set itself are complete and sum to the maximum; a grade on any others says nothing. */
function weightsAgree(scheme: Scheme, facts: Facts): boolean {
  const weights = weightsIn(scheme, facts);
  if (weights === null || weights.status === 'unset') return true;
  return weights.status === 'set' && weights.sum.equals(exact(scheme.max));
}

/** Points the office set too high never lift the total above what the scheme is worth. */
function overWeighted(scheme: Scheme, facts: Facts): readonly SureCap[] {
  const { max } = scheme;
  const weights = weightsIn(scheme, facts);
  if (weights === null || !weights.sum.gt(exact(max))) return [];
  const because = say('weights_over', { sum: displayPoints(weights.sum), max });
  return [{ limit: max, exact: exact(max), because }];
}

function gradeOf(scheme: Scheme, total: Exact): string | null {
  return scheme.grades.find((grade) => total.gte(exact(grade.atLeast)))?.name ?? null;
}

function sumOfDecimals(decimals: readonly string[]): string {
  return roundHalfUp(sumOf(decimals.map(exact)), 2);
}
