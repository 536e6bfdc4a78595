/** The JSON that the page and the stand-in exchange under `/sim/`. */

export interface Toast {
  readonly type: 'info' | 'success' | 'error' | 'warning';
  readonly content: string;
}

export interface PersonOnPage {
  readonly openId: string;
  readonly name: string;
}

export interface MessageOnPage {
  readonly id: string;
  readonly mine: boolean;
  readonly type: string;
  /** The `content` string as Feishu keeps it: JSON by type. */
  readonly content: string;
  /** Counts the versions of a card from 0; a click names the version it was made on. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly recalled: boolean;
  /** Emoji types of the reactions. */
  readonly reactions: readonly string[];
  /** The message it answers. */
  readonly parent: string | null;
}

export type StreamEvent =
  | { readonly kind: 'chat'; readonly messages: readonly MessageOnPage[] }
  | { readonly kind: 'message'; readonly message: MessageOnPage }
  | { readonly kind: 'toast'; readonly toast: Toast };

/** Sample data of the invented office: what somebody would type, by input name. */
export type SampleAnswers = Readonly<Record<string, string | readonly string[]>>;

/** Why the client itself did not send a form. */
export interface ClientRefusal {
  readonly input: string;
  readonly because: 'no_such_input' | 'too_long' | 'not_an_option' | 'required' | 'not_a_date';
}

/** What came of a click. */
export type ClickAnswer =
  | { readonly kind: 'answered'; readonly toast: Toast | null }
  | { readonly kind: 'refused'; readonly refusals: readonly ClientRefusal[] }
  | {
      readonly kind: 'impossible';
      readonly because: 'no_such_element' | 'disabled' | 'not_a_submit_button';
    }
  | { readonly kind: 'nothing_to_send' };

/** What a visitor can let go wrong, to see the bot cope. */
export const DISTURBANCES = [
  'slow_api',
  'duplicate_pushes',
  'swapped_pushes',
  'refused_cards',
  'rate_limited',
  'busy_chat',
  'refused_token',
] as const;

export type Disturbance = (typeof DISTURBANCES)[number];

export type DeliveryOnPage = 'webhook' | 'websocket';

/** The state of the demo console. */
export interface ControlsOnPage {
  readonly delivery: DeliveryOnPage;
  /** False as long as no bot holds a long connection. */
  readonly connected: boolean;
  readonly disturbances: readonly Disturbance[];
  /** The newest last. */
  readonly traffic: readonly TrafficOnPage[];
}

/** One push to the bot, or one call of the bot. */
export interface TrafficOnPage {
  /** Counts on; the same entry keeps its number. */
  readonly number: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'push' | 'call';
  /** Event type, or method and path. */
  readonly what: string;
  /** HTTP status; null when nobody answered. */
  readonly status: number | null;
  /** Feishu's code; 0 where all is well. */
  readonly code: number;
  readonly ms: number;
  /** It was sent before: 1 for the first repetition. */
  readonly attempt: number;
}
