import { catalogue, type FactId, type Facts, showValue } from '../../../facts/index.ts';
import { type Exact, exact, isDecimal } from '../../../schemes/index.ts';

/** An amount, count or rate as an exact number; null where nobody answered. */
export function amountOf(facts: Facts, id: FactId): Exact | null {
  const value = facts[id];
  return typeof value === 'string' && isDecimal(value) ? exact(value) : null;
}

/** A fact as it is shown everywhere, with its unit: `1,973.09 万元`. */
export function shownAmount(facts: Facts, id: FactId): string {
  const definition = catalogue.get(id);
  const value = facts[id];
  return definition === undefined || value === undefined ? '' : showValue(definition, value);
}
