import type { Issue } from '../../facts/index.ts';
import { exact, roundHalfUp, sumOf } from '../exact.ts';
import type { Scheme } from '../scheme.ts';
import { issue, repeated } from './issue.ts';

/** Rows sum to their category, categories to their dimension, dimensions to the whole. */
export function pointsIssues(scheme: Scheme): readonly Issue[] {
  const check = (path: string, stated: string, parts: readonly string[]) => {
    const sum = sumOf(parts.map(exact));
    const right = sum.compare(exact(stated)) === 0;
    return right ? [] : [issue('points_sum', path, { stated, sum: roundHalfUp(sum, 2) })];
  };
  const pointsIn = (dimension: string, category: string) =>
    scheme.indicators
      .filter((row) => row.dimension === dimension && row.category === category)
      .map((row) => row.maxPoints);
  return [
    ...check(
      'max',
      scheme.max,
      scheme.dimensions.map((dimension) => dimension.points),
    ),
    ...scheme.dimensions.flatMap((dimension, at) => [
      ...check(
        `dimensions[${at}].points`,
        dimension.points,
        dimension.categories.map((category) => category.points),
      ),
      ...dimension.categories.flatMap((category, index) =>
        check(
          `dimensions[${at}].categories[${index}].points`,
          category.points,
          pointsIn(dimension.name, category.name),
        ),
      ),
    ]),
  ];
}

/** Every indicator stands in a declared dimension and category, and no category is declared twice. */
export function placeIssues(scheme: Scheme): readonly Issue[] {
  const places = scheme.dimensions.flatMap(({ name, categories }) =>
    categories.map((category) => ({ id: `${name}／${category.name}` })),
  );
  const declared = new Set(places.map((place) => place.id));
  const lost = scheme.indicators.flatMap(({ dimension, category }, index) =>
    declared.has(`${dimension}／${category}`)
      ? []
      : [issue('place_unknown', `indicators[${index}].category`, { dimension, category })],
  );
  return [...repeated(places, 'dimensions'), ...lost];
}
