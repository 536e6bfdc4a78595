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
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(
          new AppError('host_unknown', `${hostname} is no address of this machine (${error.code}); set HOST`),
        );
        return;
      }
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

/** Feishu waits 3 s for an answer; whoever takes longer to ask is no request to wait for. */
const patienceMs = 5_000;

/** Stops taking requests and waits for those under way, but not for a connection that says nothing. */
export function stopListening(server: ServerType, waitMs = patienceMs): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, waitMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
