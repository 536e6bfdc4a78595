import type { Check } from '../../check.ts';
import { procurementOverPlan } from './procurement-over-plan.ts';

/** Checks of the numbers among the facts. */
export const numberChecks: readonly Check[] = [procurementOverPlan];
