import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { campaignId } from '../../../src/evaluation/index.ts';
import { databaseFetch } from '../../../src/node/database-fetch.ts';
import { migrateServer } from '../../../src/storage/migrate.ts';
import { openServer } from '../../../src/storage/open-server.ts';
import { type LibsqlServer, startLibsqlServer } from '../../storage/support/libsql-server.ts';
import type { CitySize } from './city.ts';
import { secondsOf } from './cpu.ts';
import { fillTogether, openYears } from './fill.ts';
import type { Options } from './options.ts';

const note = z.object({
  departments: z.number(),
  years: z.array(z.object({ campaign: z.string().transform(campaignId), year: z.number() })),
  seconds: z.number(),
  /** Seconds of processor time, of the use cases and of the server; null where the system does not tell. */
  busy: z.object({ useCases: z.number().nullable(), server: z.number().nullable() }),
});

/** What was filled, and how long that took. */
export type Filled = z.output<typeof note>;

export interface CityDatabase {
  readonly server: LibsqlServer;
  readonly folder: string;
  readonly filled: Filled;
  /** Stops the server; what nobody asked to keep is deleted. */
  close(): Promise<void>;
}

/**
 * The database of a city on a running server: that of the folder named, filled before, or a new one. @throws where the
 * folder holds a city of another size, or one whose filling was broken off.
 */
export async function openCity(options: Options, say: (line: string) => void): Promise<CityDatabase> {
  const folder = options.database ?? (await mkdtemp(join(tmpdir(), 'ziping-city-')));
  await mkdir(folder, { recursive: true });
  const known = await knownIn(folder, options);
  const server = await startLibsqlServer(join(folder, 'database'));
  const close = async () => {
    await server.stop();
    if (options.database === null) await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrateServer(server.url, null);
    if (known !== null) say(`the database was filled before, in ${known.seconds.toFixed(0)} s`);
    const filled = known ?? (await fill(server, options, say));
    if (known === null) await writeFile(join(folder, 'filled.json'), JSON.stringify(filled));
    return { server, folder, filled, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function knownIn(folder: string, { departments, years }: CitySize): Promise<Filled | null> {
  const file = join(folder, 'filled.json');
  if (!existsSync(file)) {
    if ((await readdir(folder)).length === 0) return null;
    throw new Error(`${folder} is not empty and holds no city that was filled to the end`);
  }
  const filled = note.parse(JSON.parse(await readFile(file, 'utf8')));
  if (filled.departments === departments && filled.years.length === years) return filled;
  throw new Error(`${folder} holds ${filled.departments} departments × ${filled.years.length} years`);
}

async function fill(server: LibsqlServer, size: CitySize, say: (line: string) => void): Promise<Filled> {
  const { url, pid } = server;
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1000;
  const storage = await openServer({ url, authToken: null, tenant: 'real', fetch: databaseFetch() });
  const years = await openYears(storage, size);
  await storage.close();
  const all = size.departments * size.years;
  const step = Math.max(1, Math.round(all / 20));
  await fillTogether(url, years, size, (filled) => {
    if (filled % step === 0) say(`filled ${filled} of ${all} evaluations in ${elapsed().toFixed(0)} s`);
  });
  const busy = { useCases: await secondsOf(process.pid), server: await secondsOf(pid) };
  return { departments: size.departments, years: [...years], seconds: elapsed(), busy };
}

/** Bytes of all files in a folder. */
export async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const file = await stat(join(folder, name));
      return file.isFile() ? file.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
