import { fill } from '../../../prompts/fill.ts';
import { schemeCopy } from '../../../prompts/schemes.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import { builtinSchemes, chooseScheme } from '../../schemes/index.ts';
import { sentenceOfExplanation } from '../../scoring/index.ts';

/**
 * What the office should know about the system it is scored by: borrowed from elsewhere, poorly scanned, or
 * chosen by itself although another one is usual for its district and year.
 */
export function schemeWarnings({ record, scheme }: OpenEvaluation): readonly string[] {
  const wanted = { region: record.region === '' ? null : record.region, year: record.year };
  const usual = chooseScheme(builtinSchemes, wanted);
  if (usual.scheme.id === scheme.id) return usual.warnings.map(sentenceOfExplanation);
  const year = String(record.year);
  const chosen = fill(schemeCopy.chosen, { scheme: scheme.name, year, usual: usual.scheme.name });
  return scheme.confidence === 'low' ? [chosen, fill(schemeCopy.poorScan, { name: scheme.name })] : [chosen];
}
