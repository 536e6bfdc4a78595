import { dialogue } from '../../prompts/dialogue.ts';
import { fill } from '../../prompts/fill.ts';
import { type Intent, respond, understandMenu, understandText } from '../dialogue/index.ts';
import {
  type Desk,
  type LivingCard,
  type MessageId,
  type PersonId,
  type Storage,
  schemesInForce,
} from '../evaluation/index.ts';
import { describeError, type Log } from '../log.ts';
import { answerTo, cardIsOld } from './answer.ts';
import { type Click, readClick } from './click.ts';
import { callbackAnswer } from './events/index.ts';
import type { FileRead, InboundEvent } from './inbound.ts';
import { nothingToHear, type Outcome, settleHeard, settleUnheard, settleUnknown } from './outcome.ts';
import { addressed, type Heeded, queue, say, sayWhatWasLost } from './post.ts';

export interface BotParts {
  readonly storage: Storage;
  /** Those who look after the service and may load indicator systems. */
  readonly administrators: ReadonlySet<PersonId>;
  readonly now: () => Date;
  readonly timeZone: string;
  readonly newId: () => string;
  readonly log: Log;
}

export interface Bot {
  /**
   * The way of one event: seen before? who wants what? the answer, the changes and the outgoing messages in
   * one transaction. A failure changes nothing, is logged with a code, and the person is told that code.
   */
  handle(event: InboundEvent | FileRead): Promise<Outcome>;
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
        return await storage.turn((desk) => turn(parts, desk, event));
      } catch (error) {
        const code = parts.newId().slice(0, 8);
        const { type, key } = event;
        parts.log.error('turn_failed', { ...describeError(error), reference: code, type, key });
        return tellFailure(parts, event, code);
      }
    },
    heard: (outcome) => settleHeard(storage, outcome, now()),
    unheard: (outcome) => settleUnheard(storage, outcome, now()),
    unknown: (outcome) => settleUnknown(storage, outcome, now()),
  };
}

async function turn(parts: BotParts, desk: Desk, event: Heeded): Promise<Outcome> {
  const now = parts.now();
  if (!(await desk.inbox.firstTime(event.key, now))) return alreadyHandled(event);
  const post = { desk, event, now, newId: parts.newId };
  if (event.type === 'message' && event.chatType === 'group') {
    await say(post, dialogue.groupOnly);
    return nothingToHear;
  }
  await sayWhatWasLost(post);
  if (event.type === 'message' && event.content.kind === 'file') {
    const { message, parent, content } = event;
    await queue(post, {
      kind: 'fetch_file',
      message,
      parent,
      file: content.file,
      fileName: content.fileName,
    });
    return nothingToHear;
  }
  const click = event.type === 'card_action' ? readClick(event) : null;
  const replyTo = 'parent' in event ? await cardRepliedTo(desk, event.person, event.parent) : null;
  const intent = await intentOf(desk, event, click, replyTo, now);
  const { administrators, timeZone, newId } = parts;
  const { records } = desk;
  const schemes = await schemesInForce(records);
  const talk = { records, person: event.person, schemes, administrators, replyTo, now, timeZone, newId };
  return answerTo(post, click, await respond(talk, intent));
}

async function intentOf(
  desk: Desk,
  event: Heeded,
  click: Click | null,
  replyTo: LivingCard | null,
  now: Date,
): Promise<Intent> {
  if (click !== null) return click.intent;
  if (event.type === 'menu') return understandMenu(event.menuKey);
  if (event.type === 'message') {
    return event.content.kind === 'text'
      ? understandText(event.content.text)
      : { want: 'unreadable', messageType: messageTypeOf(event.content) };
  }
  if (event.type === 'file_read') {
    const { fileName, content } = event;
    return { want: 'file', fileName, content, section: replyTo?.section ?? null };
  }
  const { current } = await desk.records.person(event.person);
  const card = current === null ? null : await desk.cards.living(event.person, 'filling', current);
  return card !== null && cardIsOld(card, now) ? { want: 'contents' } : { want: 'enter' };
}

/** The person's own card that a message replies to: the message is about its evaluation and section. */
async function cardRepliedTo(
  desk: Desk,
  person: PersonId,
  parent: MessageId | null,
): Promise<LivingCard | null> {
  const card = parent === null ? null : await desk.cards.ofMessage(parent);
  return card !== null && card.person === person ? card : null;
}

type Unreadable = Exclude<Extract<Heeded, { type: 'message' }>['content'], { kind: 'text' }>;

const messageTypeOf = (content: Unreadable) => (content.kind === 'file' ? 'file' : content.messageType);

function alreadyHandled(event: Heeded): Outcome {
  if (event.type !== 'card_action') return nothingToHear;
  const toast = { type: 'info', content: dialogue.alreadyHandled } as const;
  return { ...nothingToHear, answer: callbackAnswer({ toast }) };
}

/** The event counts as seen, so that the platform does not repeat what would fail again. */
async function tellFailure(parts: BotParts, event: Heeded, code: string): Promise<Outcome> {
  const { newId } = parts;
  const now = parts.now();
  const text = fill(dialogue.failed, { code });
  if (event.type === 'card_action') {
    return {
      answer: callbackAnswer({ toast: { type: 'error', content: text } }),
      held: null,
      unsaid: addressed({ event, now, newId }, { kind: 'text', text }),
    };
  }
  return parts.storage.turn(async (desk) => {
    if (await desk.inbox.firstTime(event.key, now)) await say({ desk, event, now, newId }, text);
    return nothingToHear;
  });
}
