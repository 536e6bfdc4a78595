import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gt } from 'drizzle-orm';
import { leases, meta } from '../../db/schema.ts';
import { AppError } from '../evaluation/app-error.ts';
import type { Storage } from '../evaluation/index.ts';
import type { Connection } from './access/database.ts';
import { codeOf, databaseFailure, messageOf } from './access/failure.ts';
import { serialQueue } from './access/serial-queue.ts';
import { adoptCopy } from './adopt-copy.ts';
import { backUp, backUpOnce, backupPath } from './backup.ts';
import { accessTo } from './embedded/access.ts';
import { databaseOver } from './embedded/database.ts';
import { type File, openFile } from './embedded/file.ts';
import { migrateFile } from './embedded/migrate.ts';
import { moveOn, standStill } from './embedded/stand-still.ts';
import { inTransaction, requireInPlace } from './embedded/transaction.ts';
import { markTenant, refuseOtherTenant, type TenantKind } from './mark-tenant.ts';
import { lastBackupKey } from './meta-keys.ts';
import { appliedMigration, newestMigration, newestTag } from './schema-version.ts';
import { createStorage } from './storage.ts';

export interface EmbeddedOptions {
  /** `file:data/ziping.db`, relative to the working directory, or `file:///var/lib/ziping/ziping.db`. */
  readonly url: string;
  /** Null: whichever it serves, for looking at it from the command line. */
  readonly tenant: TenantKind | null;
}

export interface EmbeddedStorage extends Storage {
  /** Where the file is. */
  readonly path: string;
  /**
   * Writes a sound, consistent copy, and answers nobody meanwhile: for a small database, or one that serves nobody.
   * Throws `backup_exists` or `backup_failed`.
   */
  backupTo(path: string): Promise<void>;
  /**
   * While the work is under way, the file at `path` is the whole database as it was when it began, for others to
   * read; turns go on. One at a time. Rejects with what the work rejects with, or when the storage was closed
   * before it was done, for then the file changed.
   */
  whileStill<T>(work: () => Promise<T>): Promise<T>;
  /** Notes that a copy was made. */
  noteBackup(at: Date): Promise<void>;
}

/** Only opening ever waits for a lock, and that is refused soon: afterwards nobody else has one. */
const lockTimeoutMs = 500;
/** What a start takes, about. */
const startMs = 1_000;

/**
 * Opens an embedded file, creating folder, file and tables where needed. The file is this process's alone
 * until it is closed, or killed. Throws AppErrors: `database_in_use`, `data_folder_unwritable`,
 * `database_unreadable`, `database_newer`, `wrong_tenant_kind`. Node only.
 */
export async function openEmbedded({ url, tenant }: EmbeddedOptions): Promise<EmbeddedStorage> {
  const path = embeddedPath(url);
  await prepareFolder(dirname(path));
  const file = claim(path);
  const database = databaseOver(file);
  try {
    if (tenant !== null) await refuseOtherTenant(database, tenant);
    await copyBeforeMigration(file, database, path);
    await migrateFile(file, database);
    if (tenant !== null) {
      await markTenant(database, tenant);
      await inTransaction(file, () => adoptCopy(database, new Date()));
    }
    // The file is ours alone, so a lease in it is one that a killed process left behind. That one sends nothing
    // any more since its process ended and ours started.
    const ended = new Date(Date.now() - startMs);
    await database.update(leases).set({ until: ended }).where(gt(leases.until, ended));
  } catch (error) {
    giveBack(file);
    throw openingFailure(error, path);
  }
  const access = accessTo({
    file,
    database,
    queue: serialQueue(setImmediate),
    pause: setImmediate,
    close: async () => giveBack(file),
  });
  const oneAtATime = serialQueue(setImmediate);
  const storage = createStorage(access);
  return {
    ...storage,
    path,
    async ping() {
      await storage.ping();
      requireInPlace(file);
    },
    backupTo: (copy) =>
      access.direct(async (connection) => {
        const now = new Date();
        await backUp(file, copy, now);
        await noteBackup(connection, now);
      }),
    whileStill: (work) =>
      oneAtATime.run(async () => {
        await access.direct(async () => {
          requireInPlace(file);
          standStill(file);
        });
        try {
          return await work();
        } finally {
          await access.direct(async () => moveOn(file));
        }
      }),
    noteBackup: (at) => access.direct((connection) => noteBackup(connection, at)),
  };
}

async function noteBackup(connection: Connection, at: Date): Promise<void> {
  const made = { key: lastBackupKey, value: at.toISOString() };
  await connection.insert(meta).values(made).onConflictDoUpdate({ target: meta.key, set: made });
}

/** Where an embedded file is. Throws `database_unreadable` for what is no file address. */
export function embeddedPath(url: string): string {
  try {
    return url.startsWith('file://')
      ? fileURLToPath(url)
      : resolve(decodeURIComponent(url.slice('file:'.length)));
  } catch (cause) {
    throw new AppError('database_unreadable', `DATABASE_URL is no file address: ${url}`, { cause });
  }
}

/** The way back, should the new release have to be taken back: the database as the old one left it. */
async function copyBeforeMigration(file: File, database: Connection, path: string): Promise<void> {
  const applied = await appliedMigration(database);
  if (applied === null || applied >= newestMigration) return;
  await backUpOnce(file, backupPath(path, `before-${newestTag}`), new Date());
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

/**
 * Opens the one connection there will be and takes the file. The lock is the operating system's, so that
 * kill -9 leaves nothing to clean up; it must be asked for before WAL is entered.
 */
function claim(path: string): File {
  let file: File | null = null;
  try {
    file = openFile(path, lockTimeoutMs);
    file.execute('PRAGMA locking_mode = EXCLUSIVE');
    file.execute('PRAGMA journal_mode = WAL');
    file.execute('PRAGMA synchronous = FULL');
    file.execute('PRAGMA foreign_keys = ON');
    return file;
  } catch (error) {
    file?.close();
    throw openingFailure(error, path);
  }
}

/**
 * Closes, and lets others open the file at once. Closing alone does not: statements that wait for the
 * garbage collector keep the handle, and with it the lock.
 */
function giveBack(file: File): void {
  if (file.closed) return;
  try {
    // Nobody else can want a file that is not there any more.
    if (!file.isInPlace()) return;
    file.execute('PRAGMA journal_mode = DELETE');
    file.execute('PRAGMA locking_mode = NORMAL');
    file.execute('SELECT count(*) FROM sqlite_master');
  } finally {
    file.close();
  }
}

function openingFailure(error: unknown, path: string): AppError {
  switch (codeOf(error)) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new AppError(
        'database_in_use',
        `${path} is held by another process; stop the running service, or set DATABASE_URL to another file`,
        { cause: error },
      );
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return new AppError(
        'database_unreadable',
        `${path} is not a database or is damaged; restore a backup, or set DATABASE_URL to another file`,
        { cause: error },
      );
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return unwritable(path, error);
    default:
      // The native binding reports an unopenable file without a code.
      return messageOf(error).includes('Unable to open') ? unwritable(path, error) : databaseFailure(error);
  }
}

function unwritable(path: string, cause: unknown): AppError {
  const reason = codeOf(cause) || 'cannot be opened';
  return new AppError(
    'data_folder_unwritable',
    `${path} (${reason}): make it writable, or set DATABASE_URL`,
    {
      cause,
    },
  );
}
