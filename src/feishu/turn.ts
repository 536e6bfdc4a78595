import { dialogue } from '../../prompts/dialogue.ts';
import { evidence } from '../../prompts/evidence.ts';
import { fill } from '../../prompts/fill.ts';
import { groups } from '../../prompts/groups.ts';
import {
  type Intent,
  respond,
  understandInGroup,
  understandMenu,
  understandText,
} from '../dialogue/index.ts';
import { AppError } from '../evaluation/app-error.ts';
import {
  announcedBy,
  type Desk,
  type FilePlace,
  type FileRequest,
  fromCard,
  fromFile,
  fromMessage,
  heedSettings,
  type LivingCard,
  type MessageId,
  meetGroup,
  momentAt,
  type Origin,
  type PersonId,
  placeForFile,
  type Recipient,
  type Storage,
  schemesInForce,
} from '../evaluation/index.ts';
import { describeError, type Log } from '../log.ts';
import type { WorkingDays } from '../reminders/index.ts';
import { answerTo, cardIsOld } from './answer.ts';
import { type Click, readClick } from './click.ts';
import { callbackAnswer } from './events/index.ts';
import { foresee, foreseeWords } from './foresee.ts';
import type { FileRead, GroupListed, InboundEvent, PersonFound } from './inbound.ts';
import { nothingToHear, type Outcome, settleHeard, settleUnheard, settleUnknown } from './outcome.ts';
import { type Heeded, type Post, postFor, postTo, queue, say, sayWhatWasLost } from './post.ts';
import { tellFailure } from './tell-failure.ts';

export interface BotParts {
  readonly storage: Storage;
  /** Those the settings name to look after the service. */
  readonly administrators: ReadonlySet<PersonId>;
  readonly now: () => Date;
  readonly timeZone: string;
  /** Those of the library where not given. */
  readonly days?: WorkingDays | undefined;
  readonly newId: () => string;
  readonly log: Log;
  /** Sends at once, past the outbox, for when nothing can be stored. Never rejects; the same `id` goes out once. */
  readonly sayAtOnce?: ((to: Recipient, text: string, id: string) => Promise<void>) | undefined;
}

export interface Bot {
  /**
   * The way of one event: seen before? who wants what? the answer, the changes and the outgoing messages in
   * one transaction. A failure changes nothing, is logged with a code, and the person is told that code.
   */
  handle(event: InboundEvent | FileRead | PersonFound | GroupListed): Promise<Outcome>;
  /** The evaluation a person's file would be kept for as evidence; null: nowhere, so it is not stored. */
  placeFor(person: PersonId, request: FileRequest): Promise<FilePlace | null>;
  /** The answer was handed over to Feishu. */
  heard(outcome: Outcome): Promise<void>;
  /** Nobody got the answer, or something else was answered in its place. */
  unheard(outcome: Outcome): Promise<void>;
  /** The host cannot tell what became of the answer. */
  unknown(outcome: Outcome): Promise<void>;
}

export function createBot(parts: BotParts): Bot {
  const { storage, now } = parts;
  return {
    async handle(event) {
      if (event.type === 'ignored') return nothingToHear;
      try {
        return await againIfUnsure(() => storage.turn((desk) => turn(parts, desk, event)));
      } catch (error) {
        const code = parts.newId().slice(0, 8);
        const { type, key } = event;
        parts.log.error('turn_failed', { ...describeError(error), reference: code, type, key });
        return tellFailure(parts, event, { code, error });
      }
    },
    placeFor: (person, { parent, keepFor, announced = null }) =>
      storage.turn(async (desk) => {
        const card = parent === null ? null : await desk.cards.ofMessage(parent);
        const ofCard = card?.person === person ? card.evaluation : null;
        return placeForFile(desk.records, person, { named: keepFor ?? ofCard, announced });
      }),
    heard: (outcome) => settleHeard(storage, outcome, now()),
    unheard: (outcome) => settleUnheard(parts, outcome),
    unknown: (outcome) => settleUnknown(storage, outcome, now()),
  };
}

/** Whether the turn was stored is told by the event’s key. Where that cannot be asked either, it stays unsure. */
async function againIfUnsure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (unsure) {
    if (!(unsure instanceof AppError && unsure.code === 'database_unsure')) throw unsure;
    return work().catch(() => {
      throw unsure;
    });
  }
}

async function turn(parts: BotParts, desk: Desk, event: Heeded): Promise<Outcome> {
  const now = parts.now();
  const post = postFor(event, { desk, now, newId: parts.newId });
  const clicked = event.type === 'card_action' ? readClick(event) : null;
  const [isNew] = await Promise.all([desk.inbox.firstTime(event.key, now), foresee(post, clicked)]);
  if (!isNew) return alreadyHandled(event);
  if (event.type === 'message') return turnOfMessage(parts, post, event);
  if (event.type === 'added_to_group') {
    await meetGroup(desk.records, event.person, event, now);
    await say(post, groups.hello);
    return nothingToHear;
  }
  await sayWhatWasLost(post);
  if (event.type === 'card_action') {
    const click = clicked ?? readClick(event);
    const origin = click.card === null ? null : fromCard(click.card);
    return answered(parts, post, { click, replyTo: null, origin, intent: click.intent });
  }
  const replyTo = event.type === 'file_read' ? await cardRepliedTo(post, event.parent) : null;
  const origin = event.type === 'file_read' ? fromFile(event.fileName) : null;
  const intent = await intentOf(desk, event, replyTo, now);
  return answered(parts, post, { click: null, replyTo, origin, intent });
}

type Message = Extract<Heeded, { type: 'message' }>;

/** A file is fetched first and answered once it is read; a group gets its hint. */
async function turnOfMessage(parts: BotParts, post: Post, event: Message): Promise<Outcome> {
  const { message, parent, chatType, content } = event;
  if (chatType === 'group') return turnInGroup(parts, post, event);
  await sayWhatWasLost(post);
  if (content.kind === 'file') {
    const { file, fileName } = content;
    const announced = await announcedFor(post, parent);
    await queue(post, { kind: 'fetch_file', message, parent, file, fileName, ...announced });
    return nothingToHear;
  }
  if (content.kind === 'pictures') {
    const announced = await announcedFor(post, parent);
    const time = momentAt(post.now, parts.timeZone);
    for (const [index, file] of content.pictures.entries()) {
      const name = content.pictures.length > 1 ? evidence.pictureOf : evidence.picture;
      const fileName = fill(name, { time, number: String(index + 1) });
      await queue(post, {
        kind: 'fetch_file',
        message,
        parent,
        file,
        fileName,
        resource: 'image',
        ...announced,
      });
    }
    return nothingToHear;
  }
  const intent: Intent =
    content.kind === 'text'
      ? understandText(content.text)
      : { want: 'unreadable', messageType: content.messageType };
  const origin = fromMessage(message);
  const replyTo = await cardRepliedTo(post, parent);
  await foreseeWords(post, replyTo);
  return answered(parts, post, { click: null, replyTo, origin, intent });
}

/** What its sender said files are for, where this one may be meant. */
async function announcedFor(post: Post, parent: MessageId | null): Promise<Pick<FileRequest, 'announced'>> {
  const card = await cardRepliedTo(post, parent);
  const person = await post.desk.records.person(post.person);
  const announced = announcedBy(person, post.now, card?.evaluation ?? null);
  return announced === null ? {} : { announced };
}

/**
 * A group hears where the answer is, or how to go on in private, and never the answer. Only what shows
 * something is answered: what is told before everybody is not taken down.
 */
async function turnInGroup(parts: BotParts, post: Post, event: Message): Promise<Outcome> {
  const { person, chat, content } = event;
  await meetGroup(post.desk.records, person, { chat, name: null }, post.now);
  const intent = content.kind === 'text' ? understandInGroup(content.text, chat) : null;
  await say(post, intent === null ? groups.hint : groups.sent);
  if (intent === null) return nothingToHear;
  return answered(parts, postTo(person, post), { click: null, replyTo: null, origin: null, intent });
}

interface Understood {
  readonly click: Click | null;
  readonly replyTo: LivingCard | null;
  /** What an answer saved in this turn came with. */
  readonly origin: Origin | null;
  readonly intent: Intent;
}

async function answered(
  { administrators, timeZone, days, newId }: BotParts,
  post: Post,
  { click, replyTo, origin, intent }: Understood,
): Promise<Outcome> {
  const { person, now, desk } = post;
  const { records } = desk;
  await heedSettings(records, administrators, person, now);
  const schemes = await schemesInForce(records);
  const talk = { records, person, schemes, replyTo, origin, now, timeZone, days, newId };
  return answerTo(post, click, await respond(talk, intent));
}

async function intentOf(
  desk: Desk,
  event: Exclude<Heeded, { type: 'message' | 'card_action' | 'added_to_group' }>,
  replyTo: LivingCard | null,
  now: Date,
): Promise<Intent> {
  if (event.type === 'menu') return understandMenu(event.menuKey);
  if (event.type === 'person_found') {
    const { department, role, search, found } = event;
    return { want: 'person_found', department, role, search, found };
  }
  if (event.type === 'group_listed') {
    const { department, chat, listed } = event;
    return { want: 'group_listed', department, chat, listed };
  }
  if (event.type === 'file_read') {
    return fileIntent(desk, event, replyTo);
  }
  const { current } = await desk.records.person(event.person);
  const card = current === null ? null : await desk.cards.living(event.person, 'filling', current);
  return card !== null && cardIsOld(card, now) ? { want: 'contents' } : { want: 'enter' };
}

async function fileIntent(desk: Desk, event: FileRead, replyTo: LivingCard | null): Promise<Intent> {
  const { fileName, content, origin, keepFor, announced, keeping } = event;
  const about = keeping?.kind === 'kept' ? keeping.evaluation : null;
  const form = about === null ? null : await desk.cards.living(event.person, 'filling', about);
  return {
    want: 'file',
    fileName,
    content,
    section: replyTo?.section ?? null,
    near: form?.section ?? null,
    ...(origin === undefined ? {} : { origin }),
    ...(keepFor === undefined ? {} : { keepFor }),
    ...(announced === undefined ? {} : { announced }),
    ...(keeping === undefined ? {} : { keeping }),
  };
}

/** The person's own card that a message replies to: the message is about its evaluation and section. */
async function cardRepliedTo({ desk, person }: Post, parent: MessageId | null): Promise<LivingCard | null> {
  const card = parent === null ? null : await desk.cards.ofMessage(parent);
  return card !== null && card.person === person ? card : null;
}

function alreadyHandled(event: Heeded): Outcome {
  if (event.type !== 'card_action') return nothingToHear;
  const toast = { type: 'info', content: dialogue.alreadyHandled } as const;
  return { ...nothingToHear, answer: callbackAnswer({ toast }) };
}
