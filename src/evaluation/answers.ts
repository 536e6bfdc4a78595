import type { FactId, Facts, FactValue } from '../facts/index.ts';
import type { Answer } from './ports/index.ts';

/** The facts of an evaluation are a fold over its answers: the newest of each counts. */
export function factsOf(answers: readonly Answer[]): Facts {
  const facts: Record<FactId, FactValue | undefined> = {};
  for (const answer of [...answers].sort((a, b) => a.sequence - b.sequence)) {
    if (answer.value === null) delete facts[answer.fact];
    else facts[answer.fact] = answer.value;
  }
  return facts;
}

/** True when two values are the same answer. Values are canonical, so their JSON is comparable. */
export function sameValue(a: FactValue | null | undefined, b: FactValue | null | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
