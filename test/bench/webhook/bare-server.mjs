import { parentPort } from 'node:worker_threads';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.post('/feishu/events', async (context) => {
  await context.req.text();
  return context.json({ code: 0 });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => parentPort?.postMessage(port));
