import { fill } from '../../prompts/fill.ts';
import { findingSentences } from '../../prompts/findings.ts';
import { issueSentences } from '../../prompts/issues.ts';
import type { Found } from './finding.ts';

/** What is told of a finding, with the numbers in it. */
export function sentenceOfFinding({ code, values }: Pick<Found, 'code' | 'values'>): string {
  const template = findingSentences[code] ?? issueSentences[code];
  if (template === undefined) throw new Error(`no sentence for the finding ${code}`);
  return fill(template, values);
}
