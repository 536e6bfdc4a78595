import type { Result } from '../../facts/index.ts';
import type { DepartmentId, PersonId } from '../ids.ts';
import { may } from '../may.ts';
import { refused } from '../open.ts';
import type { Department, Invitation, OfficeRole, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import { codeFrom } from './code.ts';
import { coordinatorsOf } from './deciders.ts';

const dayMs = 24 * 3600 * 1000;
const validDays = 14;
/** An own invitation is given out again while it has this long to live. */
const freshMs = 3 * dayMs;

/** The department somebody may invite to, with the invitations that stand open there. */
export interface Invitable {
  readonly department: Department;
  readonly open: readonly Invitation[];
}

/** Reads what 邀请 shows. A stranger gets `not_yours`, a member without the right `not_allowed`. */
export async function invitable(
  records: Records,
  by: PersonId,
  id: DepartmentId,
  now: Date,
): Promise<Result<Invitable>> {
  const standing = await records.standing(by);
  const department = await records.department(id);
  if (department === null || !may(standing, 'read', { department: id })) return refused('not_yours');
  if (!may(standing, 'invite', { department: id })) return refused('not_allowed');
  return { ok: true, value: { department, open: await records.openInvitations(id, now) } };
}

/**
 * A code that lets somebody ask to join in this role, for 14 days and any number of people. The own code of
 * the same role is given out again while it is fresh.
 */
export async function invite(
  records: Records,
  by: PersonId,
  { department, role }: { readonly department: DepartmentId; readonly role: OfficeRole },
  world: World,
): Promise<Result<Invitation>> {
  const read = await invitable(records, by, department, world.now);
  if (!read.ok) return read;
  const same = read.value.open.find(
    (open) =>
      open.by === by && open.role === role && open.expiresAt.getTime() - world.now.getTime() > freshMs,
  );
  if (same !== undefined) return { ok: true, value: same };
  const [code = ''] = await unusedCodes(records, 1, world);
  const invitation = invitationOf(code, by, { department, role }, world);
  await records.addInvitations([invitation]);
  await records.note({ by, action: 'invite', evaluation: null, department, detail: { role }, at: world.now });
  return { ok: true, value: invitation };
}

/** An administrator's invitation for whoever is to be coordinator of a department. */
export function inviteCoordinator(
  records: Records,
  by: PersonId,
  department: DepartmentId,
  world: World,
): Promise<Result<Invitation>> {
  return invite(records, by, { department, role: 'coordinator' }, world);
}

/** A coordinator's code for every department that has none, a thousand as well as one; for administrators only. */
export async function inviteAllCoordinators(
  records: Records,
  by: PersonId,
  world: World,
): Promise<Result<readonly { readonly department: Department; readonly invitation: Invitation }[]>> {
  if (!may(await records.standing(by), 'administer', {})) return refused('not_allowed');
  const departments = await records.departmentsWithoutCoordinator();
  const role = 'coordinator';
  const fresh = (await records.openInvitationsBy(by, world.now)).filter(
    (open) => open.role === role && open.expiresAt.getTime() - world.now.getTime() > freshMs,
  );
  const known = new Map(fresh.map((open) => [open.department, open]));
  const lacking = departments.filter(({ id }) => !known.has(id));
  const codes = await unusedCodes(records, lacking.length, world);
  const made = lacking.map(({ id }, index) =>
    invitationOf(codes[index] ?? '', by, { department: id, role }, world),
  );
  await records.addInvitations(made);
  if (made.length > 0) {
    const detail = { role, count: String(made.length) };
    await records.note({ by, action: 'invite_all', evaluation: null, detail, at: world.now });
  }
  for (const invitation of made) known.set(invitation.department, invitation);
  return {
    ok: true,
    value: departments.flatMap((department) => {
      const invitation = known.get(department.id);
      return invitation === undefined ? [] : [{ department, invitation }];
    }),
  };
}

function invitationOf(
  code: string,
  by: PersonId,
  { department, role }: { readonly department: DepartmentId; readonly role: OfficeRole },
  { now }: World,
): Invitation {
  const expiresAt = new Date(now.getTime() + validDays * dayMs);
  return { code, department, role, by, at: now, expiresAt, endedAt: null };
}

/** From now on nobody can ask with this code. */
export async function endInvitation(
  records: Records,
  by: PersonId,
  code: string,
  now: Date,
): Promise<Result<Invitation>> {
  const invitation = await records.invitation(code);
  if (invitation === null) return refused('not_yours');
  const read = await invitable(records, by, invitation.department, now);
  if (!read.ok) return read;
  if (invitation.endedAt === null) {
    await records.endInvitation(code, now);
    await records.note({
      by,
      action: 'end_invitation',
      evaluation: null,
      department: invitation.department,
      at: now,
    });
  }
  return { ok: true, value: invitation };
}

/** Whether an invitation still opens anything: it stands, and who gave it out may still invite. */
export async function stillOpens(records: Records, invitation: Invitation, now: Date): Promise<boolean> {
  if (invitation.endedAt !== null || invitation.expiresAt <= now) return false;
  return may(await records.standing(invitation.by), 'invite', { department: invitation.department });
}

/** True while nobody coordinates the department, so that administrators decide who joins. */
export async function lacksCoordinator(records: Records, department: DepartmentId): Promise<boolean> {
  return (await coordinatorsOf(records, department)).length === 0;
}

async function unusedCodes(records: Records, count: number, { newId }: World): Promise<readonly string[]> {
  const codes = new Set<string>();
  for (let attempt = 0; attempt < 10 && codes.size < count; attempt += 1) {
    const drawn = Array.from({ length: 2 * (count - codes.size) + 10 }, () => codeFrom(newId()));
    const candidates = drawn.filter((code) => code !== null);
    const taken = await records.codesTaken(candidates);
    for (const code of candidates) {
      if (codes.size < count && !taken.has(code)) codes.add(code);
    }
  }
  if (codes.size < count) throw new Error(`no ${count} unused invitation codes in ten draws`);
  return [...codes];
}
