import type { Check } from '../../check.ts';
import { adjustmentRate } from './adjustment-rate.ts';
import { adjustmentReasons } from './adjustment-reasons.ts';
import { bandEdge } from './band-edge.ts';
import { carryover } from './carryover.ts';
import { differences } from './differences.ts';
import { datesAroundYear, disclosureScope } from './disclosure.ts';
import { procurementOverPlan } from './procurement-over-plan.ts';
import { rates } from './rates.ts';
import { staffBase } from './staff.ts';
import { adjustmentItems, balanceSheet, basicAndProject, peopleAndPublic } from './sums.ts';
import { fundSubjects, tableTotals } from './tables.ts';
import { threePublicItems } from './three-public.ts';
import { units } from './units.ts';

/** Checks of the numbers among the facts, and of those that texts repeat. */
export const numberChecks: readonly Check[] = [
  units,
  basicAndProject,
  peopleAndPublic,
  adjustmentItems,
  tableTotals,
  fundSubjects,
  adjustmentReasons,
  adjustmentRate,
  procurementOverPlan,
  threePublicItems,
  carryover,
  balanceSheet,
  datesAroundYear,
  disclosureScope,
  staffBase,
  rates,
  differences,
  bandEdge,
];
