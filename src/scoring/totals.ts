import type { Facts } from '../facts/index.ts';
import { type Exact, exact, roundHalfUp, type Scheme, say, smaller, sumOf } from '../schemes/index.ts';
import type { GroupScore, IndicatorScore, ScoreSheet } from './sheet.ts';

type Scores = readonly IndicatorScore[];

export function dimensionScores(scheme: Scheme, indicators: Scores): readonly GroupScore[] {
  return scheme.dimensions.map(({ name, points }) =>
    group(
      name,
      points,
      indicators.filter((row) => row.dimension === name),
    ),
  );
}

export function categoryScores(scheme: Scheme, indicators: Scores): ScoreSheet['categories'] {
  return scheme.dimensions.flatMap((dimension) =>
    dimension.categories.map(({ name, points }) => {
      const rows = indicators.filter((row) => row.dimension === dimension.name && row.category === name);
      return { ...group(name, points, rows), dimension: dimension.name };
    }),
  );
}

function group(name: string, maxPoints: string, rows: Scores): GroupScore {
  const open = rows.filter((row) => row.status !== 'scored').length;
  return { name, maxPoints, score: roundHalfUp(scoredSum(rows), 2), open };
}

/** Sum, caps, total, possible range and grade of the whole. */
export function wholeOf(scheme: Scheme, indicators: Scores, facts: Facts) {
  const sum = scoredSum(indicators);
  const open = indicators.filter((row) => row.status !== 'scored').map((row) => exact(row.maxPoints));
  const limits = scheme.caps
    .filter((cap) => cap.when === undefined || facts[cap.when] === true)
    .map((cap) => ({ ...cap, exact: exact(cap.limit) }));
  const under = (value: Exact) => limits.reduce((least, cap) => smaller(least, cap.exact), value);
  const total = under(sum);
  return {
    sum: roundHalfUp(sum, 2),
    caps: limits
      .filter((cap) => sum.gt(cap.exact))
      .map(({ limit, because }) => ({ limit, because: say('total_capped', { because, limit }) })),
    total: roundHalfUp(total, 2),
    max: scheme.max,
    range: { low: roundHalfUp(total, 2), high: roundHalfUp(under(sum.add(sumOf(open))), 2) },
    grade: open.length > 0 ? null : gradeOf(scheme, total),
  };
}

function gradeOf(scheme: Scheme, total: Exact): string | null {
  return scheme.grades.find((grade) => total.gte(exact(grade.atLeast)))?.name ?? null;
}

function scoredSum(rows: Scores): Exact {
  return sumOf(rows.flatMap((row) => (row.status === 'scored' ? [exact(row.score)] : [])));
}
