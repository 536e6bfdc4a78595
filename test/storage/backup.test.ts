import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client/sqlite3';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { expect, it } from 'vitest';
import journal from '../../db/migrations/meta/_journal.json' with { type: 'json' };
import { verifyAudit } from '../../src/evaluation/index.ts';
import { migrationsFolder } from '../../src/storage/migrate.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { newestTag } from '../../src/storage/schema-version.ts';
import { temporaryFolder } from './support/folder.ts';
import { answer, at, begun, currentAnswers, message, queued } from './support/office.ts';

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

it('served from, sends nothing that waited in it: that may have been delivered since it was made', async () => {
  const folder = temporaryFolder();
  const storage = await open(join(folder, 'ziping.db'));
  const [waiting] = await queued(storage, message());
  const copy = join(folder, 'copy.db');
  await storage.backupTo(copy);
  expect(await storage.queue.due(at(60), 10)).toHaveLength(1);
  await storage.close();

  const restored = await open(copy);
  const restore = await restored.turn(({ records }) => records.lastRestore());
  expect(restore).toMatchObject({ held: 1 });
  expect(await restored.queue.due(at(60), 10)).toEqual([]);
  const lost = await restored.turn(({ records }) => records.undeliverable(at(0), 10));
  expect(lost.newest).toMatchObject([{ id: waiting.id, reason: 'restored', resendable: true }]);
  expect((await verifyAudit(restored)).broken).toBeNull();
  const [later] = await queued(restored, message());
  await restored.close();

  const again = await open(copy);
  expect(await again.turn(({ records }) => records.lastRestore())).toEqual(restore);
  expect(await again.queue.due(at(60), 10)).toMatchObject([{ id: later.id }]);
  await again.close();
});

it('is made by itself before a newer release migrates the file, and holds what was in it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'ziping.db');
  await anOlderDatabase(path);
  const storage = await open(path);
  expect(readdirSync(join(folder, 'backups'))).toEqual([`ziping-before-${newestTag}.db`]);
  await storage.close();
  const kept = createClient({ url: `file:${join(folder, 'backups', `ziping-before-${newestTag}.db`)}` });
  const { rows } = await kept.execute("select value from meta where key = 'note'");
  expect(rows[0]?.value).toBe('of the release before');
  const applied = await kept.execute('select count(*) as number from __drizzle_migrations');
  expect(applied.rows[0]?.number).toBe(journal.entries.length - 1);
  kept.close();
  await (await open(path)).close();
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
});

/** As the release before this one left it. */
async function anOlderDatabase(path: string): Promise<void> {
  const migrations = join(temporaryFolder(), 'migrations');
  cpSync(migrationsFolder, migrations, { recursive: true });
  const older = { ...journal, entries: journal.entries.slice(0, -1) };
  writeFileSync(join(migrations, 'meta', '_journal.json'), JSON.stringify(older));
  const client = createClient({ url: `file:${path}` });
  await migrate(drizzle(client), { migrationsFolder: migrations });
  await client.execute("insert into meta (key, value) values ('note', 'of the release before')");
  client.close();
}

it('is never made of a file that changes: while others copy it, what turns store goes beside it', async () => {
  const path = join(temporaryFolder(), 'ziping.db');
  const storage = await open(path);
  const { record, by } = await begun(storage);
  const writeALot = async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await queued(storage, message({ body: { kind: 'text', text: '填'.repeat(300_000) } }));
      await storage.turn(({ records }) => records.append(record.id, [answer(by)]));
    }
  };
  const changed = () => statSync(path).mtimeMs;
  await storage.whileStill(async () => {
    const before = changed();
    await writeALot();
    expect(changed()).toBe(before);
    expect(await currentAnswers(storage, record.id)).toMatchObject([{ sequence: 12 }]);
  });
  const before = changed();
  await writeALot();
  expect(changed()).toBeGreaterThan(before);
  const closedMeanwhile = storage.whileStill(() => storage.close());
  await expect(closedMeanwhile).rejects.toMatchObject({ code: 'database_failed' });
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
