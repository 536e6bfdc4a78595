import type { OpenEvaluation } from '../../evaluation/index.ts';
import { builtinSchemes, warningsFor } from '../../schemes/index.ts';
import { sentenceOf } from '../../scoring/index.ts';

/** What the office should know about the system it is scored by: borrowed from elsewhere, poorly scanned … */
export function schemeWarnings({ record, scheme }: OpenEvaluation): readonly string[] {
  return warningsFor(scheme, builtinSchemes, { region: record.region, year: record.year }).map(sentenceOf);
}
