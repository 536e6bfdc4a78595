import type { FactId, Issue, Result } from '../../facts/index.ts';
import { definitionsOf, factsReadBy } from '../bound.ts';
import { safeRead, shapeIssues } from '../rules/shape.ts';
import { type Scheme, schemeSchema } from '../scheme.ts';
import { factIssues } from './facts.ts';
import { indicatorIssues } from './indicator.ts';
import { issue, repeated } from './issue.ts';
import { ownCheckIssues } from './own-checks.ts';
import { placeIssues, pointsIssues } from './points.ts';
import { sectionIssues } from './sections.ts';
import { sizeIssues } from './size.ts';
import { wholeIssues } from './whole.ts';

/**
 * Reads a scheme from parsed JSON, whatever it is. Issues carry the path of the field
 * (`indicators[4].rule.bands[1]`): size, then shape, then what only makes sense together: points that add
 * up, known facts, bands without gaps, questions asked once.
 */
export function readScheme(json: unknown): Result<Scheme> {
  const oversize = sizeIssues(json);
  if (oversize.length > 0) return { ok: false, issues: oversize };
  const read = safeRead(schemeSchema, json);
  if (!read.success) return { ok: false, issues: shapeIssues(read.error) };
  const issues = schemeIssues(read.data);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.data };
}

/** What is wrong with a scheme of the right shape. */
export function schemeIssues(scheme: Scheme): readonly Issue[] {
  const issues = partIssues(scheme);
  return issues.length > 0 ? issues : unreadIssues(scheme);
}

function partIssues(scheme: Scheme): readonly Issue[] {
  const definitions = definitionsOf(scheme);
  const definitionOf = (fact: FactId) => definitions.get(fact);
  return [
    ...scheme.indicators.flatMap((indicator, index) =>
      indicatorIssues(indicator, `indicators[${index}]`, definitionOf, scheme.weights !== undefined),
    ),
    ...repeated(scheme.indicators, 'indicators'),
    ...factIssues(scheme, definitionOf),
    ...pointsIssues(scheme),
    ...placeIssues(scheme),
    ...sectionIssues(scheme, definitionOf),
    ...wholeIssues(scheme, definitionOf),
    ...ownCheckIssues(scheme, definitionOf),
  ];
}

/** A fact meant for scoring that nothing reads: a slip in some rule. Asked of a scheme that can be bound. */
function unreadIssues(scheme: Scheme): readonly Issue[] {
  const { required, explanatory } = factsReadBy(scheme);
  return scheme.facts.flatMap(({ id, role }, index) =>
    role === 'report' || required.has(id) || explanatory.has(id)
      ? []
      : [issue('fact_unread', `facts[${index}]`, { fact: id })],
  );
}
