import type { Facts } from '../../src/facts/index.ts';
import {
  type Finding,
  type Printed,
  passagesOf,
  precheck,
  sentenceOfFinding,
} from '../../src/precheck/index.ts';
import { findScheme } from '../../src/schemes/index.ts';
import { score } from '../../src/scoring/index.ts';

interface Given {
  readonly scheme?: string;
  readonly year?: number;
  readonly texts?: Readonly<Record<string, string>>;
  readonly printed?: Printed;
}

/** All that is found in these facts, of the Futian system unless told otherwise. */
export function everyFinding(facts: Facts, given: Given = {}): readonly Finding[] {
  const scheme = findScheme(given.scheme ?? 'futian_2020');
  if (scheme === undefined) throw new Error(`no scheme ${given.scheme}`);
  return precheck({
    scheme,
    year: given.year ?? 2020,
    facts,
    sheet: score(scheme, facts),
    passages: passagesOf(scheme, facts, given.texts),
    printed: given.printed ?? null,
  });
}

/** What one check finds. */
export function findings(check: string, facts: Facts, given: Given = {}): readonly Finding[] {
  return everyFinding(facts, given).filter((finding) => finding.check === check);
}

/** The same as sentences. */
export function sentences(check: string, facts: Facts, given: Given = {}): readonly string[] {
  return findings(check, facts, given).map(sentenceOfFinding);
}
