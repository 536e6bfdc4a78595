import type { Result } from '../../facts/index.ts';
import type { PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Department, Invitation, JoinRequest, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import { isCode, showCode } from './code.ts';
import { decidersOf } from './deciders.ts';
import { lacksCoordinator, stillOpens } from './invite.ts';
import { type Renamed, readName, takeName } from './name.ts';

/** So many wrong codes in an hour, and a person has to wait. */
export const mostWrongCodes = 10;

/** What a code opens: the form to ask with. */
export interface Opened {
  readonly invitation: Invitation;
  readonly department: Department;
}

/**
 * Looks a code up for somebody who wants to join; `code` as `tidyCode` leaves it. Whoever tries many has to
 * wait (`too_many_codes`); a code that never was, has ended or expired is `no_such_code` all the same.
 */
export async function openCode(
  records: Records,
  person: PersonId,
  code: string,
  now: Date,
): Promise<Result<Opened>> {
  if ((await records.wrongCodes(person, now)) >= mostWrongCodes) return refused('too_many_codes');
  const invitation = isCode(code) ? await records.invitation(code) : null;
  if (invitation === null || !(await stillOpens(records, invitation, now))) {
    await records.noteWrongCode(person, now);
    return refused('no_such_code', { code: isCode(code) ? showCode(code) : code.slice(0, 20) });
  }
  const department = await records.department(invitation.department);
  if (department === null) throw new Error(`no department ${invitation.department}`);
  const { memberships } = await records.standing(person);
  if (memberships.some((own) => own.department === department.id && own.actingFor === null)) {
    return refused('member_already', { department: department.name });
  }
  const waiting = await records.openRequest(person, department.id);
  if (waiting?.state === 'asked') return refused('asked_already', { department: department.name });
  return { ok: true, value: { invitation, department } };
}

export interface Asked extends Opened {
  readonly request: JoinRequest;
  readonly renamed: Renamed;
  /** Who decides. */
  readonly deciders: readonly PersonId[];
  /** Because nobody coordinates the department yet. */
  readonly isForAdministrators: boolean;
}

/** Somebody asks to join with a code and a name. Nothing is theirs before somebody there agrees. */
export async function askToJoin(
  records: Records,
  person: PersonId,
  typed: { readonly code: string; readonly name: string },
  world: World,
): Promise<Result<Asked>> {
  const opened = await openCode(records, person, typed.code, world.now);
  if (!opened.ok) return opened;
  const name = readName(typed.name);
  if (!name.ok) return name;
  const { invitation, department } = opened.value;
  const renamed = await takeName(records, person, name.value, world.now);
  const request: JoinRequest = {
    id: world.newId(),
    department: department.id,
    person,
    name: name.value,
    role: invitation.role,
    invitedBy: invitation.by,
    state: 'asked',
    at: world.now,
    decidedBy: null,
    decidedAt: null,
  };
  await records.addJoinRequest(request);
  const detail = { role: request.role };
  await records.note({
    by: person,
    action: 'ask_to_join',
    evaluation: null,
    department: department.id,
    detail,
    at: world.now,
  });
  const deciders = await decidersOf(records, department.id);
  const isForAdministrators = await lacksCoordinator(records, department.id);
  return { ok: true, value: { ...opened.value, request, deciders, isForAdministrators, renamed } };
}
