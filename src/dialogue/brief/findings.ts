import { type OpenEvaluation, unexplained } from '../../evaluation/index.ts';
import type { BriefPart } from '../view.ts';

/** How much of what the pre-check finds nobody has settled. */
export function findingCounts(evaluation: OpenEvaluation): BriefPart['findings'] {
  const open = unexplained(evaluation);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: open.length - errors };
}
