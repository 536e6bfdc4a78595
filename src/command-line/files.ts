import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Result } from '../facts/index.ts';

/**
 * Reads a file as UTF-8. A relative name is looked for in the working folder, then in the folder `npm run`
 * was called from.
 */
export async function readText(file: string): Promise<Result<string>> {
  const here = resolve(file);
  const path = existsSync(here) ? here : resolve(process.env.INIT_CWD ?? '.', file);
  try {
    const text = await readFile(path, 'utf8');
    return { ok: true, value: text.replace(/^\uFEFF/, '') };
  } catch (error) {
    return wrong('file_unreadable', error);
  }
}

export function parseJson(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return wrong('not_json', error);
  }
}

export async function readJson(file: string): Promise<Result<unknown>> {
  const text = await readText(file);
  return text.ok ? parseJson(text.value) : text;
}

function wrong(code: string, error: unknown): Result<never> {
  const problem = error instanceof Error ? error.message : String(error);
  return { ok: false, issues: [{ code, path: '', values: { problem } }] };
}
