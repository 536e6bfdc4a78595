import type { DepartmentId, PersonId } from './ids.ts';
import type { Membership, Role } from './ports/index.ts';

/** What somebody may want to do with an evaluation. */
export type Deed = 'read' | 'answer' | 'choose_scheme' | 'report';

const deedsOf: Readonly<Record<Role, readonly Deed[]>> = {
  administrator: ['read', 'report'],
  reviewer: ['read', 'report'],
  leader: ['read', 'answer', 'report'],
  coordinator: ['read', 'answer', 'choose_scheme', 'report'],
  contributor: ['read', 'answer', 'report'],
};

/**
 * The one place that decides who may do what. A person without a place in the department may nothing,
 * whatever card they hold or name they type.
 */
export function may(memberships: readonly Membership[], deed: Deed, department: DepartmentId): boolean {
  return memberships.some(
    (membership) => membership.department === department && deedsOf[membership.role].includes(deed),
  );
}

/** Whether somebody looks after the service as a whole: loads indicator systems for everybody. */
export function mayAdminister(administrators: ReadonlySet<PersonId>, person: PersonId): boolean {
  return administrators.has(person);
}
