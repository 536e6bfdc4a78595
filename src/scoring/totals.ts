import type { Facts } from '../facts/index.ts';
import { type Exact, exact, roundHalfUp, type Scheme, say, smaller, sumOf } from '../schemes/index.ts';
import type { GroupScore, IndicatorScore, ScoreSheet } from './sheet.ts';

type Categories = ScoreSheet['categories'];

/** Every category with the sum of its rounded scores. */
export function categoryScores(scheme: Scheme, indicators: readonly IndicatorScore[]): Categories {
  return scheme.dimensions.flatMap((dimension) =>
    dimension.categories.map(({ name, points }) => {
      const rows = indicators.filter((row) => row.dimension === dimension.name && row.category === name);
      const scored = rows.filter((row) => row.status === 'scored');
      const score = sumOfDecimals(scored.map((row) => row.score));
      const open = rows.length - scored.length;
      return { name, maxPoints: points, score, open, dimension: dimension.name };
    }),
  );
}

export function dimensionScores(scheme: Scheme, categories: Categories): readonly GroupScore[] {
  return scheme.dimensions.map(({ name, points }) => {
    const own = categories.filter((category) => category.dimension === name);
    const open = own.reduce((count, category) => count + category.open, 0);
    return { name, maxPoints: points, score: sumOfDecimals(own.map((category) => category.score)), open };
  });
}

/** Sum, caps, total, possible range and grade of the whole. */
export function wholeOf(
  scheme: Scheme,
  indicators: readonly IndicatorScore[],
  dimensions: readonly GroupScore[],
  facts: Facts,
) {
  const sum = sumOf(dimensions.map((dimension) => exact(dimension.score)));
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

function sumOfDecimals(decimals: readonly string[]): string {
  return roundHalfUp(sumOf(decimals.map(exact)), 2);
}
