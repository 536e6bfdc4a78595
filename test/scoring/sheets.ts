import { readFileSync } from 'node:fs';
import { readCase } from '../../src/command-line/case.ts';
import type { Facts } from '../../src/facts/index.ts';
import { findScheme, readScheme, type Scheme } from '../../src/schemes/index.ts';
import { type IndicatorScore, score } from '../../src/scoring/index.ts';

export function schemeOf(id: string): Scheme {
  const scheme = findScheme(id);
  if (!scheme) throw new Error(`no scheme ${id}`);
  return scheme;
}

export function indicatorOf(scheme: string, given: Facts, indicator: string): IndicatorScore {
  const found = score(schemeOf(scheme), given).indicators.find(({ id }) => id === indicator);
  if (!found) throw new Error(`no indicator ${indicator} in ${scheme}`);
  return found;
}

/** The facts of a golden case. */
export function goldenFacts(id: string): Facts {
  const file = new URL(`../golden/cases/${id}.json`, import.meta.url);
  const read = readCase(JSON.parse(readFileSync(file, 'utf8')), null);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.facts;
}

/** A system of another district, from its file. */
export function exampleScheme(name: string): Scheme {
  const file = new URL(`../golden/schemes/${name}.json`, import.meta.url);
  const read = readScheme(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
