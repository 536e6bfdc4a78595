import { Hono } from 'hono';
import { z } from 'zod';
import { type ControlsOnPage, DISTURBANCES, type TrafficOnPage } from '../../wire.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Platform } from '../world/platform.ts';
import type { Entry } from '../world/transcript.ts';
import { readBody } from './read-body.ts';

const MOST_TRAFFIC = 40;

const change = z.strictObject({
  delivery: z.enum(['webhook', 'websocket']).optional(),
  disturbances: z.array(z.enum(DISTURBANCES)).optional(),
});

/** The demo console: `GET /sim/controls`, and `POST` with what shall change; both answer the new state. */
export function controlRoutes(platform: Platform, { delivery }: Pusher): Hono {
  const { disturbances, longConnections, transcript } = platform;
  const state = (): ControlsOnPage => ({
    delivery: delivery.mode,
    connected: longConnections.count() > 0,
    disturbances: [...disturbances.on],
    traffic: transcript.entries.slice(-MOST_TRAFFIC).flatMap(onPage),
  });
  const app = new Hono();
  app.get('/sim/controls', (context) => context.json(state()));
  app.post('/sim/controls', async (context) => {
    const wanted = await readBody(context, change);
    if (!wanted) return context.json({ error: 'bad request' }, 400);
    if (wanted.delivery) delivery.mode = wanted.delivery;
    if (wanted.disturbances) disturbances.set(wanted.disturbances);
    return context.json(state());
  });
  return app;
}

function onPage(entry: Entry): readonly TrafficOnPage[] {
  const { number, at } = entry;
  switch (entry.kind) {
    case 'push': {
      const { eventType: what, status, ms, attempt } = entry;
      return [{ number, at, kind: 'push', what, status, code: 0, ms, attempt }];
    }
    case 'call': {
      const { method, path, status, code, ms } = entry;
      return [{ number, at, kind: 'call', what: `${method} ${path}`, status, code, ms, attempt: 0 }];
    }
    case 'reverted':
      return [];
  }
}
