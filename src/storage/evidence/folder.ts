import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../evaluation/app-error.ts';
import { checkedStorageKey, type FileStore, isStorageKey } from '../../evaluation/index.ts';

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;
const unfinished = '.part';

/**
 * Files in a folder of this machine: `<folder>/<evaluation>/<sha256>`, readable by the service alone, without
 * suffixes, so that nothing there can be started by mistake. Throws AppError `evidence_folder` where it cannot
 * be written or read. Node only.
 */
export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checkedStorageKey(key));
  return {
    put: (key, bytes) => explained(folder, () => write(pathOf(key), bytes)),
    get: (key) => explained(folder, () => unlessAbsent(() => readFile(pathOf(key)))),
    delete: (key, before) =>
      explained(folder, async () => {
        const path = pathOf(key);
        if (before !== undefined && !(await isOlder(path, before))) return;
        await rm(path, { force: true });
      }),
    keys: (before, stretch = { after: '', upTo: null }) =>
      explained(folder, async () => {
        const { after, upTo } = stretch;
        const keys = await keysBefore(folder, before);
        return keys.filter((key) => key > after && (upTo === null || key <= upTo));
      }),
  };
}

/** Whole or not at all, and on the disk before anything relies on it. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: ownerOnlyFolder });
  const part = `${path}.${crypto.randomUUID()}${unfinished}`;
  try {
    const file = await open(part, 'wx', ownerOnly);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Also throws away what a killed process left half written. */
async function keysBefore(folder: string, before: Date): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const evaluation of (await unlessAbsent(() => readdir(folder))) ?? []) {
    for (const name of (await unlessAbsent(() => readdir(join(folder, evaluation)))) ?? []) {
      const path = join(folder, evaluation, name);
      if (!(await isOlder(path, before))) continue;
      if (name.endsWith(unfinished)) await rm(path, { force: true });
      else if (isStorageKey(`${evaluation}/${name}`)) keys.push(`${evaluation}/${name}`);
    }
  }
  return keys;
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await unlessAbsent(() => stat(path));
  return found !== null && found.mtime < before;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

async function unlessAbsent<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

async function explained<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (typeof code !== 'string') throw cause;
    const hint = `the folder ${folder} cannot be used (${code}); see to its rights and room`;
    throw new AppError('evidence_folder', hint, { cause });
  }
}
