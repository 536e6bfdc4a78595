import type { Result } from '../../facts/index.ts';
import type { DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import { may } from '../may.ts';
import { refused } from '../open.ts';
import type { Department, JoinRequest, OfficeRole, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import { admit, noteAbout } from './decide.ts';
import { invitable } from './invite.ts';
import { type Renamed, readName, takeName } from './name.ts';

/** An offer nobody answered is void after this. */
export const offerValidMs = 14 * 24 * 3600 * 1000;

export interface Offered {
  readonly request: JoinRequest;
  readonly department: Department;
}

/** Offers a place to somebody a coordinator looked up. They still have to accept; nobody needs to confirm. */
export async function offerPlace(
  records: Records,
  by: PersonId,
  offer: { readonly department: DepartmentId; readonly role: OfficeRole; readonly person: PersonId },
  world: World,
): Promise<Result<Offered>> {
  const read = await invitable(records, by, offer.department, world.now);
  if (!read.ok) return read;
  const { department } = read.value;
  const { memberships } = await records.standing(offer.person);
  if (memberships.some((own) => own.department === department.id && own.actingFor === null)) {
    return refused('colleague_already');
  }
  const request: JoinRequest = {
    id: world.newId(),
    department: department.id,
    person: offer.person,
    name: '',
    role: offer.role,
    invitedBy: by,
    state: 'offered',
    at: world.now,
    decidedBy: by,
    decidedAt: world.now,
  };
  await records.addJoinRequest(request);
  await noteAbout(records, by, 'offer_place', request, world.now);
  return { ok: true, value: { request, department } };
}

/** An offer as its card shows it; for anybody but the person it was made to it does not exist. */
export async function openOffer(
  records: Records,
  person: PersonId,
  id: string,
  now: Date,
): Promise<Result<Offered>> {
  const request = await records.joinRequest(id);
  if (request === null || request.person !== person) return refused('not_yours');
  if (request.state !== 'offered') return refused('decided_already');
  const isStanding =
    now.getTime() - request.at.getTime() < offerValidMs &&
    may(await records.standing(request.invitedBy), 'invite', { department: request.department });
  if (!isStanding) return refused('offer_ended');
  const department = await records.department(request.department);
  if (department === null) throw new Error(`no department ${request.department}`);
  return { ok: true, value: { request, department } };
}

export interface Accepted extends Offered {
  readonly evaluation: EvaluationId | null;
  /** Null where they said no. */
  readonly renamed: Renamed | null;
}

/** The person says yes, with their name, or no. */
export async function answerOffer(
  records: Records,
  person: PersonId,
  answer: { readonly request: string; readonly accept: boolean; readonly name: string },
  now: Date,
): Promise<Result<Accepted>> {
  const opened = await openOffer(records, person, answer.request, now);
  if (!opened.ok) return opened;
  const { request, department } = opened.value;
  if (!answer.accept) {
    await records.settleRequest(request.id, { state: 'declined', name: '', by: person, at: now });
    await noteAbout(records, person, 'decline_offer', request, now);
    const declined: JoinRequest = { ...request, state: 'declined' };
    return { ok: true, value: { request: declined, department, evaluation: null, renamed: null } };
  }
  const name = readName(answer.name);
  if (!name.ok) return name;
  const renamed = await takeName(records, person, name.value, now);
  await records.settleRequest(request.id, { state: 'confirmed', name: name.value, by: person, at: now });
  await noteAbout(records, person, 'accept_offer', request, now);
  const settled: JoinRequest = { ...request, state: 'confirmed', name: name.value };
  return {
    ok: true,
    value: { request: settled, department, evaluation: await admit(records, request, now), renamed },
  };
}
