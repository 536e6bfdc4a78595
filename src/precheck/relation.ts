import { type Exact, exact, hundred, type Relation, type RelationOf, roundHalfUp } from '../schemes/index.ts';
import type { Check, Examined } from './check.ts';
import type { Found } from './finding.ts';
import { type KnownSide, quotedNames, sideOf, wordsOf } from './sides.ts';

/** What a difference in a sum may be and still be rounding, 万元. */
const rounding = '0.02';
/** Half of the last place a percentage is printed with. */
const halfPlace = '0.005';

/** A relation that does not hold, as what is told of it. */
export function broken(relation: Relation, examined: Examined): readonly Found[] {
  const found = brokenBy(relation, examined);
  const { indicator, says = '' } = relation;
  return found.map((one) => ({
    ...one,
    values: { ...one.values, says },
    ...(indicator === undefined ? {} : { indicator }),
  }));
}

/** A check made of relations, which are told as of this check. */
export function relationCheck(
  id: string,
  severity: Check['severity'],
  relations: readonly Relation[],
): Check {
  return { id, severity, find: (examined) => relations.flatMap((relation) => broken(relation, examined)) };
}

/** The checks that the scheme itself brings. */
export function ownChecks(scheme: Examined['scheme']): readonly Check[] {
  return (scheme.checks ?? []).map((relation) => {
    const { id, severity, overridable } = relation;
    const check = { id, severity, find: (examined: Examined) => broken(relation, examined) };
    return overridable === false ? { ...check, overridable } : check;
  });
}

function brokenBy(relation: Relation, examined: Examined): readonly Found[] {
  switch (relation.kind) {
    case 'equal':
      return unequal(relation, examined);
    case 'atMost':
      return exceeding(relation, examined);
    case 'order':
      return reversed(relation, examined);
    case 'rate':
      return otherRate(relation, examined);
    case 'needs':
      return lacking(relation, examined);
  }
}

function unequal({ left, right, tolerance = rounding }: RelationOf<'equal'>, examined: Examined) {
  const [one, other] = [sideOf(left, examined), sideOf(right, examined)];
  if (one === null || other === null) return [];
  const difference = one.exact.sub(other.exact).abs();
  if (difference.isZero()) return [];
  const values = { ...pair(one, other), difference: withUnit(difference, one.unit) };
  const facts = [...one.facts, ...other.facts];
  if (difference.lte(exact(tolerance)))
    return [{ code: 'relation_rounding', values, facts, severity: 'info' as const }];
  return [{ code: 'relation_unequal', values, facts }];
}

function exceeding({ part, whole, tolerance = '0' }: RelationOf<'atMost'>, examined: Examined) {
  const [one, other] = [sideOf(part, examined), sideOf(whole, examined)];
  if (one === null || other === null || one.exact.lte(other.exact.add(exact(tolerance)))) return [];
  return [{ code: 'relation_exceeding', values: pair(one, other), facts: [...one.facts, ...other.facts] }];
}

function reversed({ earlier, later }: RelationOf<'order'>, examined: Examined): readonly Found[] {
  const [first, second] = [examined.facts[earlier], examined.facts[later]];
  if (typeof first !== 'string' || typeof second !== 'string' || first <= second) return [];
  const [one, other] = [wordsOf(earlier, examined), wordsOf(later, examined)];
  const values = { earlier: one.name, earlierShown: one.shown, later: other.name, laterShown: other.shown };
  return [{ code: 'relation_reversed', values, facts: [later, earlier] }];
}

function otherRate(relation: RelationOf<'rate'>, examined: Examined): readonly Found[] {
  const [part, whole] = [sideOf(relation.part, examined), sideOf(relation.whole, examined)];
  const stated = sideOf(relation.stated, examined);
  if (part === null || whole === null || stated === null || whole.exact.isZero()) return [];
  const rate = part.exact.div(whole.exact).mul(hundred);
  if (
    rate
      .sub(stated.exact)
      .abs()
      .lte(exact(relation.tolerance ?? halfPlace))
  )
    return [];
  const { left, leftShown, right, rightShown } = pair(part, whole);
  const values = {
    part: left,
    partShown: leftShown,
    whole: right,
    wholeShown: rightShown,
    rate: roundHalfUp(rate, 2),
    stated: stated.words(),
    statedShown: stated.shown(),
  };
  return [{ code: 'relation_rate', values, facts: [relation.stated, ...part.facts, ...whole.facts] }];
}

function lacking({ given, wants }: RelationOf<'needs'>, examined: Examined): readonly Found[] {
  if (!isThere(given, examined)) return [];
  const open = wants.filter((fact) => examined.facts[fact] === undefined || examined.facts[fact] === '');
  if (open.length === 0) return [];
  const { name, shown } = wordsOf(given, examined);
  const wanted = quotedNames(open, examined);
  return [{ code: 'relation_lacking', values: { given: name, givenShown: shown, wanted }, facts: open }];
}

/** Answered with yes, or with anything but nothing. */
function isThere(fact: string, { facts }: Examined): boolean {
  const value = facts[fact];
  if (value === undefined || value === false || value === '' || value === '0') return false;
  return typeof value !== 'object' || value.length > 0;
}

function pair(one: KnownSide, other: KnownSide) {
  return { left: one.words(), leftShown: one.shown(), right: other.words(), rightShown: other.shown() };
}

function withUnit(value: Exact, unit: string): string {
  return unit === '万元' ? `${roundHalfUp(value, 2)} 万元` : `${value} ${unit}`.trim();
}
