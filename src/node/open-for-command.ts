import { existsSync } from 'node:fs';
import type { ExitCode, Output } from '../command-line/output.ts';
import { AppError } from '../evaluation/app-error.ts';
import type { Storage } from '../evaluation/index.ts';
import { embeddedPath, openEmbedded } from '../storage/open-embedded.ts';
import { openServer } from '../storage/open-server.ts';
import { readDatabaseSettings } from './database-settings.ts';

/** What a command that needs the database is given. */
export interface Opened {
  readonly storage: Storage;
  readonly timeZone: string;
}

/**
 * Runs a command over the database of DATABASE_URL, or over the service's own file. A file that the running
 * service holds is refused, and one that is not there is not made. A bad world is one line and exit code 2.
 */
export async function withDatabase(
  environment: NodeJS.ProcessEnv,
  output: Output,
  command: (opened: Opened) => Promise<ExitCode>,
): Promise<ExitCode> {
  return sayingTrouble(output, async () => {
    const opened = await open(environment);
    try {
      return await command(opened);
    } finally {
      await opened.storage.close();
    }
  });
}

/** Runs a command whose bad world is one line and exit code 2. */
export async function sayingTrouble(output: Output, command: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    output.err(`${error.code}: ${error.hint}`);
    return 2;
  }
}

async function open(environment: NodeJS.ProcessEnv): Promise<Opened> {
  const { url, authToken, timeZone } = readDatabaseSettings(environment);
  if (!url.startsWith('file:')) {
    return { storage: await openServer({ url, authToken, tenant: null }), timeZone };
  }
  const path = embeddedPath(url);
  if (!existsSync(path)) throw new AppError('no_database', `${path} is not there; set DATABASE_URL`);
  return { storage: await openEmbedded({ url, tenant: null }), timeZone };
}
