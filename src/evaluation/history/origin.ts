import type { CardId, MessageId } from '../ids.ts';
import type { Origin } from '../ports/index.ts';

export const fromCard = (card: CardId): Origin => `card:${card}`;
export const fromMessage = (message: MessageId): Origin => `message:${message}`;
export const fromFile = (name: string): Origin => `file:${name}`;
/** Of the answers `first` to `last`, taken back. */
export const takingBack = ({ first, last }: Span): Origin => `undo:${first}-${last}`;

/** Answers by their sequence numbers, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The answers that one with this origin takes back; null for any other origin. */
export function takenBackBy(origin: Origin | null): Span | null {
  const [, first, last] = /^undo:(\d+)-(\d+)$/.exec(origin ?? '') ?? [];
  return first === undefined || last === undefined ? null : { first: Number(first), last: Number(last) };
}

/** Reads an origin as it was stored; null where it is none. */
export function readOrigin(text: string | null): Origin | null {
  return text !== null && isOrigin(text) ? text : null;
}

const isOrigin = (text: string): text is Origin =>
  /^(card|message|file):/.test(text) || /^undo:\d+-\d+$/.test(text);
