import { fill } from '../../../prompts/fill.ts';
import { schemeCopy } from '../../../prompts/schemes.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import { chooseScheme, regionOf, type Scheme } from '../../schemes/index.ts';
import { sentenceOfExplanation } from '../../scoring/index.ts';

/**
 * What the office should know about the system it is scored by: borrowed from elsewhere, poorly scanned, with
 * a newer version, or another one than is usual now for its district and year. `schemes` are those in force.
 */
export function schemeWarnings(
  { record, scheme }: OpenEvaluation,
  schemes: readonly Scheme[],
): readonly string[] {
  const region = regionOf(record.departmentName, schemes) ?? (record.region === '' ? null : record.region);
  const usual = chooseScheme(schemes, { region, year: record.year });
  if (usual.scheme.id === scheme.id) {
    return [...newerVersion(scheme, usual.scheme), ...usual.warnings.map(sentenceOfExplanation)];
  }
  const year = String(record.year);
  const chosen = fill(schemeCopy.chosen, { scheme: scheme.name, year, usual: usual.scheme.name });
  const inForce = schemes.find(({ id }) => id === scheme.id) ?? scheme;
  return [
    chosen,
    ...newerVersion(scheme, inForce),
    ...(scheme.confidence === 'low' ? [fill(schemeCopy.poorScan, { name: scheme.name })] : []),
  ];
}

function newerVersion(own: Scheme, inForce: Scheme): readonly string[] {
  if (own.version === inForce.version) return [];
  const { name, version } = inForce;
  return [fill(schemeCopy.newVersion, { name, version, was: own.version })];
}
