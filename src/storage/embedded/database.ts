import { drizzle, type RemoteCallback, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { File } from './file.ts';

export type FileDatabase = SqliteRemoteDatabase<Record<string, never>>;
type Rows = Awaited<ReturnType<RemoteCallback>>['rows'];

/**
 * drizzle over an embedded file. It is the same in and out of a transaction, for the file has one connection,
 * so that a query is built and prepared once for as long as the file is open.
 */
export function databaseOver(file: File): FileDatabase {
  return drizzle(async (sql, values, method) => {
    const rows: Rows = file.execute(sql, values);
    // For `get`, drizzle wants the row itself, and undefined where there is none.
    return { rows: method === 'get' ? rows[0] : rows };
  });
}
