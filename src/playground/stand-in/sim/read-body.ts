import type { Context } from 'hono';
import type { z } from 'zod';

/** A JSON body that fits the schema; null for anything else, also for what a form of another site can send. */
export async function readBody<T>(context: Context, schema: z.ZodType<T>): Promise<T | null> {
  if (!(context.req.header('content-type') ?? '').startsWith('application/json')) return null;
  try {
    const read = schema.safeParse(await context.req.json());
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
