import { choicesOf } from '../../card/inputs.ts';
import { type CardNode, parseCard, tagOf, textAt } from '../../card/node.ts';
import { type Place, places } from '../../card/walk.ts';
import { contentOf } from '../world/messages.ts';
import type { Message } from '../world/world.ts';
import { cardText } from './visible.ts';

export interface Target {
  readonly message: Message;
  readonly version: number;
  readonly place: Place;
}

export interface Where {
  /** Text that stands near the element: the smallest container around it that holds this text wins. */
  readonly near?: string;
  /** A message other than the newest that has the element. */
  readonly message?: string;
  /** A version of the card before the newest, from 0. */
  readonly version?: number;
}

/** The button with this text in the newest card that has one; throws with what there is when there is none. */
export function findButton(messages: readonly Message[], text: string, where: Where): Target {
  const isButton = ({ node }: Place) => tagOf(node) === 'button' && textAt(node, 'text').trim() === text;
  return find(messages, isButton, `button “${text}”`, where);
}

/** The select outside a form that offers this option. */
export function findSelect(messages: readonly Message[], option: string, where: Where): Target {
  const offers = ({ node, form }: Place) =>
    form === null && choicesOf(node).some(({ label, value }) => label === option || value === option);
  return find(messages, offers, `select with the option “${option}”`, where);
}

function find(
  messages: readonly Message[],
  matches: (place: Place) => boolean,
  what: string,
  where: Where,
): Target {
  const cards = messages
    .filter((message) => message.type === 'interactive' && !message.recalled)
    .filter((message) => where.message === undefined || message.id === where.message);
  for (const message of cards.toReversed()) {
    const version = where.version ?? message.versions.length - 1;
    const found = places(parseCard(message.versions[version] ?? '') ?? {}).filter(matches);
    const chosen = where.near === undefined ? found : nearest(found, where.near);
    const [place, another] = chosen;
    if (another) throw new Error(`the card has ${chosen.length} times the ${what}; say what it is near to`);
    if (place) return { message, version, place };
  }
  const newest = cards.at(-1);
  const seen = newest ? cardText(parseCard(contentOf(newest)) ?? {}) : 'no card at all';
  throw new Error(`there is no ${what}; the newest card reads:\n${seen}`);
}

/** Those whose surroundings hold the text in the smallest container. */
function nearest(found: readonly Place[], text: string): readonly Place[] {
  const depthOf = (place: Place) =>
    place.around.findLastIndex((container) => cardText(asCard(container)).includes(text));
  const depths = found.map(depthOf);
  const deepest = Math.max(-1, ...depths);
  return deepest < 0 ? [] : found.filter((_, index) => depths[index] === deepest);
}

function asCard(container: CardNode): CardNode {
  return { body: { elements: [container] } };
}
