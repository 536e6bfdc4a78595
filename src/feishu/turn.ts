import { dialogue } from '../../prompts/dialogue.ts';
import { fill } from '../../prompts/fill.ts';
import { type Intent, respond, understandMenu, understandText } from '../dialogue/index.ts';
import type { Desk, Storage } from '../evaluation/index.ts';
import { describeError, type Log } from '../log.ts';
import type { Scheme } from '../schemes/index.ts';
import { type Click, readClick } from './click.ts';
import type { CallbackAnswer } from './events/index.ts';
import type { InboundEvent } from './inbound.ts';
import { answerTo, cardIsOld, type Outcome, sayTo } from './post.ts';

export interface BotParts {
  readonly storage: Storage;
  /** The indicator systems that can be chosen. */
  readonly schemes: readonly Scheme[];
  readonly now: () => Date;
  readonly timeZone: string;
  readonly newId: () => string;
  readonly log: Log;
}

/** What became of an event. */
export interface Handled {
  /** The body for a callback; `{}` for anything else. */
  readonly answer: CallbackAnswer;
  /** An update in the outbox that repeats the answer, to be dropped once the answer was handed over. */
  readonly held: string | null;
}

const nothing: Handled = { answer: {}, held: null };

/**
 * The way of one event: seen before? who wants what? the answer, the changes and the outgoing messages in
 * one transaction. A failure changes nothing, is logged with a code, and the person is told that code.
 */
export function createBot(parts: BotParts): (event: InboundEvent) => Promise<Handled> {
  return async (event) => {
    if (event.type === 'ignored') return nothing;
    try {
      return await parts.storage.turn((desk) => turn(parts, desk, event));
    } catch (error) {
      const code = parts.newId().slice(0, 8);
      parts.log.error('turn_failed', { code, event: event.type, key: event.key, ...describeError(error) });
      return tellFailure(parts, event, code);
    }
  };
}

type Handleable = Exclude<InboundEvent, { type: 'ignored' }>;

async function turn(parts: BotParts, desk: Desk, event: Handleable): Promise<Handled> {
  const now = parts.now();
  if (!(await desk.inbox.firstTime(event.key, now))) return alreadyHandled(event);
  const post = { desk, event, now, newId: parts.newId };
  if (event.type === 'message' && event.chatType === 'group') {
    return sayTo(post, dialogue.groupOnly);
  }
  const click = event.type === 'card_action' ? readClick(event) : null;
  const intent = await intentOf(desk, event, click, now);
  const { schemes, timeZone, newId } = parts;
  const talk = { records: desk.records, person: event.person, schemes, now, timeZone, newId };
  return answerTo(post, click, await respond(talk, intent));
}

async function intentOf(desk: Desk, event: Handleable, click: Click | null, now: Date): Promise<Intent> {
  if (click !== null) return click.intent;
  if (event.type === 'menu') return understandMenu(event.menuKey);
  if (event.type === 'message') {
    return event.content.kind === 'text'
      ? understandText(event.content.text)
      : { want: 'unreadable', messageType: event.content.messageType };
  }
  const { current } = await desk.records.person(event.person);
  const card = current === null ? null : await desk.cards.living(event.person, 'filling', current);
  return card !== null && cardIsOld(card, now) ? { want: 'contents' } : { want: 'enter' };
}

function alreadyHandled(event: Handleable): Handled {
  if (event.type !== 'card_action') return nothing;
  return { answer: { toast: { type: 'info', content: dialogue.alreadyHandled } }, held: null };
}

/** The event counts as seen, so that the platform does not repeat what would fail again. */
async function tellFailure(parts: BotParts, event: Handleable, code: string): Promise<Handled> {
  const text = fill(dialogue.failed, { code });
  const isClick = event.type === 'card_action';
  const told: Outcome = { answer: { toast: { type: 'error', content: text } }, held: null };
  if (isClick) return told;
  return parts.storage.turn(async (desk) => {
    const now = parts.now();
    if (!(await desk.inbox.firstTime(event.key, now))) return nothing;
    return sayTo({ desk, event, now, newId: parts.newId }, text);
  });
}
