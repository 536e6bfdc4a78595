import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MachineFigures } from '../http/host.ts';

/** Bytes that the service may still write into the folder of this file. */
export async function freeBytesAt(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(dirname(path));
  return bavail * bsize;
}

/** @param database where the embedded database is; null: it is on a server */
export async function machineFigures(database: string | null): Promise<MachineFigures> {
  return {
    disk: database === null ? null : { freeBytes: await freeBytesAt(database) },
    residentBytes: process.memoryUsage.rss(),
    startedAt: new Date(Date.now() - process.uptime() * 1000),
  };
}
