import { readFileSync } from 'node:fs';
import { type Facts, type FactValue, readAnswer, readFacts } from '../../src/facts/index.ts';
import { sampleAnswers, sampleOffice } from '../../src/playground/index.ts';
import { bindScheme, findScheme, limitsOf, type Scheme } from '../../src/schemes/index.ts';

const caseFile = 'test/golden/cases/futian-party-office-2020.json';

export interface BenchCase {
  readonly scheme: Scheme;
  readonly facts: Facts;
  readonly department: string;
  readonly year: number;
}

export interface GoldenCase extends BenchCase {
  /** The facts as the file gives them. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly total: string;
}

/** What every scoring bench rests on: 21 indicators, 93.78 points. */
export function goldenCase(): GoldenCase {
  const file = JSON.parse(readFileSync(caseFile, 'utf8'));
  const scheme = schemeOf(file.scheme);
  const read = readFacts(file.facts, bindScheme(scheme).definitions, limitsOf(scheme, {}));
  if (!read.ok) throw new Error('the bench case cannot be read');
  const { department, year } = file;
  return { scheme, facts: read.value, given: file.facts, department, year, total: file.expected.total };
}

/** The invented office with every question answered: all sections and tables of the report. */
export function sampleCase(): BenchCase {
  const { department, year, scheme: id } = sampleOffice;
  const scheme = schemeOf(id);
  const limits = limitsOf(scheme, {});
  const facts: Record<string, FactValue> = {};
  for (const [fact, typed] of Object.entries(sampleAnswers)) {
    const definition = bindScheme(scheme).definitionOf(fact);
    const read = definition && readAnswer(definition, typed, { maxPoints: limits.get(fact) });
    if (read?.ok) facts[fact] = read.value.value;
  }
  return { scheme, facts, department, year: Number(year) };
}

function schemeOf(id: string): Scheme {
  const scheme = findScheme(id);
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  return scheme;
}
