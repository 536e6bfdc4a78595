import type { FactDefinition, Issue } from '../../facts/index.ts';
import { exact, one, roundHalfUp } from '../exact.ts';
import { bindRule, ruleKinds } from '../kinds/index.ts';
import type { FactUse, Rule } from '../rules/rule.ts';
import type { Indicator } from '../scheme.ts';
import { type DefinitionOf, issue } from './issue.ts';

/** An indicator whose rule fits its points, also those an office may set, and whose facts exist. */
export function indicatorIssues(
  indicator: Indicator,
  path: string,
  definitionOf: DefinitionOf,
  weighed: boolean,
): readonly Issue[] {
  const wrong = ruleIssues(indicator.rule, `${path}.rule`);
  const explanatory = indicator.explanatory
    .filter((fact) => !definitionOf(fact))
    .map((fact) => issue('fact_unknown', `${path}.explanatory`, { fact }));
  const readings = alternativeIssues(indicator, path, definitionOf);
  if (wrong.length > 0) return [...wrong, ...explanatory, ...readings];
  const rule = bindRule(indicator.rule, indicator.maxPoints);
  const read = rule.uses.flatMap((use) => useIssues(use, definitionOf, `${path}.rule`));
  const most = roundHalfUp(rule.most, 2);
  const exceeds = rule.most.compare(exact(indicator.maxPoints)) !== 0;
  const sum = exceeds ? [issue('rule_points', `${path}.rule`, { most, maxPoints: indicator.maxPoints })] : [];
  const fixed = weighed && !followsWeight(indicator) ? [issue('weight_fixed', `${path}.rule`)] : [];
  return [...read, ...sum, ...fixed, ...explanatory, ...readings];
}

/** The rules of readings that were not chosen. */
function alternativeIssues(indicator: Indicator, path: string, definitionOf: DefinitionOf): readonly Issue[] {
  return indicator.readings.flatMap(({ alternatives }, at) =>
    alternatives.flatMap((alternative, index) => {
      if (typeof alternative === 'string') return [];
      const place = `${path}.readings[${at}].alternatives[${index}].rule`;
      const wrong = ruleIssues(alternative.rule, place);
      if (wrong.length > 0) return wrong;
      const { uses } = bindRule(alternative.rule, indicator.maxPoints);
      return uses.flatMap((use) => useIssues(use, definitionOf, place));
    }),
  );
}

/** Worth one point more, the rule gives one point more. */
function followsWeight({ rule, maxPoints }: Indicator): boolean {
  const more = exact(maxPoints).add(one);
  return bindRule(rule, roundHalfUp(more, 30)).most.equals(more);
}

/** The fact must be known, be of a type the rule can read, and have no value the rule has no answer to. */
export function useIssues(use: FactUse, definitionOf: DefinitionOf, path: string): readonly Issue[] {
  const { fact, reads, values } = use;
  const definition = definitionOf(fact);
  if (!definition) return [issue('fact_unknown', path, { fact })];
  if (!typesRead[reads].includes(definition.type))
    return [issue('fact_type', path, { fact, type: definition.type })];
  const possible = definition.type === 'enum' ? definition.values : [];
  return possible
    .filter((value) => values && !values.includes(value))
    .map((value) => issue('choice_unanswered', path, { fact, value }));
}

const typesRead: Readonly<Record<FactUse['reads'], readonly FactDefinition['type'][]>> = {
  number: ['money', 'percent', 'number', 'points', 'int'],
  flag: ['bool'],
  word: ['enum', 'text', 'date'],
};

/** A rule and its inner rules, each checked by its own kind. */
function ruleIssues(rule: Rule, path: string): readonly Issue[] {
  const kind = ruleKinds.get(rule.kind);
  if (!kind) return [issue('kind_unknown', `${path}.kind`, { kind: rule.kind })];
  const own = kind.issues(rule).map((found) => ({ ...found, path: joined(path, found.path) }));
  if (own.length > 0) return own;
  return kind.inner(rule).flatMap((inner) => ruleIssues(inner.rule, joined(path, inner.path)));
}

function joined(path: string, rest: string): string {
  if (rest === '') return path;
  return rest.startsWith('[') ? `${path}${rest}` : `${path}.${rest}`;
}
