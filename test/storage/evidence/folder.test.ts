import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  evaluationId,
  type FileStore,
  sha256Of,
  storageKeyOf,
  stretchOf,
} from '../../../src/evaluation/index.ts';
import { bucketIn, bucketStore } from '../../../src/storage/evidence/bucket.ts';
import { folderStore } from '../../../src/storage/evidence/folder.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 监控报告');
const unit = evaluationId('6a1d9f0e-0000-4000-8000-000000000001');
const tomorrow = () => new Date(Date.now() + 24 * 3600 * 1000);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ziping-store-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const key = async () => storageKeyOf(unit, await sha256Of(bytes));

/** Object storage in memory, as far as it is used. */
function aBucket() {
  const objects = new Map<string, { bytes: Uint8Array; uploaded: Date }>();
  return {
    put: async (name: string, content: Uint8Array) => {
      objects.set(name, { bytes: content.slice(), uploaded: new Date() });
    },
    get: async (name: string) => {
      const found = objects.get(name);
      return found ? { arrayBuffer: async () => found.bytes.slice().buffer } : null;
    },
    head: async (name: string) => objects.get(name) ?? null,
    delete: async (name: string) => void objects.delete(name),
    list: async ({ cursor, startAfter = '' }: { cursor?: string; startAfter?: string }) => {
      const names = [...objects.keys()].sort();
      const [name, ...later] = names.filter((one) => one > (cursor ?? startAfter));
      const found =
        name === undefined ? [] : [{ key: name, uploaded: objects.get(name)?.uploaded ?? new Date() }];
      return { objects: found, truncated: later.length > 0, cursor: name };
    },
  };
}

describe.each<[string, () => FileStore]>([
  ['a folder', () => folderStore(join(root, 'evidence'))],
  ['object storage', () => bucketStore(aBucket())],
])('%s as file store', (_, make) => {
  it('gives back what was stored, and null for what is not there', async () => {
    const store = make();
    expect(await store.get(await key())).toBeNull();
    expect(await store.keys(tomorrow())).toEqual([]);
    await store.put(await key(), bytes);
    await store.put(await key(), bytes);
    expect([...((await store.get(await key())) ?? [])]).toEqual([...bytes]);
    expect(await store.keys(tomorrow())).toEqual([await key()]);
    expect(await store.keys(new Date(0))).toEqual([]);
  });

  it('deletes, but with a time only what was last written before', async () => {
    const store = make();
    await store.put(await key(), bytes);
    await store.delete(await key(), new Date(0));
    expect(await store.get(await key())).not.toBeNull();
    await store.delete(await key(), tomorrow());
    expect(await store.get(await key())).toBeNull();
    await store.delete(await key());
  });

  it('is looked through hour by hour, every file once a day', async () => {
    const store = make();
    const units = ['00', '0a', '0b', '0c', '7f', 'f4', 'f5', 'f6', 'ff', 'zz'].map(
      (start) => `${start}-unit`,
    );
    const names = await Promise.all(
      units.map(async (one) => storageKeyOf(evaluationId(one), await sha256Of(bytes))),
    );
    for (const name of names) await store.put(name, bytes);
    const seen: string[] = [];
    for (let hour = 0; hour < 24; hour += 1) {
      const found = await store.keys(tomorrow(), stretchOf(new Date(Date.UTC(2026, 10, 21, hour))));
      expect(found.length).toBeLessThan(5);
      seen.push(...found);
    }
    expect(seen).toEqual(names);
  });

  it('takes no key that leads elsewhere', async () => {
    const store = make();
    for (const wrong of ['../secret', 'a/../../b', `${unit}/x`, '/etc/passwd', `..\\${'a'.repeat(64)}`]) {
      await expect(async () => store.put(wrong, bytes)).rejects.toThrow('no storage key');
      await expect(async () => store.get(wrong)).rejects.toThrow('no storage key');
    }
  });
});

describe('a folder as file store', () => {
  it('lets nobody else read it and leaves no half files', async () => {
    const folder = join(root, 'evidence');
    const store = folderStore(folder);
    await store.put(await key(), bytes);
    const names = await readdir(join(folder, unit));
    expect(names).toEqual([await sha256Of(bytes)]);
    expect((await stat(join(folder, unit, names[0] ?? ''))).mode & 0o777).toBe(0o600);
    const half = join(folder, unit, 'left.part');
    await writeFile(half, 'half');
    await utimes(half, 0, 0);
    expect(await store.keys(new Date(1000))).toEqual([]);
    expect(await readdir(join(folder, unit))).toEqual([await sha256Of(bytes)]);
  });

  it('says which folder is at fault', async () => {
    await writeFile(join(root, 'file'), '');
    const store = folderStore(join(root, 'file'));
    await expect(store.put(await key(), bytes)).rejects.toMatchObject({ code: 'evidence_folder' });
  });
});

it('object storage is there only where the environment binds it', () => {
  expect(bucketIn(undefined)).toBeNull();
  expect(bucketIn('EVIDENCE')).toBeNull();
  expect(bucketIn(aBucket())).not.toBeNull();
});
