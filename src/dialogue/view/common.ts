import type { EvaluationId } from '../../evaluation/ids.ts';

/** Name of the evaluation a card speaks about. */
export interface Heading {
  readonly evaluation: EvaluationId;
  readonly department: string;
  readonly year: number;
}

/** An evaluation and how far it is. */
export interface Standing extends Heading {
  readonly answered: number;
  readonly asked: number;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}
