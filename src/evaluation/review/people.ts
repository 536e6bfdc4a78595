import type { PersonId } from '../ids.ts';
import { rolesAt } from '../may.ts';
import type { EvaluationRecord, Records, Standing } from '../ports/index.ts';

/** Who may approve an evaluation: the leaders of its department and whom they made deputies. */
export async function approversOf(
  records: Records,
  { department }: EvaluationRecord,
): Promise<readonly PersonId[]> {
  const leaders = (await records.membersOf(department)).filter(({ role }) => role === 'leader');
  const deputies = await records.deputiesOf(department);
  return unique([...leaders.map(({ person }) => person), ...deputies.map(({ deputy }) => deputy)]);
}

/** Everybody with an eye on an evaluation: its department, deputies, and the reviewers of the campaign. */
export async function everybodyAt(records: Records, record: EvaluationRecord): Promise<readonly PersonId[]> {
  const members = (await records.membersOf(record.department)).map(({ person }) => person);
  const deputies = (await records.deputiesOf(record.department)).map(({ deputy }) => deputy);
  return unique([...members, ...deputies, ...(await records.reviewersOf(record.campaign))]);
}

/** The leader somebody acts for, where they are deputy and no leader themselves. */
export function actsFor(standing: Standing, record: EvaluationRecord): PersonId | null {
  const places = standing.memberships.filter(
    ({ department, role }) => department === record.department && role === 'leader',
  );
  if (places.some(({ actingFor }) => actingFor === null)) return null;
  return places[0]?.actingFor ?? null;
}

/** Whether a reviewer, and nobody of the department, acts. */
export function actsAsReviewer(standing: Standing, record: EvaluationRecord): boolean {
  const roles = rolesAt(standing, record);
  return roles.has('reviewer') && !roles.has('leader');
}

const unique = (people: readonly PersonId[]) => [...new Set(people)];
