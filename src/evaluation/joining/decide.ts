import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { may } from '../may.ts';
import { refused } from '../open.ts';
import type { Department, JoinRequest, Records } from '../ports/index.ts';
import { decidersOf } from './deciders.ts';

export interface Decided {
  readonly request: JoinRequest;
  readonly department: Department;
  /** What the newcomer can open now; null while the department has no evaluation, or after a no. */
  readonly evaluation: EvaluationId | null;
  /** The others who were asked. */
  readonly alsoAsked: readonly PersonId[];
}

/**
 * Agrees to somebody's joining, or declines; once. Only those who may manage the department's members
 * decide, whoever holds the card; for anybody else the request does not exist.
 */
export async function decideJoin(
  records: Records,
  by: PersonId,
  { request: id, agree }: { readonly request: string; readonly agree: boolean },
  now: Date,
): Promise<Result<Decided>> {
  const request = await records.joinRequest(id);
  const standing = await records.standing(by);
  if (request === null || !may(standing, 'manage_members', { department: request.department })) {
    return refused('not_yours');
  }
  if (request.state !== 'asked') return refused('decided_already');
  const department = await records.department(request.department);
  if (department === null) throw new Error(`no department ${request.department}`);
  // Asked for before anybody joins: the first coordinator does not take the question from the administrators.
  const alsoAsked = (await decidersOf(records, department.id)).filter((person) => person !== by);
  const state = agree ? 'confirmed' : 'declined';
  await records.settleRequest(id, { state, name: request.name, by, at: now });
  await noteAbout(records, by, agree ? 'confirm_join' : 'decline_join', request, now);
  const evaluation = agree ? await admit(records, request, now) : null;
  const settled: JoinRequest = { ...request, state, decidedBy: by, decidedAt: now };
  return { ok: true, value: { request: settled, department, evaluation, alsoAsked } };
}

/** In the audit log: whom it was about, where, as what. */
export async function noteAbout(
  records: Records,
  by: PersonId,
  action: string,
  { person, department, role }: Pick<JoinRequest, 'person' | 'department' | 'role'>,
  at: Date,
): Promise<void> {
  await records.note({ by, action, evaluation: null, department, detail: { person, role }, at });
}

/**
 * Makes somebody a member, and the department's newest evaluation theirs to go on with. Whoever became a
 * member some other way meanwhile keeps the role they have.
 */
export async function admit(
  records: Records,
  { person, department, role }: JoinRequest,
  now: Date,
): Promise<EvaluationId | null> {
  const { memberships } = await records.standing(person);
  const isMember = memberships.some((own) => own.department === department && own.actingFor === null);
  if (!isMember) await records.addMembership({ person, department, role }, now);
  const all = await records.evaluationsOf(person);
  const evaluation = all.find((record) => record.department === department)?.id ?? null;
  const known = await records.person(person);
  if (known.current === null && evaluation !== null) {
    await records.savePerson({ ...known, current: evaluation });
  }
  return evaluation;
}
