import type { FactId, FactValue } from '../facts/index.ts';

/** A sentence as data: `template` names an entry of `prompts/explanations.ts`, `values` fill it. */
export interface Explanation {
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One fact that a rule read on the branch it took, in the order read. */
export interface Input {
  readonly fact: FactId;
  readonly name: string;
  readonly unit: string;
  readonly value: FactValue;
  /** True when the value is the declared default because nobody answered. */
  readonly assumed: boolean;
}

interface IndicatorBase {
  readonly id: string;
  /** The district's own wording, as printed in its table. */
  readonly name: string;
  readonly dimension: string;
  readonly category: string;
  readonly maxPoints: string;
  readonly description: string;
  /** Wording of the standard. */
  readonly standard: string;
  readonly inputs: readonly Input[];
  /** Formula in words, the numbers put in, the band or branch taken: one entry a line. */
  readonly steps: readonly Explanation[];
  /** The reading of an ambiguous standard this score rests on, if there is one. */
  readonly readings: readonly string[];
}

export type IndicatorScore = IndicatorBase &
  (
    | {
        readonly status: 'scored';
        /** Two decimals, rounded half up once. */
        readonly score: string;
        /** `n/d` in lowest terms, after the indicator's own cap and before rounding. */
        readonly exact: string;
        /** maxPoints − score, two decimals. */
        readonly lost: string;
        /** Why points were lost, one entry a cause; empty at full marks. */
        readonly losses: readonly Explanation[];
        /** True when an authorised person ruled the points (the standard leaves the case open). */
        readonly ruled: boolean;
        readonly missing: readonly [];
      }
    | {
        readonly status: 'missing';
        readonly score: null;
        readonly missing: readonly FactId[];
        /** The same facts by name, a scheme's own ones too. */
        readonly missingNames: readonly string[];
      }
    | {
        readonly status: 'needs_ruling';
        readonly score: null;
        readonly because: Explanation;
        /** The ruling facts still wanted: points and reason. */
        readonly missing: readonly FactId[];
      }
  );

/** A dimension (一级指标) or category (二级指标) with what its indicators have so far. */
export interface GroupScore {
  readonly name: string;
  readonly maxPoints: string;
  readonly score: string;
  /** Indicators without a score yet. */
  readonly open: number;
}

/** The result of `score(scheme, facts)`. All points are strings with two decimals. */
export interface ScoreSheet {
  readonly scheme: string;
  /** In the source's own row order. */
  readonly indicators: readonly IndicatorScore[];
  readonly dimensions: readonly GroupScore[];
  readonly categories: readonly (GroupScore & { readonly dimension: string })[];
  /** Sum of the rounded indicator scores there are. */
  readonly sum: string;
  /** Caps of the scheme that apply to the whole. */
  readonly caps: readonly { readonly limit: string; readonly because: Explanation }[];
  /** `sum` after the caps. */
  readonly total: string;
  readonly max: string;
  /** Unscored indicators counted as 0, and as their maximum. */
  readonly range: { readonly low: string; readonly high: string };
  /** Null until all is scored, or where the scheme has no grades. */
  readonly grade: string | null;
}
