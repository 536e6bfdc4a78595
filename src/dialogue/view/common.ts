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

/** The last day for handing in, as it looks today. */
export interface Deadline {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0 on the very day, negative afterwards. */
  readonly daysLeft: number;
  /** Else the year has to be said. */
  readonly isThisYear: boolean;
}

/** The campaign a unit takes part in. */
export interface CampaignHeading {
  readonly name: string;
  readonly deadline: Deadline | null;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}
