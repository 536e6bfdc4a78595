import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the program once before all tests, so that what they start is what users start. */
export function setup(): void {
  execFileSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
