import type { FactId } from '../../facts/index.ts';
import type { Finding } from '../../precheck/index.ts';
import { placeOfFact } from '../asking.ts';
import { mayAnswer } from '../assignment/may-answer.ts';
import type { OpenEvaluation } from '../open.ts';

/** Where a finding can be put right. */
export interface Correction {
  /** The question most likely wrong that is asked. */
  readonly fact: FactId;
  readonly section: string;
  readonly page: number;
  /** Whether the reader may answer it; then it is one that they may. */
  readonly own: boolean;
}

/**
 * The question to correct: of the facts concerned, and then of those the indicator rests on, the first one that
 * the reader may answer, else the first one that is asked. Null where none is.
 */
export function correctionOf(evaluation: OpenEvaluation, finding: Finding): Correction | null {
  const asked = candidatesOf(evaluation, finding).flatMap((fact) => {
    const place = placeOfFact(evaluation.asked, fact);
    return place === null ? [] : [{ fact, ...place, own: mayAnswer(evaluation, fact) }];
  });
  return asked.find(({ own }) => own) ?? asked[0] ?? null;
}

function candidatesOf({ sheet }: OpenEvaluation, { facts, indicator }: Finding): readonly FactId[] {
  if (facts.length > 0 || indicator === undefined) return facts;
  const inputs = sheet.indicators.find(({ id }) => id === indicator)?.inputs ?? [];
  return [...inputs.map(({ fact }) => fact), `${indicator}_reason`];
}
