import type { FactDefinition } from './definition.ts';
import type { Facts } from './value.ts';

/** Whether an answer is still of use; false once another answer has made the question moot. */
export function isNeeded({ notNeededWhen }: FactDefinition, facts: Facts): boolean {
  return notNeededWhen === undefined || facts[notNeededWhen.fact] !== notNeededWhen.is;
}
