import type { EvaluationId } from '../../evaluation/index.ts';

/** 试算. `text`: facts put differently, `采购实际=350`; empty: how far it is from more points. */
export interface TrialIntent {
  readonly want: 'trial';
  readonly text: string;
  readonly evaluation?: EvaluationId;
  /** The whole text, where it begins as many texts do. */
  readonly said?: string;
  /** Only what follows shows whether it is a trial: `如果…`. Without a fact in it, `said` was told. */
  readonly perhaps?: true;
}
