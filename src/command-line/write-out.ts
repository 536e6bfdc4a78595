import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Output, tellIssues } from './output.ts';

/**
 * Writes the file named by `--out`, relative to the folder `npm run` was called from. Returns its path; null, and
 * a line on stderr, where it cannot be written.
 */
export async function writeOut(out: string, bytes: Uint8Array, output: Output): Promise<string | null> {
  const path = resolve(process.env.INIT_CWD ?? '.', out);
  try {
    await writeFile(path, bytes);
    return path;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    tellIssues(output, out, [{ code: 'file_unwritable', path: '', values: { problem } }]);
    return null;
  }
}
