import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What may be part of the program on Node alone, and why. */
const nodeOnly: Readonly<Record<string, string>> = {
  'src/node.ts': 'the entry point',
  'src/node/': 'sockets, signals, timers and folders of a process of its own',
  'src/playground/': 'the stand-in, its sample and its page; Workers serve real tenants only',
  'src/feishu/long-connection/': 'a Worker holds no connection',
  'src/storage/embedded/': 'the embedded file',
  'src/storage/open-embedded.ts': 'opens the embedded file',
  'src/storage/access/serial-queue.ts': 'the one writer of the embedded file',
  'src/storage/backup.ts': 'copies the embedded file',
  'src/storage/migrate.ts': 'reads the migrations from their folder',
  'src/storage/evidence/folder.ts': 'evidence in a folder',
  'src/storage/adopt-copy.ts': 'an embedded file that is a copy',
  'prompts/upkeep.ts': 'what the keeper of an embedded file says',
};

/** What may be part of the program on Workers alone. */
const workerOnly: Readonly<Record<string, string>> = {
  'src/worker.ts': 'the entry point',
  'src/worker-share.ts': 'what one request may call for',
  'src/storage/evidence/bucket.ts': 'evidence in object storage',
};

/** Built-in modules that workerd brings with nodejs_compat, of those the shared code imports. */
const builtIn = new Set(['node:zlib', 'node:stream', 'node:buffer', 'node:async_hooks', 'node:crypto']);

interface Reached {
  readonly ours: readonly string[];
  readonly builtIns: readonly string[];
}

/** The modules of ours that a program holds, types aside, and the built-in ones they import. */
async function reachedFrom(entry: string): Promise<Reached> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.inputs);
  const external = inputs.flatMap(({ imports }) => imports.filter((one) => one.external === true));
  const names = external.map(({ path }) => path);
  return { ours: Object.keys(metafile.inputs), builtIns: names.filter((name) => name.startsWith('node:')) };
}

const isNamedBy = (list: Readonly<Record<string, string>>) => (file: string) =>
  Object.keys(list).some((start) => file.startsWith(start));

describe('the programs for Node and for Workers', () => {
  let onNode: Reached;
  let onWorkers: Reached;
  beforeAll(async () => {
    [onNode, onWorkers] = await Promise.all([reachedFrom('src/node.ts'), reachedFrom('src/worker.ts')]);
  });

  it('hold the same modules but for their entry points and what their machines bring', () => {
    const shared = new Set(onWorkers.ours);
    const alone = onNode.ours.filter((file) => !shared.has(file));
    expect(alone.filter((file) => !isNamedBy(nodeOnly)(file))).toEqual([]);
    const known = new Set(onNode.ours);
    const foreign = onWorkers.ours.filter((file) => !known.has(file));
    expect(foreign.filter((file) => !isNamedBy(workerOnly)(file))).toEqual([]);
  });

  it('have nothing of Node alone in the one for Workers', () => {
    expect(onWorkers.ours.filter(isNamedBy(nodeOnly))).toEqual([]);
    expect(onWorkers.builtIns.filter((name) => !builtIn.has(name))).toEqual([]);
  });

  it('never ask in what they share which of the two they are', async () => {
    const asking = /\bprocess\.\w|\bnavigator\.|\bWebSocketPair\b|typeof (process|window|Deno)\b/;
    const texts = await Promise.all(
      onWorkers.ours
        .filter((file) => file.endsWith('.ts'))
        .map(async (file) => ({
          file,
          text: await readFile(join(root, file), 'utf8'),
        })),
    );
    expect(texts.filter(({ text }) => asking.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('wire the same rooms', () => {
    for (const file of ['src/service.ts', 'src/feishu/turn.ts', 'src/storage/storage.ts']) {
      expect([onNode.ours.includes(file), onWorkers.ours.includes(file)]).toEqual([true, true]);
    }
  });

  it('have no exception that is no longer needed', () => {
    const named = { ...nodeOnly, ...workerOnly };
    const files = [...onNode.ours, ...onWorkers.ours];
    const idle = Object.keys(named).filter((start) => !files.some((file) => file.startsWith(start)));
    expect(idle).toEqual([]);
  });
});
