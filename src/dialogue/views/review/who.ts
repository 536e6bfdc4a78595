import { fill } from '../../../../prompts/fill.ts';
import { review as copy } from '../../../../prompts/review.ts';
import { type Decision, dayAt, type OpenEvaluation, type PersonId } from '../../../evaluation/index.ts';

type Role = keyof typeof copy.roles;

/** The name of a person, or what they are. */
export function nameOf({ review }: OpenEvaluation, person: PersonId, role: Role): string {
  return review.names.get(person) ?? copy.roles[role];
}

/** Who decided, with the leader a deputy decided for: `沈局（代何局）`. */
export function deciderOf(evaluation: OpenEvaluation, { by, onBehalfOf }: Decision, role: Role): string {
  const deputy = nameOf(evaluation, by, role);
  if (onBehalfOf === null) return deputy;
  return fill(copy.state.behalf, { deputy, leader: nameOf(evaluation, onBehalfOf, role) });
}

/** Those who may approve: `何局、沈局`; `单位负责人` where nobody said a name. */
export function approversOfView({ review }: OpenEvaluation): string {
  const names = review.approvers.flatMap((person) => review.names.get(person) ?? []);
  return names.length === 0 ? copy.roles.approver : names.join('、');
}

/** What of a hash people compare. */
export const shortHash = (hash: string) => hash.slice(0, 12);

export const dayOf = (at: Date, timeZone: string) => dayAt(at, timeZone);
