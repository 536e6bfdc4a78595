import { delivery as copy } from '../../prompts/delivery.ts';
import { fill } from '../../prompts/fill.ts';
import type { Reply } from '../dialogue/index.ts';
import {
  asksForSame,
  type Desk,
  type OutgoingBody,
  type OutgoingMessage,
  type Recipient,
  requestReport,
} from '../evaluation/index.ts';
import type { FileRead, InboundEvent } from './inbound.ts';

/** Something that somebody caused and that is answered. */
export type Heeded = Exclude<InboundEvent, { type: 'ignored' }> | FileRead;

/** One turn's way out: its transaction, the event it answers, the clock and ids. */
export interface Post {
  readonly desk: Desk;
  readonly event: Heeded;
  readonly now: Date;
  readonly newId: () => string;
}

/** Addresses a message to whoever the event came from. */
export function addressed(
  { event, now, newId }: Omit<Post, 'desk'>,
  body: OutgoingBody,
  holdBackMs = 0,
): OutgoingMessage {
  const notBefore = new Date(now.getTime() + holdBackMs);
  const { to, lane } = addressOf(event);
  return { id: newId(), to, lane: body.kind === 'fetch_file' ? fileLane(lane) : lane, body, notBefore };
}

/** Files are fetched in order, but a download that takes minutes holds up no answer. */
const fileLane = (lane: string) => `file:${lane}`;

/** Puts a message into the outbox; resolves to its id. */
export async function queue(post: Post, body: OutgoingBody, holdBackMs = 0): Promise<string> {
  const message = addressed(post, body, holdBackMs);
  await post.desk.outbox.add(message, post.now);
  return message.id;
}

export async function say(post: Post, text: string): Promise<void> {
  await queue(post, { kind: 'text', text });
}

/** Queues a report, unless the very same one is on its way already. */
export async function sendReport(post: Post, asked: NonNullable<Reply['report']>): Promise<void> {
  const request = await requestReport(post.desk.records, asked, post.now);
  const waiting = await post.desk.outbox.waitingReports(addressOf(post.event).lane);
  if (!waiting.some((other) => asksForSame(other, request))) await queue(post, request);
}

/** Says once, in one sentence, what was given up since this person was last heard of. */
export async function sayWhatWasLost(post: Post): Promise<void> {
  const { lane } = addressOf(post.event);
  const { outbox } = post.desk;
  const kinds = [
    ...(await outbox.takeUndelivered(lane, post.now)),
    ...(await outbox.takeUndelivered(fileLane(lane), post.now)),
  ];
  if (kinds.length === 0) return;
  const names = new Set(kinds.map((kind) => copy.kinds[kind]));
  await say(post, fill(copy.lost, { kinds: [...names].join('、') }));
}

/** A private answer goes to the person, never to whatever chat a payload names; a group gets its hint. */
function addressOf(event: Heeded): { to: Recipient; lane: string } {
  if (event.type === 'message' && event.chatType === 'group') {
    return { to: { type: 'chat', id: event.chat }, lane: `chat:${event.chat}` };
  }
  return { to: { type: 'person', id: event.person }, lane: `person:${event.person}` };
}
