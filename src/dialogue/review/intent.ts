import type { EvaluationId } from '../../evaluation/index.ts';

/** What somebody wants who hands in, signs, gives back or reviews. */
export type ReviewIntent =
  | {
      readonly want: 'submit' | 'withdraw' | 'review' | 'ask_return' | 'ask_discuss' | 'ask_signed_scan';
      readonly evaluation?: EvaluationId;
    }
  /** `reason`: what was said along with it; `said`: the whole text. */
  | {
      readonly want: 'ask_reopen';
      readonly evaluation?: EvaluationId;
      readonly reason?: string;
      readonly said?: string;
    }
  | {
      readonly want: 'confirm_submit';
      readonly evaluation: EvaluationId;
      readonly version: number;
      /** The score and the number of files the card showed; left out by cards of earlier releases. */
      readonly total?: string;
      readonly evidence?: number;
      readonly note: string;
    }
  | { readonly want: 'approve'; readonly evaluation: EvaluationId; readonly snapshot: number }
  | {
      readonly want: 'return' | 'reopen';
      readonly evaluation: EvaluationId;
      readonly snapshot: number;
      readonly note: string;
      readonly sections: Readonly<Record<string, string>>;
    }
  /** `said`: the whole text, where it was typed as a message. */
  | {
      readonly want: 'discuss';
      readonly evaluation?: EvaluationId;
      readonly note: string;
      readonly said?: string;
    }
  | { readonly want: 'ask_review_score'; readonly evaluation: EvaluationId; readonly indicator: string }
  | {
      readonly want: 'set_review_score';
      readonly evaluation: EvaluationId;
      readonly indicator: string;
      readonly points: string;
      readonly reason: string;
    };
