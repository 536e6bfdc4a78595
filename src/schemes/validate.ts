import { catalogue, type FactId, type Issue, type Result } from '../facts/index.ts';
import { exact, roundHalfUp, sumOf } from './exact.ts';
import { bindRule, ruleKinds } from './kinds/index.ts';
import { type Rule, shapeIssues } from './rules/rule.ts';
import { type Indicator, type Scheme, schemeSchema } from './scheme.ts';

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
  const own = new Set(scheme.facts.map((fact) => fact.id));
  const known = (fact: FactId) => own.has(fact) || catalogue.has(fact);
  return [
    ...scheme.indicators.flatMap((indicator, index) =>
      indicatorIssues(indicator, `indicators[${index}]`, known),
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
      cap.when === undefined || known(cap.when)
        ? []
        : [issue('fact_unknown', `caps[${index}].when`, { fact: cap.when })],
    ),
  ];
}

function indicatorIssues(
  indicator: Indicator,
  path: string,
  known: (fact: FactId) => boolean,
): readonly Issue[] {
  const unknown = (facts: readonly FactId[], at: string) =>
    [...new Set(facts)].filter((fact) => !known(fact)).map((fact) => issue('fact_unknown', at, { fact }));
  const wrong = ruleIssues(indicator.rule, `${path}.rule`);
  const explanatory = unknown(indicator.explanatory, `${path}.explanatory`);
  if (wrong.length > 0) return [...wrong, ...explanatory];
  const rule = bindRule(indicator.rule);
  const read = unknown(
    rule.uses.map((use) => use.fact),
    `${path}.rule`,
  );
  const most = roundHalfUp(rule.most, 2);
  const exceeds = rule.most.compare(exact(indicator.maxPoints)) !== 0;
  const sum = exceeds ? [issue('rule_points', `${path}.rule`, { most, maxPoints: indicator.maxPoints })] : [];
  return [...read, ...sum, ...explanatory];
}

/** A rule and its inner rules, each checked by its own kind. */
function ruleIssues(rule: Rule, path: string): readonly Issue[] {
  const kind = ruleKinds.get(rule.kind);
  if (!kind) return [issue('kind_unknown', `${path}.kind`, { kind: rule.kind })];
  const own = kind.issues(rule).map((found) => ({ ...found, path: joined(path, found.path) }));
  if (own.length > 0) return own;
  return kind.inner(rule).flatMap((inner) => ruleIssues(inner.rule, joined(path, inner.path)));
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

function issue(code: string, path: string, values: Readonly<Record<string, string>>): Issue {
  return { code, path, values };
}

function joined(path: string, rest: string): string {
  if (rest === '') return path;
  return rest.startsWith('[') ? `${path}${rest}` : `${path}.${rest}`;
}
