import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/facts/index.ts';
import { textChecks } from '../../../src/precheck/checks/texts/index.ts';
import { passagesOf, precheck, sentenceOfFinding } from '../../../src/precheck/index.ts';
import { findScheme } from '../../../src/schemes/index.ts';
import { score } from '../../../src/scoring/index.ts';
import { harmless } from './harmless.ts';
import { sampleFacts, sampleGiven } from './sample-facts.ts';

const scheme = findScheme(sampleGiven.scheme);
if (!scheme) throw new Error('no scheme');
const sample = sampleFacts();

function found(facts: Facts, texts: Record<string, string> = {}) {
  if (!scheme) return [];
  const passages = passagesOf(scheme, facts, texts);
  const examined = { scheme, year: 2024, facts, sheet: score(scheme, facts), passages, printed: null };
  return precheck(examined, { checks: textChecks }).map(sentenceOfFinding);
}

describe('a sentence of a right report gives nothing to find', () => {
  it.each(harmless)('%s', (sentence) => {
    expect(found({ ...sample, year_summary: `${sample.year_summary}\n${sentence}` })).toEqual([]);
    expect(found({ ...sample, efficiency_note: sentence })).toEqual([]);
    expect(found(sample, { efficiency: sentence })).toEqual([]);
  });

  it('nor do all of them together', () => {
    const own = harmless.filter((sentence) => !sentence.startsWith('我'));
    expect(found({ ...sample, outcome_note: own.join('\n') })).toEqual([]);
  });
});
