import type { Exact } from '../exact.ts';
import type { Explanation } from '../explanation.ts';

/** What a rule answers. `steps` tell how far it came, one entry a line, whatever the answer is. */
export type Outcome =
  | {
      readonly status: 'points';
      readonly points: Exact;
      readonly steps: readonly Explanation[];
      /** Why it is not the most this rule can give; empty when it is. */
      readonly losses: readonly Explanation[];
    }
  /** Facts are unanswered; the reader has noted which. */
  | { readonly status: 'missing'; readonly steps: readonly Explanation[] }
  /** The standard does not say what this case is worth: somebody has to rule. */
  | { readonly status: 'open'; readonly because: Explanation; readonly steps: readonly Explanation[] };

export function points(
  value: Exact,
  steps: readonly Explanation[],
  losses: readonly Explanation[] = [],
): Outcome {
  return { status: 'points', points: value, steps, losses };
}

export function missing(steps: readonly Explanation[] = []): Outcome {
  return { status: 'missing', steps };
}

export function open(because: Explanation, steps: readonly Explanation[] = []): Outcome {
  return { status: 'open', because, steps };
}

/** The same outcome with these steps told first. */
export function after(steps: readonly Explanation[], outcome: Outcome): Outcome {
  return { ...outcome, steps: [...steps, ...outcome.steps] };
}
