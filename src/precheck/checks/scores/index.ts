import type { Check } from '../../check.ts';
import { gradeBands } from './grades.ts';
import { missingFacts } from './missing.ts';
import { deductionReasons } from './reasons.ts';
import { scoreByOtherReading, scoreByRule } from './rule.ts';
import { satisfactionBand } from './satisfaction.ts';
import { scoreSum, scoreWithinPoints } from './total.ts';

/** Checks of scores: what a report prints against the rules, their sum and their caps. */
export const scoreChecks: readonly Check[] = [
  scoreByRule,
  scoreByOtherReading,
  scoreSum,
  scoreWithinPoints,
  missingFacts,
  satisfactionBand,
  deductionReasons,
  gradeBands,
];
