import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doChores } from '../../src/chores.ts';
import { tellOfRestore, upkeepOf } from '../../src/node/upkeep.ts';
import { type EmbeddedStorage, openEmbedded } from '../../src/storage/open-embedded.ts';
import { keepLog } from '../feishu/client/fake-feishu.ts';
import { temporaryFolder } from '../storage/support/folder.ts';
import { message, queued } from '../storage/support/office.ts';

const zone = 'Asia/Shanghai';
const morning = new Date('2026-11-20T09:00:00+08:00');
const night = new Date('2026-11-20T00:30:00+08:00');
const plenty = async () => 2 ** 40;

/** An open database, and all that administrators are told. */
async function aHouse(path = join(temporaryFolder(), 'ziping.db')) {
  const storage = await openEmbedded({ url: `file:${path}`, tenant: 'real' });
  const told: (readonly [string, string])[] = [];
  const log = keepLog();
  const tell = async (key: string, text: string) => {
    if (!told.some(([known]) => known === key)) told.push([key, text]);
  };
  const keep = (now: Date, free = plenty) => doChores(upkeepOf(storage, { tell, log }, zone, free), now, log);
  return { storage, told, log, tell, keep };
}

/** What stands in the way of the backups folder. */
const blocked = (storage: EmbeddedStorage) => writeFile(join(storage.path, '..', 'backups'), '');

describe('what the administrators are told unasked', () => {
  it('is nothing while the backup is made and the disk has room', async () => {
    const { storage, told, keep } = await aHouse();
    await keep(morning);
    expect(told).toEqual([]);
    await storage.close();
  });

  it('is that the backup failed, once a day, and not in the night when it may still go well', async () => {
    const { storage, told, log, keep } = await aHouse();
    await blocked(storage);
    await keep(night);
    expect(told).toEqual([]);
    await keep(morning);
    await keep(new Date(morning.getTime() + 3_600_000));
    expect(told).toMatchObject([
      ['backup-failed-2026-11-20', expect.stringContaining('今天的数据库备份没有做成（ENOTDIR）')],
    ]);
    expect(log.lines.filter(({ event }) => event === 'housekeeping_failed')).toHaveLength(3);
    await storage.close();
  });

  it('is that the disk is nearly full', async () => {
    const { storage, told, keep } = await aHouse();
    await keep(morning, async () => 300 * 1024 * 1024);
    expect(told).toMatchObject([['disk-low-2026-11-20', expect.stringContaining('只剩 300 MB')]]);
    await storage.close();
  });

  it('is that the database was restored, of what time it is, and how many messages were held', async () => {
    const { storage } = await aHouse();
    await queued(storage, message());
    const copy = join(temporaryFolder(), 'copy.db');
    await storage.backupTo(copy);
    await storage.close();
    const restored = await aHouse(copy);
    await tellOfRestore(restored.storage, restored, zone);
    await tellOfRestore(restored.storage, restored, zone);
    expect(restored.told).toHaveLength(1);
    expect(restored.told[0]?.[1]).toMatch(/^系统已恢复到 .+ 的备份.*有 1 条消息当时还没发出.*“运维”/);
    await restored.storage.close();
  });
});
