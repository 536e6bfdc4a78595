import { ServerResponse } from 'node:http';
import { type ServerType, serve } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { AppError } from '../evaluation/app-error.ts';
import { describeError, type Log } from '../log.ts';

/** Listens, or throws `port_in_use` naming the setting. Port 0 takes a free one. */
export function listen(
  app: Hono,
  port: number,
  hostname: string,
): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (address) => {
      resolve({ server, port: address.port });
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        taken
          ? new AppError(
              'port_in_use',
              `port ${port} cannot be used (${error.code}); set PORT to another one`,
            )
          : error,
      );
    });
  });
}

/** Stops taking requests and waits for those under way. */
export function stopListening(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** Runs the work when the answer has left this process; not when the connection broke before that. */
export function afterAnswer(log: Log): (context: Context, work: () => Promise<void>) => void {
  return (context, work) => {
    const outgoing: unknown = context.env?.outgoing;
    if (!(outgoing instanceof ServerResponse)) return;
    outgoing.once('finish', () => {
      work().catch((error) => log.error('after_answer_failed', describeError(error)));
    });
  };
}
