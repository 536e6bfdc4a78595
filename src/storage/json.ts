import type { z } from 'zod';

/** Reads a JSON column. What does not fit was written by a bug or by hand, so it throws. */
export function parseJson<T>(schema: z.ZodType<T>, text: string): T {
  return schema.parse(JSON.parse(text));
}
