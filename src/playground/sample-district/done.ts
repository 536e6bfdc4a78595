import type { Result } from '../../facts/index.ts';

/** What a step of making the sample district brought; a refusal is a mistake in the sample. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const issues = result.issues.map(({ code, path }) => `${code} ${path}`.trim());
  throw new Error(`the sample district cannot be made: ${issues.join(', ')}`);
}
