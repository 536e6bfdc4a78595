import type { FactId, Facts } from '../../../src/facts/index.ts';

/** One line of law: given these facts, this indicator gives that. */
export interface Boundary {
  readonly says: string;
  /** Default: futian_2020. */
  readonly scheme?: string;
  readonly indicator: string;
  readonly given: Facts;
  readonly gives: string | { readonly missing: readonly FactId[] } | { readonly open: string };
}
