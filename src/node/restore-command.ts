import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandLine } from '../../prompts/explanations/index.ts';
import { operations as copy } from '../../prompts/explanations/operations.ts';
import { fill } from '../../prompts/fill.ts';
import { readOptions } from '../command-line/options.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { AppError } from '../evaluation/app-error.ts';
import { messageOf } from '../storage/access/failure.ts';
import { sealCopy } from '../storage/backup.ts';
import { embeddedPath, openEmbedded } from '../storage/open-embedded.ts';
import { readDatabaseSettings } from './database-settings.ts';
import { sayingTrouble, withDatabase } from './open-for-command.ts';
import { proveCopy } from './prove-copy.ts';

/**
 * `restore BACKUP.db`: puts a copy in the place of the embedded file, which is kept beside it. The service is to be
 * stopped. A copy that is damaged or that its audit log does not prove is refused.
 */
export async function restoreCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const read = readOptions(args, {}, output);
  if (!read) return 2;
  const [backup, ...rest] = read.positionals;
  if (backup === undefined || rest.length > 0) {
    output.err(commandLine.usage);
    return 2;
  }
  return sayingTrouble(output, async () => {
    const kept = await restore(resolve(environment.INIT_CWD ?? '.', backup), environment);
    output.out(fill(kept === null ? copy.restored : copy.restoredKept, { file: kept ?? '' }));
    return 0;
  });
}

/** Resolves to where the former database is; null: there was none. */
async function restore(backup: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  const { url } = readDatabaseSettings(environment);
  if (!url.startsWith('file:')) throw new AppError('bad_configuration', copy.restoreFileOnly);
  if (!existsSync(backup)) throw new AppError('no_backup', `${backup} is not there`);
  const path = embeddedPath(url);
  await refuseServed(path);
  const prepared = `${path}.restoring`;
  try {
    await prepareCopy(backup, prepared);
    const kept = await putAside(path);
    await rename(prepared, path);
    return kept;
  } finally {
    await rm(prepared, { force: true });
  }
}

/** Throws `database_in_use`. That the file is damaged is no reason to keep it. */
async function refuseServed(path: string): Promise<void> {
  if (!existsSync(path)) return;
  try {
    await (await openEmbedded({ url: pathToFileURL(path).href, tenant: null })).close();
  } catch (error) {
    if (error instanceof AppError && error.code === 'database_in_use') throw error;
  }
}

/** The backup itself stays as it is. A file that somebody copied by hand is of the time of its last change. */
async function prepareCopy(backup: string, prepared: string): Promise<void> {
  try {
    await rm(prepared, { force: true });
    await mkdir(dirname(prepared), { recursive: true, mode: 0o700 });
    await copyFile(backup, prepared);
    sealCopy(prepared, (await stat(backup)).mtime);
  } catch (cause) {
    throw new AppError('backup_unusable', `${backup}: ${messageOf(cause)}; choose another one`, { cause });
  }
  const broken = await proveCopy(prepared);
  if (broken !== null) throw new AppError('backup_not_proved', copy.problems[broken.problem]);
}

async function putAside(path: string): Promise<string | null> {
  if (!existsSync(path)) return null;
  const kept = `${path}.before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${suffix}`)) await rename(`${path}${suffix}`, `${kept}${suffix}`);
  }
  return kept;
}

/**
 * `restored [--from ISO]`: to be run before the service starts, where a server was put back to an earlier time by
 * other means. What waits in it is held, as it may have been delivered since.
 */
export async function restoredCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const read = readOptions(args, { from: { type: 'string' } }, output);
  if (!read) return 2;
  const now = new Date();
  const from = read.values.from === undefined ? now : new Date(read.values.from);
  if (read.positionals.length > 0 || Number.isNaN(from.getTime()) || from > now) {
    output.err(commandLine.usage);
    return 2;
  }
  return withDatabase(environment, output, async ({ storage }) => {
    const { held } = await storage.turn(({ records }) => records.noteRestore(from, now));
    output.out(fill(copy.restoredHeld, { count: String(held) }));
    return 0;
  });
}
