import type { OpenEvaluation } from '../../evaluation/index.ts';
import { chooseScheme } from '../../schemes/index.ts';
import { sentenceOfExplanation } from '../../scoring/index.ts';

/** What the office should know about the system it is scored by: borrowed from elsewhere, poorly scanned … */
export function schemeWarnings({ record, scheme }: OpenEvaluation): readonly string[] {
  const wanted = { region: record.region === '' ? null : record.region, year: record.year };
  return chooseScheme([scheme], wanted).warnings.map(sentenceOfExplanation);
}
