import { fill } from '../../../prompts/fill.ts';
import { precheck as copy } from '../../../prompts/precheck.ts';
import {
  type OpenEvaluation,
  takesChanges,
  type WeighedFinding,
  weighedFindings,
} from '../../evaluation/index.ts';
import type { FindingCounts, PrecheckLine } from '../view.ts';

/** The line about findings on contents and score; nothing where there is nothing to say or to do. */
export function precheckPart(evaluation: OpenEvaluation): { readonly precheck?: PrecheckLine } {
  if (!takesChanges(evaluation.record.status)) return {};
  const counts = countsOf(weighedFindings(evaluation));
  const told = toldCounts(counts);
  if (told === '') return {};
  const tone = counts.errors > 0 ? 'bad' : counts.warnings > 0 ? 'warn' : 'plain';
  return { precheck: { text: fill(copy.line, { counts: told }), tone } };
}

/** `2 处错误、3 处提醒、1 处已说明`; empty where there is none. */
export function toldCounts(counts: FindingCounts): string {
  const kinds = ['errors', 'warnings', 'explained'] as const;
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => fill(copy.counts[kind], { count: String(counts[kind]) }))
    .join('、');
}

/** How much was found, and how much of it is settled by a reason. */
export function countsOf(weighed: readonly WeighedFinding[]): FindingCounts {
  const count = (is: (one: WeighedFinding) => boolean) => weighed.filter(is).length;
  return {
    errors: count(({ blocks }) => blocks),
    warnings: count(({ finding, reason }) => finding.severity === 'warning' && reason === null),
    explained: count(({ reason }) => reason !== null),
  };
}
