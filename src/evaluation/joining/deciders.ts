import type { DepartmentId, PersonId } from '../ids.ts';
import type { Records } from '../ports/index.ts';

export async function coordinatorsOf(
  records: Records,
  department: DepartmentId,
): Promise<readonly PersonId[]> {
  const members = await records.membersOf(department);
  return members.filter(({ role }) => role === 'coordinator').map(({ person }) => person);
}

/** Who is asked whether somebody may join: the coordinators; where there are none, the administrators. */
export async function decidersOf(records: Records, department: DepartmentId): Promise<readonly PersonId[]> {
  const coordinators = await coordinatorsOf(records, department);
  if (coordinators.length > 0) return coordinators;
  return (await records.administrators()).map(({ person }) => person);
}
