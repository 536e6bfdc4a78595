import type { Issue } from '../facts/index.ts';

/** A refusal with one issue; the sentence for the code stands in `prompts/`. */
export function refused(
  code: string,
  values: Issue['values'] = {},
  path = '',
): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, path, values }] };
}
