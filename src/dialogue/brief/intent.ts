import type { EvaluationId } from '../../evaluation/index.ts';

export type BriefIntent =
  /** 汇总: of one's own unit; for whoever looks after campaigns, of the campaign. */
  | { readonly want: 'brief' }
  /** 催一下: reminds whoever owes something in a unit. */
  | { readonly want: 'nudge'; readonly evaluation?: EvaluationId };
