import { statSync } from 'node:fs';
import Native from 'libsql';
import { AppError } from '../../evaluation/app-error.ts';

/** The one connection to an embedded file. Every call is done when it returns. */
export interface File {
  /** Runs one statement; its rows, each an array of its columns, or none. */
  execute(sql: string, values?: readonly unknown[]): unknown[];
  /** Not once it was deleted or another one put in its place: what is written then is gone with this process. */
  isInPlace(): boolean;
  readonly closed: boolean;
  close(): void;
}

interface Statement {
  readonly run: (values: readonly unknown[]) => unknown[];
}

/** Statements kept prepared. The service has far fewer; those of lists differ by the length of the list. */
const mostKept = 256;

/** Opens a file, creating it where needed; `timeoutMs` is how long a lock of others is waited for. */
export function openFile(path: string, timeoutMs: number): File {
  const native = new Native(path, { timeout: timeoutMs });
  const prepared = new Map<string, Statement>();
  const opened = inodeOf(path);

  function statementOf(sql: string): Statement {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = prepare(native, sql);
    for (const oldest of prepared.keys()) {
      if (prepared.size < mostKept) break;
      prepared.delete(oldest);
    }
    prepared.set(sql, statement);
    return statement;
  }

  return {
    execute(sql, values = []) {
      // A closed handle ends the whole process where it is touched again.
      if (!native.open) throw new AppError('database_failed', 'the database is closed');
      try {
        return statementOf(sql).run(values);
      } catch (error) {
        // It may have stopped half way; the next call prepares it afresh.
        prepared.delete(sql);
        throw error;
      }
    },
    isInPlace: () => inodeOf(path) === opened,
    get closed() {
      return !native.open;
    },
    close() {
      prepared.clear();
      if (native.open) native.close();
    },
  };
}

function prepare(native: Native.Database, sql: string): Statement {
  const statement = native.prepare<[readonly unknown[]]>(sql);
  if (!statement.reader) {
    return {
      run(values) {
        statement.run(values);
        return [];
      },
    };
  }
  statement.raw(true);
  return { run: (values) => statement.all(values) };
}

function inodeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
