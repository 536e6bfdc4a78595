import type { EvaluationId } from '../../evaluation/index.ts';

/** What somebody wants of 预审. `finding` is the key of the one that was shown. */
export type PrecheckIntent =
  | { readonly want: 'precheck'; readonly evaluation?: EvaluationId; readonly page?: number }
  | {
      readonly want: 'explain_finding';
      readonly evaluation: EvaluationId;
      readonly finding: string;
      readonly page: number;
    }
  | {
      readonly want: 'keep_finding_reason';
      readonly evaluation: EvaluationId;
      readonly finding: string;
      readonly page: number;
      readonly reason: string;
    };
