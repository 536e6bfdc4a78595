import type { Facts } from '../facts/index.ts';
import type { Scheme } from '../schemes/index.ts';
import type { ScoreSheet } from '../scoring/index.ts';
import type { Found, Severity } from './finding.ts';
import type { Passage } from './passages.ts';

/** What a report claims about its own scores. */
export interface Printed {
  readonly scores: Readonly<Record<string, string>>;
  readonly total: string | null;
}

/** All that the checks look at. */
export interface Examined {
  readonly scheme: Scheme;
  /** The year evaluated; null where a case names none. */
  readonly year: number | null;
  readonly facts: Facts;
  readonly sheet: ScoreSheet;
  /** What was written, by place. */
  readonly passages: readonly Passage[];
  /** Null where nobody claims anything: in the bot the sheet is what is printed. */
  readonly printed: Printed | null;
}

/** One check (checks.json): a small rule that compares what is there and says what does not fit. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  /** Left out: an error may stand where the coordinator writes why. */
  readonly overridable?: false;
  readonly find: (examined: Examined) => readonly Found[];
}
