import type { Asking, EvaluationId, Pending } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import type { Conversation } from '../reply.ts';

/** The question that the next text or file answers. */
export interface Awaited {
  readonly evaluation: EvaluationId;
  readonly version: number;
  readonly fact: FactId;
}

/** Notes the text or file that waits for this person, or that none does. */
export async function remember(talk: Conversation, pending: Pending | null): Promise<void> {
  const person = await talk.records.person(talk.person);
  await talk.records.savePerson({ ...person, pending });
}

/** What somebody was asked to send, by 修改 <题目> or one question at a time. */
export async function awaitedBy(talk: Conversation): Promise<Awaited | null> {
  const { pending, asking } = await talk.records.person(talk.person);
  return pending?.kind === 'awaiting' ? pending : asking;
}

const endedByWords: ReadonlySet<Pending['kind']> = new Set(['awaiting', 'viewing', 'choosing']);

/** A known word ends the wait for a text, so that a later message is not taken for the answer. */
export async function stopAwaiting(talk: Conversation): Promise<void> {
  const { pending } = await talk.records.person(talk.person);
  if (pending !== null && endedByWords.has(pending.kind)) await remember(talk, null);
}

/** Notes the question that is put by text, or that this person went back to cards. */
export async function rememberAsking(talk: Conversation, asking: Asking | null): Promise<void> {
  const person = await talk.records.person(talk.person);
  await talk.records.savePerson({ ...person, asking });
}

/** The question this person is asked by text; null: they use cards. */
export async function askingOf(talk: Conversation): Promise<Asking | null> {
  return (await talk.records.person(talk.person)).asking;
}
