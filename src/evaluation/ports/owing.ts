import type { EvaluationId, PersonId } from '../ids.ts';

export interface OwingRecords {
  /** Whom a coordinator or leader reminded since a moment, as the audit log has it. */
  nudges(id: EvaluationId, since: Date): Promise<readonly { readonly person: PersonId; readonly at: Date }[]>;
}
