import type { Check } from '../../check.ts';

/** Checks of what was written, against the facts and against itself. */
export const textChecks: readonly Check[] = [];
