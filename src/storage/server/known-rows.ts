import type { Row } from './transaction.ts';

/**
 * Rows that a write transaction has read. Until it changes a table itself nobody else does, so that the same
 * question has the same answer and need not be asked again.
 */
export interface KnownRows {
  /** The rows of a question, asked at most once while its tables stay as they are. */
  of(sql: string, values: readonly unknown[], ask: () => Promise<readonly Row[]>): Promise<readonly Row[]>;
  /** To be told of each statement that changes something, before it is sent. */
  changing(sql: string): void;
}

export function createKnownRows(): KnownRows {
  const known = new Map<string, { readonly sql: string; readonly rows: Promise<readonly Row[]> }>();
  return {
    of(sql, values, ask) {
      const key = [sql, ...values.map((value) => `${typeof value} ${value}`)].join('\n');
      const found = known.get(key);
      if (found !== undefined) return found.rows;
      const rows = ask();
      known.set(key, { sql, rows });
      return rows;
    },
    changing(sql) {
      const table = changedTable(sql);
      for (const [key, read] of known) {
        // Too many are forgotten where a name stands in another one, and that only costs a trip.
        if (table === null || read.sql.includes(table)) known.delete(key);
      }
    },
  };
}

/** Anything else might change something. */
export const isQuestion = (sql: string) => /^[\s(]*select\b/i.test(sql);

/** Null where it cannot be told. No trigger of ours changes another table, and no row goes with another. */
function changedTable(sql: string): string | null {
  return /^\s*(?:insert\s+into|update|delete\s+from)\s+"(\w+)"/i.exec(sql)?.[1] ?? null;
}
