import type { Asking, EvaluationId, Pending } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import type { Conversation } from '../reply.ts';

/** The question that the next text or file answers. */
export interface Awaited {
  readonly evaluation: EvaluationId;
  readonly version: number;
  readonly fact: FactId;
}

/** Notes the text or file that waits for this person, with what it came with, or that none does. */
export async function remember(talk: Conversation, pending: Pending | null): Promise<void> {
  const person = await talk.records.person(talk.person);
  await talk.records.savePerson({ ...person, pending: pending && withOrigin(talk, pending) });
}

/** What is put away again, as after a choice on its card, keeps where it first came from. */
function withOrigin({ origin }: Conversation, pending: Pending): Pending {
  if (origin === null || origin === undefined) return pending;
  switch (pending.kind) {
    case 'confirming':
    case 'table':
    case 'figures':
    case 'choosing':
      return { ...pending, cameWith: pending.cameWith ?? origin };
    default:
      return pending;
  }
}

/** What somebody was asked to send, by 修改 <题目> or one question at a time, where this message may be it. */
export async function awaitedBy(talk: Conversation): Promise<Awaited | null> {
  const { pending, asking } = await talk.records.person(talk.person);
  const awaited = pending?.kind === 'awaiting' ? pending : asking;
  return awaited !== null && mayConcern(talk, awaited.evaluation) ? awaited : null;
}

/** False for a reply to a card of another evaluation: it is meant for that one, whatever was asked. */
export function mayConcern({ replyTo }: Conversation, evaluation: EvaluationId): boolean {
  return (replyTo?.evaluation ?? evaluation) === evaluation;
}

/** Ends a wait for the next message, so that a later one is not taken for the answer. */
export async function stopWaiting(
  talk: Conversation,
  waits: readonly ('awaiting' | 'viewing' | 'choosing' | 'awaiting_units' | 'attaching')[],
): Promise<void> {
  const { pending } = await talk.records.person(talk.person);
  if (waits.some((wait) => wait === pending?.kind)) await remember(talk, null);
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
