import type { Delivery, PersonRequest } from '../../evaluation/index.ts';
import type { Messenger } from '../client/index.ts';
import type { PersonFound } from '../inbound.ts';
import type { AnswerFetched, Attempted } from './attempted.ts';

export interface FindParts {
  readonly messenger: Messenger;
  readonly answerFile: AnswerFetched;
}

/**
 * Asks the directory who has a number or an address, and has that answered. A missing permission is told to
 * whoever asked, and stands as a failure for operators.
 */
export async function findPerson(
  parts: FindParts,
  delivery: Delivery,
  body: PersonRequest,
): Promise<Attempted> {
  const asked = await parts.messenger.findPerson(body.search);
  if (asked.ok) {
    const found =
      asked.data === null ? ({ kind: 'nobody' } as const) : { kind: 'person' as const, person: asked.data };
    await parts.answerFile(personFound(delivery, body, found));
    return { ok: true, message: null };
  }
  const { kind } = asked.failure;
  if (kind === 'retry' || kind === 'in_flight') return asked;
  const found = { kind: kind === 'configuration' ? 'no_permission' : 'failed' } as const;
  await parts.answerFile(personFound(delivery, body, found));
  return { ...asked, told: true };
}

/** Tells that looking somebody up was given up after several attempts. */
export async function sayNotFound(
  parts: Pick<FindParts, 'answerFile'>,
  delivery: Delivery,
  body: PersonRequest,
): Promise<true> {
  await parts.answerFile(personFound(delivery, body, { kind: 'failed' }));
  return true;
}

function personFound(
  { id, to }: Delivery,
  { department, role, search }: PersonRequest,
  found: PersonFound['found'],
): PersonFound {
  if (to.type !== 'person') throw new Error('somebody is looked up for a person only');
  return { type: 'person_found', key: `find:${id}`, person: to.id, department, role, search, found };
}
