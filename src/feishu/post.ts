import type { Reply, Shown } from '../dialogue/index.ts';
import {
  cardId,
  type Desk,
  type LivingCard,
  type OutgoingBody,
  type Recipient,
} from '../evaluation/index.ts';
import { type RenderedCard, renderCard } from './cards/index.ts';
import type { Click } from './click.ts';
import type { CallbackAnswer } from './events/index.ts';
import type { InboundEvent } from './inbound.ts';

export interface Outcome {
  readonly answer: CallbackAnswer;
  readonly held: string | null;
}

/** One turn's way out: its transaction, the event it answers, the clock and ids. */
export interface Post {
  readonly desk: Desk;
  readonly event: Exclude<InboundEvent, { type: 'ignored' }>;
  readonly now: Date;
  readonly newId: () => string;
}

/** Feishu takes no updates after 14 days; a card is issued anew a day earlier. */
const cardLifeMs = 13 * 24 * 3600 * 1000;
/** The update that repeats a callback answer waits this long for the answer to be handed over. */
const holdMs = 4000;

export const cardIsOld = (card: LivingCard, now: Date) =>
  now.getTime() - card.issuedAt.getTime() > cardLifeMs;

/** Turns a reply into the callback answer and the messages of the outbox, in the turn's transaction. */
export async function answerTo(post: Post, click: Click | null, reply: Reply): Promise<Outcome> {
  const shown = reply.show === undefined ? null : await show(post, click, reply.show);
  const toast =
    reply.toast ??
    (click !== null && reply.say !== undefined ? ({ kind: 'info', text: reply.say } as const) : null);
  if (reply.say !== undefined) await queue(post, { kind: 'text', text: reply.say });
  else if (click === null && toast !== null && shown === null)
    await queue(post, { kind: 'text', text: toast.text });
  if (reply.report !== undefined) {
    await queue(post, { kind: 'report', requestedAt: post.now.toISOString(), ...reply.report });
  }
  for (const shown of reply.refresh ?? []) await refresh(post, shown);
  if (click === null) return { answer: {}, held: null };
  return {
    answer: {
      ...(toast === null ? {} : { toast: { type: toast.kind, content: toast.text } }),
      ...(shown === null ? {} : { card: { type: 'raw', data: shown.rendered.card } }),
    },
    held: shown?.held ?? null,
  };
}

/** A plain message and nothing else. */
export async function sayTo(post: Post, text: string): Promise<Outcome> {
  await queue(post, { kind: 'text', text });
  return { answer: {}, held: null };
}

/** In place when the click came from this person's own card of the topic, else as a new message. */
async function show(
  post: Post,
  click: Click | null,
  shown: Shown,
): Promise<{ rendered: RenderedCard; held: string } | null> {
  const clicked = click === null ? null : await clickedCard(post, click);
  if (clicked === null || clicked.topic !== shown.topic || cardIsOld(clicked, post.now)) {
    await issue(post, shown);
    return null;
  }
  const rendered = renderCard(shown.view, { card: clicked.id });
  await post.desk.cards.update(clicked.id, {
    open: rendered.open,
    ...(shown.evaluation === null ? {} : { evaluation: shown.evaluation }),
    ...(post.event.type === 'card_action' && post.event.message !== null
      ? { message: post.event.message }
      : {}),
  });
  const held = await queue(post, update(clicked, rendered), holdMs);
  return { rendered, held };
}

/** The card a click was made on, if it is this person's own. */
async function clickedCard({ desk, event }: Post, click: Click): Promise<LivingCard | null> {
  const named = click.card === null ? null : await desk.cards.card(click.card);
  return named !== null && named.person === event.person ? named : null;
}

async function issue(post: Post, shown: Shown): Promise<void> {
  const id = cardId(post.newId());
  const rendered = renderCard(shown.view, { card: id });
  await post.desk.cards.issue({
    id,
    person: post.event.person,
    topic: shown.topic,
    evaluation: shown.evaluation,
    message: null,
    issuedAt: post.now,
    open: rendered.open,
  });
  await queue(post, {
    kind: 'card',
    card: id,
    content: JSON.stringify(rendered.card),
    fallback: rendered.fallback,
  });
}

/** Brings a card that is already in the chat up to date, unless somebody may be typing into it. */
async function refresh(post: Post, shown: Shown): Promise<void> {
  const card = await post.desk.cards.living(post.event.person, shown.topic, shown.evaluation);
  if (card === null || card.open || cardIsOld(card, post.now)) return;
  await queue(post, update(card, renderCard(shown.view, { card: card.id })));
}

function update(card: LivingCard, rendered: RenderedCard): OutgoingBody {
  const content = JSON.stringify(rendered.card);
  return { kind: 'card_update', card: card.id, content, fallback: rendered.fallback };
}

async function queue(post: Post, body: OutgoingBody, holdBackMs = 0): Promise<string> {
  const id = post.newId();
  const { to, lane } = addressOf(post.event);
  const notBefore = new Date(post.now.getTime() + holdBackMs);
  await post.desk.outbox.add({ id, lane, to, body, notBefore }, post.now);
  return id;
}

/** A private answer goes to the person, never to whatever chat a payload names; a group gets its hint. */
function addressOf(event: Post['event']): { to: Recipient; lane: string } {
  if (event.type === 'message' && event.chatType === 'group') {
    return { to: { type: 'chat', id: event.chat }, lane: `chat:${event.chat}` };
  }
  return { to: { type: 'person', id: event.person }, lane: `person:${event.person}` };
}
