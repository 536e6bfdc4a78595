import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUpDaily } from '../../src/node/backups.ts';
import { type EmbeddedStorage, openEmbedded } from '../../src/storage/open-embedded.ts';

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
    expect(await backUpDaily(storage, lateEvening, 'Asia/Shanghai')).toContain('ziping-2026-11-21.db');
    expect(await backUpDaily(storage, lateEvening, 'Asia/Shanghai')).toBeNull();
    expect(await copies()).toEqual(['ziping-2026-11-21.db']);
  });

  it('is made in the small hours, unless there is none of the day or the day before', async () => {
    const at = (time: string) => backUpDaily(storage, new Date(`2026-11-${time}+08:00`), 'Asia/Shanghai');
    expect(await at('20T14:00:00')).toContain('ziping-2026-11-20.db');
    expect(await at('21T14:00:00')).toBeNull();
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
    expect(await backUpDaily(storage, day(1), 'Asia/Shanghai')).toContain('finance-2026-11-02.db');
    expect(await copies()).toHaveLength(16);
  });

  it('can be opened like the original', async () => {
    const path = await backUpDaily(storage, day(1), 'Asia/Shanghai');
    const copy = await openEmbedded({ url: `file:${path}`, tenant: 'real' });
    await expect(copy.ping()).resolves.toBeUndefined();
    await copy.close();
  });

  it('keeps a fortnight and removes what is older', async () => {
    for (let number = 1; number <= 16; number += 1) await backUpDaily(storage, day(number), 'Asia/Shanghai');
    const kept = (await copies()).sort();
    expect(kept).toHaveLength(14);
    expect(kept[0]).toBe('ziping-2026-11-04.db');
  });
});
