import { definitionOf, type Facts, type FactValue, readAnswer } from '../../../src/facts/index.ts';
import { sampleAnswers, sampleOffice } from '../../../src/playground/index.ts';
import { findScheme, limitsOf } from '../../../src/schemes/index.ts';

/** The answers of the sample office, as they are kept. */
export function sampleFacts(): Facts {
  const scheme = findScheme(sampleOffice.scheme);
  if (!scheme) throw new Error('the sample office names an unknown scheme');
  const limits = limitsOf(scheme, {});
  const facts: Record<string, FactValue> = {};
  for (const [id, value] of Object.entries(sampleAnswers)) {
    const definition = definitionOf(id);
    const read = definition && readAnswer(definition, value, { maxPoints: limits.get(id) });
    if (read?.ok) facts[id] = read.value.value;
  }
  return facts;
}

export const sampleGiven = { scheme: sampleOffice.scheme, year: 2024 } as const;
