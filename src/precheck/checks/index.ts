import type { Check } from '../check.ts';
import { contradictionChecks } from './contradictions.ts';
import { numberChecks } from './numbers/index.ts';
import { scoreChecks } from './scores/index.ts';
import { textChecks } from './texts/index.ts';

/** Every check, in the order in which its findings are told. */
export const checks: readonly Check[] = [
  ...contradictionChecks,
  ...numberChecks,
  ...scoreChecks,
  ...textChecks,
];
