import { delivery as copy } from '../../prompts/delivery.ts';
import { fill } from '../../prompts/fill.ts';
import type { Reply } from '../dialogue/index.ts';
import {
  asksForSame,
  type Desk,
  type MessageId,
  type OutgoingBody,
  type OutgoingMessage,
  type PersonId,
  type Recipient,
  requestReport,
} from '../evaluation/index.ts';
import type { FileRead, GroupListed, InboundEvent, PersonFound } from './inbound.ts';

/** Something that somebody caused and that is answered. */
export type Heeded = Exclude<InboundEvent, { type: 'ignored' }> | FileRead | PersonFound | GroupListed;

/** One turn's way out to somebody: its transaction, whom it goes to, the clock and ids. */
export interface Post {
  readonly desk: Desk;
  /** Whose chat with the bot it is. */
  readonly person: PersonId;
  readonly to: Recipient;
  /** The card message that was clicked, where a click is answered. */
  readonly clicked: MessageId | null;
  readonly now: Date;
  readonly newId: () => string;
}

/** The way back to whoever caused an event. */
export function postFor(event: Heeded, means: Pick<Post, 'desk' | 'now' | 'newId'>): Post {
  const clicked = event.type === 'card_action' ? event.message : null;
  return { ...means, person: event.person, to: addressOf(event), clicked };
}

/** The way to somebody else, in the same turn. */
export function postTo(person: PersonId, { desk, now, newId }: Post): Post {
  return { desk, now, newId, person, to: { type: 'person', id: person }, clicked: null };
}

/** Addresses a message; those to one chat are delivered in order. */
export function addressed(
  { to, now, newId }: Pick<Post, 'to' | 'now' | 'newId'>,
  body: OutgoingBody,
  holdBackMs = 0,
): OutgoingMessage {
  const notBefore = new Date(now.getTime() + holdBackMs);
  const lane = laneOf(to);
  return { id: newId(), to, lane: isFetched.has(body.kind) ? fileLane(lane) : lane, body, notBefore };
}

const isFetched: ReadonlySet<OutgoingBody['kind']> = new Set(['fetch_file', 'find_person', 'list_group']);

/** What is fetched comes in order, but a download that takes minutes holds up no answer. */
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
  const waiting = await post.desk.outbox.waitingReports(laneOf(post.to));
  if (!waiting.some((other) => asksForSame(other, request))) await queue(post, request);
}

/** Says once, in one sentence, what was given up since this person was last heard of. */
export async function sayWhatWasLost(post: Post): Promise<void> {
  const kinds = await post.desk.outbox.takeUndelivered(lanesOf(post.to), post.now);
  if (kinds.length === 0) return;
  const names = new Set(kinds.map((kind) => copy.kinds[kind]));
  await say(post, fill(copy.lost, { kinds: [...names].join('、') }));
}

/** A private answer goes to the person, never to whatever chat a payload names; a group gets its hint. */
export function addressOf(event: Heeded): Recipient {
  const isGroup = event.type === 'added_to_group' || (event.type === 'message' && event.chatType === 'group');
  return isGroup ? { type: 'chat', id: event.chat } : { type: 'person', id: event.person };
}

const laneOf = ({ type, id }: Recipient) => `${type}:${id}`;

/** All that goes there, in two orders. */
export function lanesOf(to: Recipient): readonly string[] {
  const lane = laneOf(to);
  return [lane, fileLane(lane)];
}
