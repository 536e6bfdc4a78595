import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupCommand } from '../../src/node/backup-command.ts';
import { restoreCommand } from '../../src/node/restore-command.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { temporaryFolder } from '../storage/support/folder.ts';
import { message, queued } from '../storage/support/office.ts';

const open = (path: string) => openEmbedded({ url: `file:${path}`, tenant: 'real' });

/** A database whose service is stopped, with a message that was not sent yet, and the commands for it. */
async function anOffice() {
  const folder = temporaryFolder();
  const path = join(folder, 'ziping.db');
  const storage = await open(path);
  await queued(storage, message());
  await storage.close();
  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
  const environment = { DATABASE_URL: `file:${path}` };
  const backup = join(folder, 'copy.db');
  return {
    folder,
    path,
    backup,
    said: () => said.join('\n'),
    backsUp: () => backupCommand(['--out', backup], environment, output),
    restores: (from = backup) => restoreCommand([from], environment, output),
  };
}

describe('restoring', () => {
  it('puts a copy in the place of the database, keeps that, and sends nothing the copy held', async () => {
    const office = await anOffice();
    expect(await office.backsUp()).toBe(0);
    const later = await open(office.path);
    await queued(later, message());
    await later.close();
    expect(await office.restores()).toBe(0);
    expect(office.said()).toMatch(/原来的数据库留在 .*ziping\.db\.before-restore-/);
    const restored = await open(office.path);
    expect(await restored.queue.statistics(new Date())).toMatchObject({ pending: 0, unknown: 1 });
    await restored.close();
    const kept = readdirSync(office.folder).find((name) => name.includes('before-restore')) ?? '';
    const former = await open(join(office.folder, kept));
    expect(await former.queue.statistics(new Date())).toMatchObject({ pending: 2 });
    await former.close();
    expect(await office.restores()).toBe(0);
  });

  it('is refused while the service runs, and nothing is changed', async () => {
    const office = await anOffice();
    await office.backsUp();
    const serving = await open(office.path);
    expect(await office.restores()).toBe(2);
    expect(office.said()).toContain('database_in_use');
    await serving.ping();
    await serving.close();
  });

  it('of what is no backup, or is not there, is refused, and nothing is changed', async () => {
    const office = await anOffice();
    const letter = join(office.folder, 'letter.db');
    writeFileSync(letter, 'not a database. '.repeat(400));
    expect(await office.restores(letter)).toBe(2);
    expect(office.said()).toMatch(/^backup_unusable: .*letter\.db: file is not a database/);
    expect(await office.restores(join(office.folder, 'nothing.db'))).toBe(2);
    expect(readdirSync(office.folder).sort()).toEqual(['letter.db', 'ziping.db']);
  });
});
