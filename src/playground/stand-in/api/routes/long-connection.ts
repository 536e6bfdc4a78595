import { z } from 'zod';
import { refusal, success } from '../answer.ts';
import { type Route, withBody } from '../call.ts';

/** Feishu lets one app hold this many connections at once. */
const MOST_CONNECTIONS = 50;

const credentials = z.object({ AppID: z.string(), AppSecret: z.string() });

export const longConnectionRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/callback/ws/endpoint',
    open: true,
    handle: withBody(credentials, ({ AppID, AppSecret }, { platform, context }) => {
      const { world, longConnections } = platform;
      // Refused with HTTP 200 and without `data`.
      if (AppID !== world.app.id || AppSecret !== world.app.secret) {
        return { ...refusal(514, 'auth failed'), status: 200 };
      }
      if (longConnections.count() >= MOST_CONNECTIONS) {
        return { ...refusal(1000040350, 'the number of connections exceeded the limit'), status: 200 };
      }
      const { client } = longConnections.settings;
      return success({
        URL: longConnections.invite(context.req.header('host') ?? ''),
        ClientConfig: client,
      });
    }),
  },
];
