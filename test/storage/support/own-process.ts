import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Runs one of the scripts beside this file in a process of its own. It is bundled first, since loading
 * TypeScript takes a process seconds to start; two folders below the root, as the sources are, so that
 * paths relative to a module stay right.
 */
export async function inOwnProcess(
  script: string,
  ...args: string[]
): Promise<ChildProcessByStdio<null, Readable, null>> {
  const source = fileURLToPath(new URL(script, import.meta.url));
  const outfile = fileURLToPath(
    new URL(`../../../node_modules/.scripts/${process.pid}-${script}.mjs`, import.meta.url),
  );
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}
