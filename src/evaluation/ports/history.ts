import type { FactId, FactValue } from '../../facts/index.ts';
import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { Answer } from './records.ts';

/**
 * What an answer came with: a card of ours, a message, a file; or the sequence numbers of the answers it takes
 * back. The only answers that `undo` stands on are those that 撤销 appended.
 */
export type Origin = `card:${string}` | `message:${string}` | `file:${string}` | `undo:${number}-${number}`;

/** An answer as the history tells it. `origin` is null in rows from before origins were kept. */
export interface PastAnswer extends Answer {
  readonly origin: Origin | null;
  /** What the fact was before; null where it had no answer. */
  readonly before: FactValue | null;
}

/** That a fact was changed, without the value. */
export type AnswerChange = Pick<PastAnswer, 'sequence' | 'fact' | 'by' | 'at' | 'origin'>;

export interface HistoryRecords {
  /** Every answer of a question, or of all questions, taken-back ones included; the newest first. */
  history(
    id: EvaluationId,
    part: { readonly fact: FactId | null; readonly skip: number; readonly limit: number },
  ): Promise<readonly PastAnswer[]>;
  /** How many answers that are. */
  historyLength(id: EvaluationId, fact: FactId | null): Promise<number>;
  /** All changes of an evaluation in order. */
  changes(id: EvaluationId): Promise<readonly AnswerChange[]>;

  /** One line of the audit log: who did what to which evaluation; never answer values. */
  note(entry: AuditEntry): Promise<void>;
}

/** Department and campaign are those of the evaluation, where one is named. */
export interface AuditEntry {
  readonly by: PersonId;
  readonly action: string;
  readonly evaluation: EvaluationId | null;
  readonly department?: DepartmentId;
  readonly campaign?: CampaignId;
  /** Ids, codes and numbers; never a value, a name or a text. */
  readonly detail?: Readonly<Record<string, string>>;
  readonly at: Date;
}
