import { fill } from '../../../prompts/fill.ts';
import { playground } from '../../../prompts/playground.ts';
import type { InputValue } from '../card/inputs.ts';
import type { ClickAnswer, MessageOnPage, PersonOnPage, StreamEvent } from '../wire.ts';
import type { FormOnPage } from './card/drawing.ts';
import { el } from './dom.ts';
import { type Bubble, bubble } from './message.ts';
import type { Notices } from './notices.ts';
import { fileUrl, sim } from './sim.ts';
import { summaryOf } from './summary.ts';

interface Shown extends Bubble {
  readonly message: MessageOnPage;
}

/** The chat of one person with the bot. */
export interface Chat {
  readonly element: HTMLElement;
  take(event: StreamEvent): void;
  /** The newest message that is a card: its forms, and what tells it from others. */
  newestCard(): { readonly forms: readonly FormOnPage[]; readonly element: HTMLElement } | null;
  /** Resolves at the next change, or after so many milliseconds without one. */
  nextChange(patienceMs: number): Promise<void>;
}

/** Whose chat it is, and what the page does about it. */
export interface ChatOptions {
  readonly me: PersonOnPage;
  readonly botName: string;
  readonly people: readonly PersonOnPage[];
  readonly notices: Notices;
  onChange(): void;
  /** The person wants to answer this very message. */
  onReply(message: MessageOnPage): void;
}

export function createChat({ me, botName, people, notices, onChange, onReply }: ChatOptions): Chat {
  const list = el('ol', { class: 'messages', 'aria-label': botName, 'data-empty': playground.chat.empty });
  const shown = new Map<string, Shown>();
  let waiting: (() => void)[] = [];

  const host = (id: string) => ({
    people: () => people,
    send: async (element: number, inputs: Readonly<Record<string, InputValue>>) => {
      const now = shown.get(id)?.message;
      if (now) await sendClick({ me, notices }, now, element, inputs);
    },
  });
  const quoteOf = ({ parent }: MessageOnPage) => {
    const quoted = parent === null ? undefined : shown.get(parent);
    if (!quoted) return null;
    const show = () => quoted.element.scrollIntoView({ block: 'center', behavior: 'smooth' });
    return { from: quoted.message.mine ? me.name : botName, text: summaryOf(quoted.message), show };
  };
  const put = (message: MessageOnPage) => {
    const before = shown.get(message.id);
    // What somebody is typing into the card stays as long as the card itself does.
    if (
      before &&
      before.message.content === message.content &&
      before.message.recalled === message.recalled
    ) {
      before.showReactions(message.reactions);
      shown.set(message.id, { ...before, message });
      return;
    }
    const drawn = bubble(message, {
      name: message.mine ? me.name : botName,
      fileUrl: fileUrl(me.openId, message.id),
      host: host(message.id),
      quote: quoteOf(message),
      reply: () => onReply(message),
    });
    shown.set(message.id, { ...drawn, message });
    if (before) before.element.replaceWith(drawn.element);
    else list.append(drawn.element);
    show(drawn.element, before === undefined);
  };

  return {
    element: list,
    take(event) {
      if (event.kind === 'toast') notices.show(event.toast);
      if (event.kind === 'message') put(event.message);
      if (event.kind === 'chat') event.messages.forEach(put);
      for (const wake of waiting) wake();
      waiting = [];
      onChange();
    },
    newestCard() {
      const newest = [...shown.values()].findLast(({ card }) => card !== null);
      return newest?.card ? { forms: newest.card.forms, element: newest.card.element } : null;
    },
    nextChange: (patienceMs) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, patienceMs);
      }),
  };
}

/** A new message is shown whole, or from its beginning where it is too long; a changed one stays put. */
function show(element: HTMLElement, isNew: boolean): void {
  const scroller = element.closest('.scroller');
  if (!scroller) return;
  const long = element.offsetHeight > scroller.clientHeight;
  element.scrollIntoView({ block: isNew ? (long ? 'start' : 'end') : 'nearest' });
}

async function sendClick(
  { me, notices }: Pick<ChatOptions, 'me' | 'notices'>,
  { id, version }: MessageOnPage,
  element: number,
  inputs: Readonly<Record<string, InputValue>>,
): Promise<void> {
  try {
    const answer = await sim.click(me.openId, { message: id, version, element, inputs });
    const problem = problemOf(answer);
    if (problem !== null) notices.show({ type: 'error', content: problem });
  } catch {
    notices.show({ type: 'error', content: playground.client.notSent });
  }
}

/** What Feishu's client says by itself, without asking the bot. */
function problemOf(answer: ClickAnswer): string | null {
  if (answer.kind === 'impossible') return playground.client.notSent;
  if (answer.kind !== 'refused') return null;
  const [first] = answer.refusals;
  return first ? fill(playground.client[first.because], { label: first.input }) : playground.client.notSent;
}
