import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Platform } from '../world/platform.ts';
import { type Answer, refusal } from './answer.ts';

export type FeishuContext = Context<{ Bindings: HttpBindings }>;

/** One call of the bot, past the token check. */
export interface Call {
  readonly platform: Platform;
  readonly context: FeishuContext;
  /** JSON body; undefined for uploads and calls without one. */
  readonly body: unknown;
  /** A path parameter. */
  param(name: string): string;
  query(name: string): string;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Calls that need no token: only the one that gives it. */
  readonly open?: true;
  handle(call: Call): Answer | Promise<Answer>;
}

/** Reads a JSON body by its schema; what does not fit becomes Feishu's field validation error. */
export function withBody<T>(
  schema: z.ZodType<T>,
  handle: (body: T, call: Call) => Answer | Promise<Answer>,
): Route['handle'] {
  return (call) => {
    const read = schema.safeParse(call.body ?? {});
    if (read.success) return handle(read.data, call);
    const field = read.error.issues[0]?.path.join('.') ?? '';
    return refusal(99992402, `field validation failed: ${field}`);
  };
}
