import { fill } from '../../../prompts/fill.ts';
import { oneByOne } from '../../../prompts/one-by-one.ts';
import type { OpenEvaluation, PersonId } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { ownerOf } from '../one-by-one/owner.ts';

/** `已记为待补（财务/采购），由您记下`, for whoever sees it; null where nobody noted it. */
export function waitingSentence(
  evaluation: OpenEvaluation,
  fact: FactId,
  viewer: PersonId | undefined,
): string | null {
  const deferral = waitingFacts(evaluation).get(fact);
  if (deferral === undefined) return null;
  const owner = ownerOf(evaluation, fact);
  const who = deferral.by === viewer ? oneByOne.you : oneByOne.colleague;
  return owner === '' ? fill(oneByOne.waitingForAnybody, { who }) : fill(oneByOne.waitingFor, { owner, who });
}

/** A name with the note that its answer waits for somebody: `实际采购金额（待补：财务/采购）`. */
export function nameWithWaiting(evaluation: OpenEvaluation, fact: FactId, name: string): string {
  if (!waitingFacts(evaluation).has(fact)) return name;
  const owner = ownerOf(evaluation, fact);
  return owner === ''
    ? fill(oneByOne.waitingNameOnly, { name })
    : fill(oneByOne.waitingName, { name, owner });
}

/** The open questions that wait for somebody who knows. */
export function waitingFacts({
  deferrals,
}: OpenEvaluation): ReadonlyMap<FactId, OpenEvaluation['deferrals'][number]> {
  return new Map(deferrals.map((deferral) => [deferral.fact, deferral]));
}
