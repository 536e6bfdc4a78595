import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../evaluation/app-error.ts';

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
