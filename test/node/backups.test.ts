import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUpDaily } from '../../src/node/backups.ts';
import { type EmbeddedStorage, openEmbedded } from '../../src/storage/open-embedded.ts';

import { answer, begun } from '../storage/support/office.ts';

describe('the daily backup', () => {
  let folder: string;
  let storage: EmbeddedStorage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-backup-'));
    storage = await openEmbedded({ url: `file:${join(folder, 'ziping.db')}`, tenant: 'real' });
  });
  afterEach(async () => {
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });
  const day = (number: number) => new Date(Date.UTC(2026, 10, number, 18));
  const copies = () => readdir(join(folder, 'backups'));

  it('is made once a day, named by the day at the office', async () => {
    const lateEvening = new Date('2026-11-20T16:30:00Z');
    expect((await backUpDaily(storage, lateEvening, 'Asia/Shanghai'))?.path).toContain(
      'ziping-2026-11-21.db',
    );
    expect(await backUpDaily(storage, lateEvening, 'Asia/Shanghai')).toBeNull();
    expect(await copies()).toEqual(['ziping-2026-11-21.db']);
  });

  it('is proved by its audit log, and says so when the database it copies was tampered with', async () => {
    const { record, by } = await begun(storage);
    await storage.turn(({ records }) => records.append(record.id, [answer(by)]));
    expect(await backUpDaily(storage, day(1), 'Asia/Shanghai')).toMatchObject({
      broken: { problem: 'answer_unproven' },
    });
  });

  it('is made in the small hours, unless there is none of the day or the day before', async () => {
    const at = async (time: string) =>
      (await backUpDaily(storage, new Date(`2026-11-${time}+08:00`), 'Asia/Shanghai'))?.path;
    expect(await at('20T14:00:00')).toContain('ziping-2026-11-20.db');
    expect(await at('21T14:00:00')).toBeUndefined();
    expect(await at('22T02:00:00')).toContain('ziping-2026-11-22.db');
    expect(await at('24T14:00:00')).toContain('ziping-2026-11-24.db');
    expect(await at('25T00:30:00')).toContain('ziping-2026-11-25.db');
  });

  it('is named after its database, and leaves those of others in the folder alone', async () => {
    await storage.close();
    storage = await openEmbedded({ url: `file:${join(folder, 'finance.sqlite')}`, tenant: 'real' });
    await mkdir(join(folder, 'backups'));
    const others = Array.from({ length: 15 }, (_, index) => `finance-old-2025-01-${index + 10}.db`);
    for (const name of others) await writeFile(join(folder, 'backups', name), '');
    expect((await backUpDaily(storage, day(1), 'Asia/Shanghai'))?.path).toContain('finance-2026-11-02.db');
    expect(await copies()).toHaveLength(16);
  });

  it('can be opened like the original', async () => {
    const made = await backUpDaily(storage, day(1), 'Asia/Shanghai');
    expect(made?.broken).toBeNull();
    const copy = await openEmbedded({ url: `file:${made?.path}`, tenant: 'real' });
    await expect(copy.ping()).resolves.toBeUndefined();
    await copy.close();
  });

  it('keeps a fortnight and removes what is older', async () => {
    await mkdir(join(folder, 'backups'));
    const older = Array.from(
      { length: 15 },
      (_, index) => `ziping-2026-11-${String(index + 2).padStart(2, '0')}.db`,
    );
    const halfMade = ['ziping-2026-11-16.db.partial', 'ziping-2026-11-16.db.partial-wal'];
    for (const name of [...older, ...halfMade]) await writeFile(join(folder, 'backups', name), '');
    await backUpDaily(storage, day(16), 'Asia/Shanghai');
    const kept = (await copies()).sort();
    expect(kept).toHaveLength(14);
    expect(kept[0]).toBe('ziping-2026-11-04.db');
  });
});
