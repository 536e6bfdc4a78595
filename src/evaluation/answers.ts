import type { FactId, Facts, FactValue } from '../facts/index.ts';
import type { Answer, Deferral } from './ports/index.ts';

/** The facts of an evaluation are a fold over its answers: the newest of each counts. */
export function factsOf(answers: readonly Answer[]): Facts {
  const facts: Record<FactId, FactValue | undefined> = {};
  for (const answer of [...answers].sort((a, b) => a.sequence - b.sequence)) {
    if (answer.value === null) delete facts[answer.fact];
    else facts[answer.fact] = answer.value;
  }
  return facts;
}

/** The notes that no answer has overtaken; one that was taken back counts too, for somebody knew it once. */
export function standingDeferrals(
  deferrals: readonly Deferral[],
  answers: readonly Answer[],
): readonly Deferral[] {
  const newest = new Map(answers.map((answer) => [answer.fact, answer.sequence]));
  return deferrals.filter(({ fact, version }) => (newest.get(fact) ?? 0) <= version);
}

/** True when two values are the same answer. Values are canonical, so their JSON is comparable. */
export function sameValue(a: FactValue | null | undefined, b: FactValue | null | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
