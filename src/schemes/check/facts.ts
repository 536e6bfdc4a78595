import { catalogue, type FactDefinition, factsOfIndicator, type Issue } from '../../facts/index.ts';
import { exact } from '../exact.ts';
import type { Scheme } from '../scheme.ts';
import { weightFacts, weightOf } from '../weights.ts';
import { type DefinitionOf, issue, repeated } from './issue.ts';

/** Facts of the scheme's own: ids nobody else has, and values that can be given. */
export function factIssues(scheme: Scheme, definitionOf: DefinitionOf): readonly Issue[] {
  const derived = new Set([...derivedIds(scheme).map(({ id }) => id)]);
  return [
    ...repeated(scheme.facts, 'facts'),
    ...derivedIssues(scheme),
    ...scheme.facts.flatMap((fact, index) => {
      const path = `facts[${index}]`;
      return [
        ...(catalogue.has(fact.id) ? [issue('fact_taken', `${path}.id`, { fact: fact.id })] : []),
        ...(derived.has(fact.id) ? [issue('fact_derived', `${path}.id`, { fact: fact.id })] : []),
        ...valueIssues(fact, path),
        ...mootIssues(fact, path, definitionOf),
      ];
    }),
    ...(scheme.alsoAsked ?? []).flatMap((fact, index) =>
      definitionOf(fact) ? [] : [issue('fact_unknown', `alsoAsked[${index}]`, { fact })],
    ),
    ...Object.keys(scheme.questions ?? {}).flatMap((fact) =>
      definitionOf(fact) ? [] : [issue('fact_unknown', `questions.${fact}`, { fact })],
    ),
  ];
}

/** Reason, ruling and weight of every indicator, with the indicator's position. */
function derivedIds(scheme: Scheme) {
  const weighed = weightFacts(scheme).length > 0;
  return scheme.indicators.flatMap(({ id: indicator, name }, index) => [
    ...factsOfIndicator(indicator, name).map(({ id }) => ({ id, indicator, index })),
    ...(weighed ? [{ id: weightOf(indicator), indicator, index }] : []),
  ]);
}

/** `a` and `a_ruling` would share `a_ruling_reason`; the catalogue may know such an id as something else. */
function derivedIssues(scheme: Scheme): readonly Issue[] {
  const taken = new Map<string, string>();
  return derivedIds(scheme).flatMap(({ id, indicator, index }) => {
    const common = catalogue.get(id);
    const other = taken.get(id) ?? (common && common.indicator !== indicator ? id : indicator);
    taken.set(id, indicator);
    if (other === indicator) return [];
    return [issue('indicator_clash', `indicators[${index}].id`, { id: indicator, fact: id })];
  });
}

function valueIssues(fact: FactDefinition, path: string): readonly Issue[] {
  switch (fact.type) {
    case 'enum':
    case 'choices':
      return unique(fact.values, `${path}.values`);
    case 'points':
      return fact.max !== undefined && exact(fact.min).gt(exact(fact.max))
        ? [issue('limits_reversed', `${path}.max`)]
        : [];
    case 'list':
      return [
        ...repeated(fact.columns, `${path}.columns`),
        ...fact.columns.flatMap(({ type, values = [] }, index) => {
          const place = `${path}.columns[${index}].values`;
          return type === 'choice' && values.length === 0
            ? [issue('values_none', place)]
            : unique(values, place);
        }),
      ];
    default:
      return [];
  }
}

function unique(values: readonly string[], path: string): readonly Issue[] {
  return repeated(
    values.map((id) => ({ id })),
    path,
  );
}

function mootIssues(fact: FactDefinition, path: string, definitionOf: DefinitionOf): readonly Issue[] {
  const flag = fact.notNeededWhen?.fact;
  if (flag === undefined || definitionOf(flag)?.type === 'bool') return [];
  return [issue('fact_not_flag', `${path}.notNeededWhen.fact`, { fact: flag })];
}
