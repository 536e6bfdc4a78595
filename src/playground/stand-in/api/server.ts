import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Platform } from '../world/platform.ts';
import { type Answer, invalidToken, refusal, tooFrequent } from './answer.ts';
import type { Call, FeishuContext, Route } from './call.ts';
import { withFaults } from './faulty.ts';
import { respond } from './respond.ts';

/** Feishu's HTTP API. A path it does not know is answered 404 and named on the error log. */
export function feishuApi(platform: Platform, routes: readonly Route[]): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const route of routes) {
    app.on(route.method, route.path, (context) => serve(platform, route, context));
  }
  app.all('/open-apis/*', (context) => {
    const { method, path } = context.req;
    console.error(`playground stand-in: the bot called ${method} ${path}, which this stand-in does not know`);
    platform.transcript.add({ kind: 'call', method, path, body: null, status: 404, code: 404, ms: 0 });
    return context.text('404 page not found', 404);
  });
  return app;
}

async function serve(platform: Platform, route: Route, context: FeishuContext): Promise<Response> {
  const { method, path } = context.req;
  platform.traffic.began();
  const began = performance.now();
  try {
    const body = await jsonBody(context);
    const answered = (answer: Answer): Response => {
      const response = respond(answer);
      const [status, code] = [response.status, answer.ok ? 0 : answer.code];
      const ms = Math.round(performance.now() - began);
      platform.transcript.add({ kind: 'call', method, path, body, status, code, ms });
      return response;
    };
    const call: Call = {
      platform,
      context,
      body,
      param: (name) => context.req.param(name) ?? '',
      query: (name) => context.req.query(name) ?? '',
    };
    const carryOut = async () => refuseEarly(platform, route, context) ?? (await route.handle(call));
    return await withFaults(platform, context, body, { carryOut, answered });
  } finally {
    platform.traffic.ended();
  }
}

function refuseEarly(platform: Platform, route: Route, context: FeishuContext): Answer | null {
  if (route.open) return null;
  const authorization = context.req.header('authorization') ?? '';
  if (authorization === '') return refusal(99991661, 'Missing access token for authorization.');
  if (!platform.tokens.good(authorization.replace(/^Bearer /, ''))) return invalidToken();
  return platform.limits.allowApi(`${route.method} ${route.path}`) ? null : tooFrequent(1);
}

async function jsonBody(context: FeishuContext): Promise<unknown> {
  if (!(context.req.header('content-type') ?? '').includes('json')) return undefined;
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}
