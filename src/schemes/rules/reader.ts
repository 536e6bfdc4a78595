import type { FactId } from '../../facts/index.ts';
import type { Exact } from '../exact.ts';

/** A decimal fact: its exact value, and how people write it (`3,204.53`). */
export interface KnownNumber {
  readonly exact: Exact;
  readonly shown: string;
}

/**
 * Through this a rule reads facts, and only those its branch needs. Every read is recorded for the trace;
 * a read of an unanswered fact gives `undefined` and is noted as missing.
 */
export interface FactReader {
  number(fact: FactId): KnownNumber | undefined;
  flag(fact: FactId): boolean | undefined;
  /** An enum value or a text. */
  word(fact: FactId): string | undefined;
  /** Whether the fact has an answer; looking does not record anything. */
  has(fact: FactId): boolean;
  name(fact: FactId): string;
  unit(fact: FactId): string;
}
