import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { temporaryFolder } from './support/folder.ts';
import { begun } from './support/office.ts';
import { inOwnProcess } from './support/own-process.ts';

const real = (path: string) => openEmbedded({ url: `file:${path}`, tenant: 'real' });
const newPath = () => join(temporaryFolder(), 'ziping.db');

async function openedOnce(): Promise<string> {
  const path = newPath();
  await (await real(path)).close();
  return path;
}

async function statement(path: string, sql: string): Promise<void> {
  const client = createClient({ url: pathToFileURL(path).href });
  await client.execute(sql);
  client.close();
}

describe('opening an embedded file', () => {
  it('creates folder, file and tables, for this account alone', async () => {
    const folder = join(temporaryFolder(), '数据 100%', 'deep');
    const storage = await openEmbedded({
      url: pathToFileURL(join(folder, 'ziping.db')).href,
      tenant: 'real',
    });
    await storage.ping();
    expect(existsSync(join(folder, 'ziping.db'))).toBe(true);
    expect(statSync(folder).mode & 0o077).toBe(0);
    await storage.close();
  });

  it('finds everything again after closing, in the one file that is left', async () => {
    const path = newPath();
    const before = await real(path);
    const { record } = await begun(before);
    await before.close();
    expect(readdirSync(join(path, '..'))).toEqual(['ziping.db']);
    const after = await real(path);
    expect(await after.turn(({ records }) => records.evaluation(record.id))).toEqual(record);
    await after.close();
  });

  it('lets closing be asked for twice, and refuses work afterwards', async () => {
    const storage = await real(newPath());
    await Promise.all([storage.close(), storage.close()]);
    await expect(storage.ping()).rejects.toMatchObject({ code: 'database_failed' });
    await expect(storage.turn(async () => {})).rejects.toMatchObject({ code: 'database_failed' });
  });

  it('finishes the turns under way before it closes', async () => {
    const path = newPath();
    const storage = await real(path);
    const starting = begun(storage);
    await storage.close();
    const { record } = await starting;
    const again = await real(path);
    expect(await again.turn(({ records }) => records.evaluation(record.id))).not.toBeNull();
    await again.close();
  });
});

describe('a file that is open', () => {
  it('is refused to a second opening in the same process', async () => {
    const path = newPath();
    const storage = await real(path);
    await expect(real(path)).rejects.toMatchObject({ code: 'database_in_use' });
    await storage.close();
    await (await real(path)).close();
  });

  it('is refused promptly to a second process, which says what to do', async () => {
    const path = newPath();
    const storage = await real(path);
    await begun(storage);
    const second = await openInAnotherProcess(path);
    expect(second.line).toMatch(/^database_in_use .*stop the running service/);
    expect(second.waitedMs).toBeLessThan(2000);
    await storage.ping();
    await storage.close();
    expect((await openInAnotherProcess(path)).line).toMatch(/^opened/);
  });
});

/** Tells how opening went there, and how long it took without the start of the process. */
async function openInAnotherProcess(path: string): Promise<{ line: string; waitedMs: number }> {
  const child = await inOwnProcess('open-once.ts', path);
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  const [line = '', waited = ''] = output.split('\n');
  return { line, waitedMs: Number(waited) };
}

describe('a file that cannot be used', () => {
  it('is refused when its folder cannot be made', async () => {
    const file = join(temporaryFolder(), 'a file');
    writeFileSync(file, '');
    await expect(real(join(file, 'data', 'ziping.db'))).rejects.toMatchObject({
      code: 'data_folder_unwritable',
      hint: expect.stringContaining('DATABASE_URL'),
    });
  });

  // root may write everywhere
  it.skipIf(process.getuid?.() === 0)('is refused when its folder may not be written', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    await expect(real(join(folder, 'ziping.db'))).rejects.toMatchObject({ code: 'data_folder_unwritable' });
  });

  it('is refused when a folder stands in its place', async () => {
    const path = newPath();
    mkdirSync(path);
    await expect(real(path)).rejects.toMatchObject({ code: 'data_folder_unwritable' });
  });

  it('is refused and left alone when it is something else', async () => {
    const path = newPath();
    writeFileSync(path, 'a letter, not a database. '.repeat(200));
    await expect(real(path)).rejects.toMatchObject({ code: 'database_unreadable' });
    expect(statSync(path).size).toBe(5200);
  });

  it('is refused when a later release has made it something else, not when that only added', async () => {
    const path = await openedOnce();
    await statement(
      path,
      "insert into __drizzle_migrations (hash, created_at) values ('later', 4102444800000)",
    );
    await (await real(path)).close();
    await statement(path, "insert into meta (key, value) values ('schema_floor', '4102444800000')");
    await expect(real(path)).rejects.toMatchObject({ code: 'database_newer' });
    await statement(path, "delete from __drizzle_migrations where hash = 'later'");
    await (await real(path)).close();
  });

  it('is refused for an address that is none', async () => {
    await expect(openEmbedded({ url: 'file:%E0%A4', tenant: 'real' })).rejects.toMatchObject({
      code: 'database_unreadable',
    });
  });
});

describe('the kind of tenant', () => {
  it.each([
    ['real', 'playground'],
    ['playground', 'real'],
  ] as const)('of a file that served as %s is never %s afterwards', async (first, second) => {
    const url = `file:${newPath()}`;
    await (await openEmbedded({ url, tenant: first })).close();
    await expect(openEmbedded({ url, tenant: second })).rejects.toMatchObject({ code: 'wrong_tenant_kind' });
    await (await openEmbedded({ url, tenant: first })).close();
  });
});
