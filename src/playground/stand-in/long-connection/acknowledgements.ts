import { z } from 'zod';
import { PATIENCE_MS, type Reply } from '../push/transport.ts';
import type { Frame } from './frame.ts';

/** `data`: what the bot answers, as base64 of its JSON. */
const answerSchema = z.object({ code: z.number(), data: z.string().optional() });

/** The events that were sent over a socket and wait for their answer. */
export interface Acknowledgements {
  /** The answer to an event, or what became of it instead. */
  wait(id: string, socket: object): Promise<Reply>;
  /** A frame with an answer; one that comes too late is for nobody. */
  take(frame: Frame): void;
  /** The socket was closed. */
  lost(socket: object): void;
}

export function createAcknowledgements(): Acknowledgements {
  const waiting = new Map<string, { readonly socket: object; readonly settle: (reply: Reply) => void }>();
  return {
    wait(id, socket) {
      return new Promise((resolve) => {
        const settle = (reply: Reply) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(reply);
        };
        const timer = setTimeout(() => settle({ kind: 'timeout' }), PATIENCE_MS);
        waiting.set(id, { socket, settle });
      });
    },
    take({ headers, payload }) {
      waiting.get(headers.message_id ?? '')?.settle(replyIn(payload));
    },
    lost(socket) {
      for (const entry of waiting.values()) {
        if (entry.socket === socket) entry.settle({ kind: 'unreachable' });
      }
    },
  };
}

function replyIn(payload: Uint8Array): Reply {
  const read = answerSchema.safeParse(parse(Buffer.from(payload).toString('utf8')));
  if (!read.success) return { kind: 'answered', status: 500, body: '' };
  const { code, data = '' } = read.data;
  return { kind: 'answered', status: code, body: Buffer.from(data, 'base64').toString('utf8') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
