import { describe, expect, it } from 'vitest';
import { textChecks } from '../../../src/precheck/checks/texts/index.ts';
import { passagesOf, precheck, sentenceOfFinding } from '../../../src/precheck/index.ts';
import { findScheme } from '../../../src/schemes/index.ts';
import { score } from '../../../src/scoring/index.ts';
import { sampleFacts, sampleGiven } from './sample-facts.ts';

describe('the texts of the sample office', () => {
  it('give nothing to find', () => {
    const scheme = findScheme(sampleGiven.scheme);
    if (!scheme) throw new Error('no scheme');
    const facts = sampleFacts();
    const passages = passagesOf(scheme, facts);
    const examined = { scheme, year: 2024, facts, sheet: score(scheme, facts), passages, printed: null };
    expect(precheck(examined, { checks: textChecks }).map(sentenceOfFinding)).toEqual([]);
  });
});
