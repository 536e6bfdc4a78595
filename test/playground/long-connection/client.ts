import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { StandIn } from '../../../src/playground/stand-in/index.ts';
import {
  decodeFrame,
  encodeFrame,
  type Frame,
} from '../../../src/playground/stand-in/long-connection/frame.ts';
import { CREDENTIALS } from '../fake-bot.ts';

const answerSchema = z.object({
  code: z.number(),
  data: z.object({ URL: z.string(), ClientConfig: z.record(z.string(), z.number()) }).optional(),
});

/** What the stand-in answers when asked where to connect. */
export async function askEndpoint(standIn: StandIn, AppSecret: string = CREDENTIALS.appSecret) {
  const response = await fetch(`${standIn.url}/callback/ws/endpoint`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ AppID: CREDENTIALS.appId, AppSecret }),
  });
  return { status: response.status, body: answerSchema.parse(await response.json()) };
}

/** An address to connect to once. */
export async function invitation(standIn: StandIn): Promise<string> {
  const { body } = await askEndpoint(standIn);
  return body.data?.URL ?? '';
}

/** A bot of a few lines at the other end of a long connection. */
export interface SocketBot {
  readonly frames: Frame[];
  /** The events it got, whole. */
  readonly events: { readonly header: { readonly event_id: string } }[];
  /** What it answers to an event: the code, and the answer itself; null: nothing at all. */
  answer: { readonly code: number; readonly data?: object } | null;
  ping(): void;
  close(): void;
}

export async function connectBot(standIn: StandIn): Promise<SocketBot> {
  const socket = new WebSocket(await invitation(standIn));
  const pieces: Buffer[] = [];
  const bot: SocketBot = {
    frames: [],
    events: [],
    answer: { code: 200, data: {} },
    ping: () =>
      socket.send(
        encodeFrame({ method: 'control', service: 1, headers: { type: 'ping' }, payload: Buffer.alloc(0) }),
      ),
    close: () => socket.terminate(),
  };
  const take = (frame: Frame) => {
    bot.frames.push(frame);
    if (frame.method === 'control') return;
    pieces.push(Buffer.from(frame.payload));
    if (pieces.length < Number(frame.headers.sum)) return;
    bot.events.push(JSON.parse(Buffer.concat(pieces.splice(0)).toString('utf8')));
    if (bot.answer === null) return;
    const { code, data } = bot.answer;
    const encoded = data && Buffer.from(JSON.stringify(data)).toString('base64');
    const payload = Buffer.from(
      JSON.stringify({ code, ...(encoded === undefined ? {} : { data: encoded }) }),
    );
    socket.send(encodeFrame({ ...frame, payload }));
  };
  socket.on('message', (data: Buffer) => {
    const frame = decodeFrame(data);
    if (frame) take(frame);
  });
  await once(socket, 'open');
  return bot;
}
