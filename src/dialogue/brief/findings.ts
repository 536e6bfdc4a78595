import type { OpenEvaluation } from '../../evaluation/index.ts';
import { passagesOf, precheck } from '../../precheck/index.ts';
import type { ScoreSheet } from '../../scoring/index.ts';
import type { BriefPart } from '../view.ts';

type Counts = BriefPart['findings'];

/** A score sheet belongs to one state of the answers. */
const known = new WeakMap<ScoreSheet, Counts>();

/** How much the pre-check finds in an evaluation as it stands. */
export function findingCounts({ record, scheme, facts, sheet }: OpenEvaluation): Counts {
  const counted = known.get(sheet);
  if (counted !== undefined) return counted;
  const passages = passagesOf(scheme, facts);
  const findings = precheck({ scheme, year: record.year, facts, sheet, passages, printed: null });
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { errors: of('error'), warnings: of('warning') };
  known.set(sheet, counts);
  return counts;
}
