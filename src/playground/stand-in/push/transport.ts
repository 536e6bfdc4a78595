import type { Envelope } from './envelope.ts';

/** The two ways in which Feishu brings events to an app. */
export type DeliveryMode = 'webhook' | 'websocket';

/** What the bot answered to one push; over the long connection its code stands for the HTTP status. */
export type Reply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'timeout' | 'unreachable' | 'no_url' };

/** Brings one event to the bot and waits for its answer. */
export type Transport = (sent: Envelope) => Promise<Reply>;

/** How long Feishu waits for an acknowledgement (feishu.md §1.5). */
export const PATIENCE_MS = 3000;
