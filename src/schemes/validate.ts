import { catalogue, type FactId, type Issue, type Result } from '../facts/index.ts';
import { definitionsOf } from './bound.ts';
import { bindCap } from './caps.ts';
import { indicatorIssues, issue, useIssues } from './check-indicator.ts';
import { exact, roundHalfUp, sumOf } from './exact.ts';
import { shapeIssues } from './rules/rule.ts';
import { type Scheme, schemeSchema } from './scheme.ts';

/**
 * Reads a scheme from parsed JSON. Issues carry the path of the field (`indicators[4].rule.bands[1]`):
 * shape, then what only makes sense together: points that add up, known facts, bands without gaps.
 */
export function readScheme(json: unknown): Result<Scheme> {
  const read = schemeSchema.safeParse(json);
  if (!read.success) return { ok: false, issues: shapeIssues(read.error) };
  const issues = schemeIssues(read.data);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.data };
}

/** What is wrong with a scheme of the right shape. */
export function schemeIssues(scheme: Scheme): readonly Issue[] {
  const definitions = definitionsOf(scheme);
  const definitionOf = (fact: FactId) => definitions.get(fact);
  return [
    ...scheme.indicators.flatMap((indicator, index) =>
      indicatorIssues(indicator, `indicators[${index}]`, definitionOf),
    ),
    ...repeated(scheme.indicators, 'indicators'),
    ...repeated(scheme.facts, 'facts'),
    ...scheme.facts.flatMap((fact, index) =>
      catalogue.has(fact.id) ? [issue('fact_taken', `facts[${index}].id`, { fact: fact.id })] : [],
    ),
    ...pointsIssues(scheme),
    ...placeIssues(scheme),
    ...gradeIssues(scheme),
    ...scheme.caps.flatMap((cap, index) =>
      bindCap(cap).uses.flatMap((use) => useIssues(use, definitionOf, `caps[${index}].when`)),
    ),
  ];
}

function pointsIssues(scheme: Scheme): readonly Issue[] {
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
function placeIssues(scheme: Scheme): readonly Issue[] {
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

function gradeIssues(scheme: Scheme): readonly Issue[] {
  return scheme.grades.flatMap((grade, index) => {
    const better = scheme.grades[index - 1];
    const falls = !better || exact(better.atLeast).gt(exact(grade.atLeast));
    return falls ? [] : [issue('grades_order', `grades[${index}].atLeast`, { grade: grade.name })];
  });
}

function repeated(all: readonly { readonly id: string }[], path: string): readonly Issue[] {
  return all.flatMap(({ id }, index) =>
    all.findIndex((other) => other.id === id) < index
      ? [issue('id_repeated', `${path}[${index}]`, { id })]
      : [],
  );
}
