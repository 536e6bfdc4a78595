import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { StreamEvent } from '../../wire.ts';
import { messagesOf, onPage } from '../world/messages.ts';
import { type Change, chatWith, type World } from '../world/world.ts';

/** How often a sign of life goes out, so that proxies and browsers keep the connection. */
const HEARTBEAT_MS = 20_000;

/** A person's chat as server-sent events: the whole of it first, then every change. */
export function chatStream(context: Context, world: World, openId: string): Response {
  const chat = chatWith(world, openId);
  return streamSSE(context, async (stream) => {
    const send = (event: StreamEvent) => stream.writeSSE({ data: JSON.stringify(event) });
    const listener = (change: Change) => {
      const event = eventOf(change, chat.id, openId);
      if (event) void send(event);
    };
    world.listeners.add(listener);
    stream.onAbort(() => void world.listeners.delete(listener));
    await send({ kind: 'chat', messages: messagesOf(world, chat).map(onPage) });
    while (!stream.aborted) {
      await stream.sleep(HEARTBEAT_MS);
      await stream.write(': alive\n\n');
    }
    world.listeners.delete(listener);
  });
}

function eventOf(change: Change, chatId: string, openId: string): StreamEvent | null {
  if (change.kind === 'toast')
    return change.person === openId ? { kind: 'toast', toast: change.toast } : null;
  return change.message.chat === chatId ? { kind: 'message', message: onPage(change.message) } : null;
}
