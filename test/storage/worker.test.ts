import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What workerd brings itself with nodejs_compat; test/worker runs it there. */
const inWorkerd = new Set(['node:async_hooks', 'node:crypto']);

it('brings nothing into a Worker that needs Node: no file access, no native database', async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/storage/index.ts', import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    external: ['node:*'],
  });
  const modules = Object.keys(metafile.inputs);
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path));
  expect(imports.filter((path) => path.startsWith('node:') && !inWorkerd.has(path))).toEqual([]);
  expect(modules.filter((path) => /open-embedded|migrate|backup|node_modules\/libsql\//.test(path))).toEqual(
    [],
  );
  expect(modules.some((path) => path.endsWith('open-server.ts'))).toBe(true);
});
