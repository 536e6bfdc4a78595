import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { readConfig } from '../config.ts';
import { migrateServer } from '../storage/migrate.ts';
import { sayingTrouble } from './open-for-command.ts';

/** `migrate`: brings the libSQL server of DATABASE_URL up to date. An embedded file migrates itself. */
export async function migrateCommand(environment: NodeJS.ProcessEnv, output: Output): Promise<ExitCode> {
  const read = readConfig(environment);
  const url = read.ok ? read.config.databaseUrl : null;
  if (!read.ok || url === null || url.startsWith('file:')) {
    output.err(read.ok ? 'DATABASE_URL: set it to a libSQL server (libsql://…)' : read.problem);
    return 2;
  }
  return sayingTrouble(output, async () => {
    await migrateServer(url, read.config.databaseAuthToken);
    output.out(fill(commandLine.migrated, { url: new URL(url).host }));
    return 0;
  });
}
