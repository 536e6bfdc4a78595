import type { EvaluationId } from '../../evaluation/index.ts';

export type LastYearIntent =
  /** 沿用去年: last year's answers that likely still hold. */
  | { readonly want: 'last_year'; readonly evaluation?: EvaluationId }
  /** `key` names what the card showed. */
  | { readonly want: 'take_last_year'; readonly evaluation: EvaluationId; readonly key: string };
