import type { Refresh, Reply, Shown, Toast, ToOther } from '../dialogue/index.ts';
import { type CardId, cardId, type LivingCard, type OutgoingBody } from '../evaluation/index.ts';
import { type RenderedCard, renderCard } from './cards/index.ts';
import type { Click } from './click.ts';
import { callbackAnswer } from './events/index.ts';
import { nothingToHear, type Outcome } from './outcome.ts';
import { addressed, type Post, postTo, queue, say, sendReport } from './post.ts';

/** Feishu takes no updates after 14 days; a card is issued anew a day earlier. */
const cardLifeMs = 13 * 24 * 3600 * 1000;
/**
 * The update that repeats a callback answer waits this long for word of the answer, which then drops it or
 * lets it go sooner; only after a crash does it go out by itself. Longer than Feishu waits for an answer.
 */
const holdMs = 4000;

export const cardIsOld = (card: LivingCard, now: Date) =>
  now.getTime() - card.issuedAt.getTime() > cardLifeMs;

/** Turns a reply into the callback answer and the messages of the outbox, in the turn's transaction. */
export async function answerTo(post: Post, click: Click | null, reply: Reply): Promise<Outcome> {
  const drawn = reply.show === undefined ? null : await show(post, click, reply.show);
  if (reply.say !== undefined) await say(post, reply.say);
  if (reply.report !== undefined) await sendReport(post, reply.report);
  if (reply.export !== undefined) await queue(post, reply.export);
  if (reply.summary !== undefined) await queue(post, reply.summary);
  if (reply.find !== undefined) await queue(post, { kind: 'find_person', ...reply.find });
  if (reply.listGroup !== undefined) await queue(post, { kind: 'list_group', ...reply.listGroup });
  if (reply.sendFile !== undefined) await queue(post, { kind: 'send_evidence', ...reply.sendFile });
  if (reply.fetch !== undefined) await queue(post, { kind: 'fetch_file', parent: null, ...reply.fetch });
  await refreshAll(post, reply.refresh ?? [], drawn);
  await tellOthers(post, reply.others ?? []);
  if (click !== null) return answerToClick(post, reply, drawn);
  if (reply.toast !== undefined && reply.say === undefined && drawn === null) {
    await say(post, reply.toast.text);
  }
  return nothingToHear;
}

/**
 * What others get to see of it: new cards and words, then their cards brought up to date; which of those stand
 * in their chats is asked for all at once.
 */
async function tellOthers(post: Post, others: readonly ToOther[]): Promise<void> {
  const drawn = new Set<CardId>();
  for (const { person, show: shown, say: said } of others) {
    const theirs = postTo(person, post);
    if (shown !== undefined) drawn.add(await issue(theirs, shown));
    if (said !== undefined) await say(theirs, said);
  }
  const refreshing = others.filter(({ refresh: cards = [] }) => cards.length > 0);
  if (refreshing.length === 0) return;
  const people = [...new Set(refreshing.map(({ person }) => person))];
  const living = await post.desk.cards.livingOf(people);
  const stale = refreshing.flatMap(({ person, refresh: cards = [] }) =>
    cards.flatMap(({ topic, evaluation, draw }) => {
      const card = living.find(
        (one) => one.person === person && one.topic === topic && one.evaluation === evaluation,
      );
      // Whoever looks at a section or at rows is not taken back to the contents.
      if (card === undefined || drawn.has(card.id) || card.section !== null) return [];
      return card.open || cardIsOld(card, post.now) ? [] : [{ card, draw }];
    }),
  );
  // Side by side, so that what the views ask is asked at once.
  const views = await Promise.all(stale.map(async ({ card, draw }) => ({ card, view: await draw() })));
  for (const { card, view } of views) {
    await queue(postTo(card.person, post), update(card, renderCard(view, { card: card.id }), 'leave'));
  }
}

function answerToClick(post: Post, { toast, say: said }: Reply, drawn: Drawn | null): Outcome {
  const word: Toast | null = toast ?? (said === undefined ? null : { kind: 'info', text: said });
  const isOnlyToast = toast !== undefined && toast.text !== said && drawn === null;
  return {
    answer: callbackAnswer({
      ...(word === null ? {} : { toast: { type: word.kind, content: word.text } }),
      ...(drawn?.inPlace === undefined ? {} : { card: drawn.inPlace.rendered.card }),
    }),
    held: drawn?.inPlace?.held ?? null,
    unsaid: isOnlyToast ? addressed(post, { kind: 'text', text: toast.text }) : null,
  };
}

/** The card a turn shows, and how: in place of the one clicked, or as a message of its own. */
interface Drawn {
  readonly card: CardId;
  readonly inPlace?: { readonly rendered: RenderedCard; readonly held: string };
}

/** In place when the click came from this person's own card of the topic, else as a new message. */
async function show(post: Post, click: Click | null, shown: Shown): Promise<Drawn> {
  const clicked = click === null ? null : await clickedCard(post, click);
  if (clicked === null || clicked.topic !== shown.topic || cardIsOld(clicked, post.now)) {
    return { card: await issue(post, shown) };
  }
  const rendered = renderCard(shown.view, { card: clicked.id });
  await post.desk.cards.update(clicked.id, {
    open: rendered.open,
    section: sectionOf(shown),
    ...(shown.evaluation === null ? {} : { evaluation: shown.evaluation }),
    ...(post.clicked === null ? {} : { message: post.clicked }),
  });
  const held = await queue(post, update(clicked, rendered, 'send_anew'), holdMs);
  return { card: clicked.id, inPlace: { rendered, held } };
}

function sectionOf({ view }: Shown): string | null {
  if (view.view === 'section') return view.section.id;
  return view.view === 'rows' || view.view === 'row' ? view.place.section : null;
}

/** The card a click was made on, if it is this person's own. */
async function clickedCard({ desk, person }: Post, click: Click): Promise<LivingCard | null> {
  const named = click.card === null ? null : await desk.cards.card(click.card);
  return named !== null && named.person === person ? named : null;
}

async function issue(post: Post, shown: Shown): Promise<CardId> {
  const id = cardId(post.newId());
  const rendered = renderCard(shown.view, { card: id });
  await post.desk.cards.issue({
    id,
    person: post.person,
    topic: shown.topic,
    evaluation: shown.evaluation,
    message: null,
    issuedAt: post.now,
    open: rendered.open,
    section: sectionOf(shown),
  });
  await queue(post, {
    kind: 'card',
    card: id,
    content: JSON.stringify(rendered.card),
    fallback: rendered.fallback,
  });
  return id;
}

/** Brings one's own cards up to date; which of them stand in the chat is asked for all at once. */
async function refreshAll(
  post: Post,
  cards: readonly (Shown | Refresh)[],
  drawn: Drawn | null,
): Promise<void> {
  if (cards.length === 0) return;
  const living = await post.desk.cards.livingOf([post.person]);
  for (const shown of cards) {
    const card = living.find(
      ({ topic, evaluation }) => topic === shown.topic && evaluation === shown.evaluation,
    );
    if (card === undefined) continue;
    await refresh(post, card, 'draw' in shown ? shown : { ...shown, draw: async () => shown.view }, drawn);
  }
}

/**
 * Brings a card that is already in the chat up to date, unless somebody may be typing into it or this very
 * turn draws it. Where the card is not in the chat after all, delivery leaves it at that.
 */
async function refresh(post: Post, card: LivingCard, shown: Refresh, drawn: Drawn | null): Promise<void> {
  if (card.id === drawn?.card || cardIsOld(card, post.now)) return;
  if (card.open && shown.overForm !== true) return;
  await queue(post, update(card, renderCard(await shown.draw(), { card: card.id }), 'leave'));
}

function update(
  card: LivingCard,
  rendered: RenderedCard,
  otherwise: Extract<OutgoingBody, { kind: 'card_update' }>['otherwise'],
): OutgoingBody {
  const content = JSON.stringify(rendered.card);
  return { kind: 'card_update', card: card.id, content, fallback: rendered.fallback, otherwise };
}
