import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { temporaryFolder } from './support/folder.ts';
import { answer, begun, currentAnswers } from './support/office.ts';

const open = (path: string, tenant: 'real' | 'playground' = 'real') =>
  openEmbedded({ url: `file:${path}`, tenant });

it('is a whole database, taken while turns go on, that can be served from', async () => {
  const folder = temporaryFolder();
  const storage = await open(join(folder, 'ziping.db'));
  const { record, by } = await begun(storage);
  const append = () => storage.turn(({ records }) => records.append(record.id, [answer(by)]));
  const copy = join(folder, 'backups', "clerk's 备份.db");
  await Promise.all([append(), append(), storage.backupTo(copy), append()]);
  await storage.close();

  expect(readdirSync(join(folder, 'backups'))).toEqual(["clerk's 备份.db"]);
  await expect(open(copy, 'playground')).rejects.toMatchObject({ code: 'wrong_tenant_kind' });
  const restored = await open(copy);
  const evaluation = await restored.turn(({ records }) => records.evaluation(record.id));
  expect(evaluation?.version).toBe(2);
  expect((await currentAnswers(restored, record.id)).map(({ sequence }) => sequence)).toEqual([2]);
  await restored.close();
});

it('never overwrites: neither another copy nor the live file', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'ziping.db');
  const storage = await open(path);
  const other = join(folder, 'other.db');
  writeFileSync(other, 'precious');
  await expect(storage.backupTo(other)).rejects.toMatchObject({ code: 'backup_exists' });
  await expect(storage.backupTo(path)).rejects.toMatchObject({ code: 'backup_exists' });
  await storage.ping();
  await storage.close();
});

it('starts over where an earlier copy was cut off', async () => {
  const folder = temporaryFolder();
  const storage = await open(join(folder, 'ziping.db'));
  const copy = join(folder, 'copy.db');
  writeFileSync(`${copy}.partial`, 'half of it');
  await storage.backupTo(copy);
  await storage.close();
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'ziping.db']);
});

it('says where it failed, and leaves the service running', async () => {
  const folder = temporaryFolder();
  const storage = await open(join(folder, 'ziping.db'));
  const impossible = join(folder, 'ziping.db', 'copy.db');
  await expect(storage.backupTo(impossible)).rejects.toMatchObject({
    code: 'backup_failed',
    hint: expect.stringContaining(impossible),
  });
  await storage.ping();
  await storage.close();
});
