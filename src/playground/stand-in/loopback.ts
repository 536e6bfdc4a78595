import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Answers only to this machine's own names. The port is bound to the loopback interface already; this also
 * stops a page of somebody else's whose name was pointed at 127.0.0.1 (DNS rebinding), and requests that
 * another site's page makes.
 */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  const origin = context.req.header('origin');
  const foreign = origin !== undefined && origin !== `http://${host}`;
  if (!LOOPBACK.test(host) || foreign) return context.text('only for this machine', 403);
  return next();
};
