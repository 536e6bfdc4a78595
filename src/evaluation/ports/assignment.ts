import type { FactId } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import type { OfficeRole } from './members.ts';

/** What can be given to somebody: a whole section, or a single question wherever it is asked. */
export type AssignmentTarget =
  | { readonly kind: 'section'; readonly target: string }
  | { readonly kind: 'question'; readonly target: FactId };

/** A section or question that is somebody's, until it is given to another one or taken back. */
export type Assignment = AssignmentTarget & {
  readonly person: PersonId;
  /** Who gave it to them, and what was said on handing it over. */
  readonly by: PersonId;
  readonly note: string | null;
  readonly at: Date;
};

/** Somebody of the department; `name` null until they said theirs. */
export interface Colleague {
  readonly person: PersonId;
  readonly role: OfficeRole;
  readonly name: string | null;
}

/** Who works on an evaluation, and who has which part of it. */
export interface Team {
  /** Everybody of the department, in the order of joining. */
  readonly members: readonly Colleague[];
  /** Those in force, of people who are members, in the order of being made. */
  readonly assignments: readonly Assignment[];
}

export interface AssignmentRecords {
  /** One query. */
  team(evaluation: EvaluationId): Promise<Team>;
  /** Whoever had it before has it no more. */
  assign(evaluation: EvaluationId, assignment: Assignment): Promise<void>;
  /** Nobody has it any more. */
  endAssignment(evaluation: EvaluationId, target: AssignmentTarget, at: Date): Promise<void>;
}
