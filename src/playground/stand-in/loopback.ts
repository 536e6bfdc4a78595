import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Answers only to this machine's own names. The port is bound to the loopback interface already; this also
 * stops a page of somebody else's whose name was pointed at 127.0.0.1 (DNS rebinding), and requests that
 * another site's page makes.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  if (isLocal(context.req.header('host'), context.req.header('origin'))) return next();
  return context.text('only for this machine', 403);
};

/** Whether these `Host` and `Origin` headers are those of a program or page of this machine's own. */
export function isLocal(host = '', origin: string | undefined): boolean {
  return LOOPBACK.test(host) && (origin === undefined || origin === `http://${host}`);
}
