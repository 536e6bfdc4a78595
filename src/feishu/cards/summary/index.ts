import { drawIndicator } from './indicator.ts';
import { drawNudge, drawNudged } from './nudge.ts';
import { drawSummary } from './summary.ts';
import { drawSummaryTable } from './table.ts';
import { drawUnitBeside } from './unit-beside.ts';

/** The cards about the figures of a campaign, by view. */
export const summaryRenderers = {
  summary: drawSummary,
  summary_table: drawSummaryTable,
  indicator: drawIndicator,
  unit_beside: drawUnitBeside,
  nudge: drawNudge,
  nudged: drawNudged,
};
