import { checkNames } from '../../../prompts/checks.ts';
import type { FactDefinition, FactId, Issue } from '../../facts/index.ts';
import type { Relation, Side } from '../own-checks.ts';
import { bindAmount } from '../rules/amount.ts';
import { numbers } from '../rules/rule.ts';
import type { Scheme } from '../scheme.ts';
import { useIssues } from './indicator.ts';
import { type DefinitionOf, issue, repeated } from './issue.ts';

/** Checks of the scheme's own: ids nobody else has, facts that exist and can be compared. */
export function ownCheckIssues(scheme: Scheme, definitionOf: DefinitionOf): readonly Issue[] {
  const indicators = new Set(scheme.indicators.map(({ id }) => id));
  const checks = scheme.checks ?? [];
  return [
    ...repeated(checks, 'checks'),
    ...checks.flatMap((relation, index) => {
      const path = `checks[${index}]`;
      const { id, indicator } = relation;
      return [
        ...(Object.hasOwn(checkNames, id) ? [issue('check_taken', `${path}.id`, { id })] : []),
        ...(indicator !== undefined && !indicators.has(indicator)
          ? [issue('indicator_unknown', `${path}.indicator`, { id: indicator })]
          : []),
        ...relationIssues(relation, path, definitionOf),
      ];
    }),
  ];
}

function relationIssues(relation: Relation, path: string, definitionOf: DefinitionOf): readonly Issue[] {
  const side = (at: string, given: Side) => sideIssues(given, `${path}.${at}`, definitionOf);
  const typed = (at: string, fact: FactId, type: FactDefinition['type'][]) =>
    typeIssues(fact, type, `${path}.${at}`, definitionOf);
  switch (relation.kind) {
    case 'equal':
      return [...side('left', relation.left), ...side('right', relation.right)];
    case 'atMost':
      return [...side('part', relation.part), ...side('whole', relation.whole)];
    case 'rate':
      return [
        ...side('part', relation.part),
        ...side('whole', relation.whole),
        ...typed('stated', relation.stated, ['percent', 'number']),
      ];
    case 'order':
      return [...typed('earlier', relation.earlier, ['date']), ...typed('later', relation.later, ['date'])];
    case 'needs':
      return [relation.given, ...relation.wants].flatMap((fact, index) =>
        definitionOf(fact)
          ? []
          : [issue('fact_unknown', index === 0 ? `${path}.given` : `${path}.wants[${index - 1}]`, { fact })],
      );
  }
}

function sideIssues(side: Side, path: string, definitionOf: DefinitionOf): readonly Issue[] {
  if (typeof side === 'string' || !('column' in side))
    return bindAmount(side).uses.flatMap(({ fact }) =>
      numbers(fact).flatMap((use) => useIssues(use, definitionOf, path)),
    );
  const list = definitionOf(side.of);
  if (list === undefined) return [issue('fact_unknown', `${path}.of`, { fact: side.of })];
  if (list.type !== 'list') return [issue('fact_type', `${path}.of`, { fact: side.of, type: list.type })];
  const column = list.columns.find(({ id }) => id === side.column);
  return column?.type === 'money' ? [] : [issue('column_unknown', `${path}.column`, { ...side })];
}

function typeIssues(
  fact: FactId,
  types: readonly FactDefinition['type'][],
  path: string,
  definitionOf: DefinitionOf,
): readonly Issue[] {
  const definition = definitionOf(fact);
  if (definition === undefined) return [issue('fact_unknown', path, { fact })];
  return types.includes(definition.type) ? [] : [issue('fact_type', path, { fact, type: definition.type })];
}
