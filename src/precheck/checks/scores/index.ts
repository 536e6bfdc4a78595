import type { Check } from '../../check.ts';

/** Checks of scores: what a report prints against the rules, their sum and their caps. */
export const scoreChecks: readonly Check[] = [];
