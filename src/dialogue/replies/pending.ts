import type { Pending } from '../../evaluation/index.ts';
import type { Conversation } from '../reply.ts';

/** Notes the text or file that waits for this person, or that none does. */
export async function remember(talk: Conversation, pending: Pending | null): Promise<void> {
  const person = await talk.records.person(talk.person);
  await talk.records.savePerson({ ...person, pending });
}

/** A known word ends the wait for a text, so that a later message is not taken for the answer. */
export async function stopAwaiting(talk: Conversation): Promise<void> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind === 'awaiting') await remember(talk, null);
}
