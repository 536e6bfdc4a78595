import { BatchCond, type BatchStep, type HttpClient, type InValue, Stmt } from '@libsql/hrana-client';
import { AppError } from '../../evaluation/app-error.ts';

/** The columns of a row, in order. */
export type Row = readonly unknown[];

/** One write transaction on a server, where every request is a trip there and back. */
export interface ServerTransaction {
  /** Asks for rows. What is asked side by side goes in one request, after everything that was told before. */
  ask(sql: string, values: readonly unknown[]): Promise<readonly Row[]>;
  /** Changes something. It goes with the next request, and what is wrong with it comes out there. */
  tell(sql: string, values: readonly unknown[]): void;
  /** Sends what was told and commits, in one request. Rejects when any of it failed: then nothing happened. */
  commit(): Promise<void>;
  /** Never rejects: a transaction that cannot be rolled back is gone already. */
  rollBack(): Promise<void>;
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly answer: (rows: readonly Row[]) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Begins with the first request (BEGIN IMMEDIATE), so that no trip is only for beginning. A statement runs only if
 * all before it did: after a failure nothing more happens on the server.
 */
export function openTransaction(client: HttpClient): ServerTransaction {
  const stream = client.openStream();
  let waiting: Statement[] = [told('BEGIN IMMEDIATE', [])];
  let sending: Promise<void> = Promise.resolve();
  let isDue = false;
  let hasBegun = false;
  let failure: { readonly error: unknown } | null = null;

  async function sendWaiting(isLast: boolean): Promise<void> {
    const statements = waiting;
    waiting = [];
    hasBegun = true;
    try {
      if (failure !== null) throw failure.error;
      const batch = stream.batch(false);
      let before: BatchStep | null = null;
      const results = statements.map(({ sql, values }) => {
        const step = batch.step();
        if (before !== null) step.condition(BatchCond.ok(before));
        before = step;
        return step.query(new Stmt(sql).bindIndexes(values.map(bindable)));
      });
      const settled = Promise.allSettled(results);
      const sent = batch.execute();
      if (isLast) stream.closeGracefully();
      await sent;
      for (const [index, result] of (await settled).entries()) {
        if (result.status === 'rejected') throw result.reason;
        if (result.value === undefined) throw new AppError('transaction_lost', 'it ended on the server');
        statements[index]?.answer(result.value.rows.map((row) => Array.from<unknown>(row)));
      }
    } catch (error) {
      failure = { error };
      for (const statement of statements) statement.fail(error);
      throw error;
    }
  }

  /** One request at a time: what follows a failure must not reach the server outside the transaction. */
  function send(isLast: boolean): Promise<void> {
    const sent = sending.then(() => sendWaiting(isLast));
    sending = sent.catch(() => {});
    return sent;
  }

  function sendSoon(): void {
    if (isDue) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      // Whoever asked is told of a failure.
      void send(false).catch(() => {});
    });
  }

  return {
    ask: (sql, values) =>
      new Promise((answer, fail) => {
        waiting.push({ sql, values, answer, fail });
        sendSoon();
      }),
    tell: (sql, values) => void waiting.push(told(sql, values)),
    async commit() {
      waiting.push(told('COMMIT', []));
      await send(true);
    },
    async rollBack() {
      await sending;
      if (!hasBegun || stream.closed) return stream.close();
      const rolledBack = stream.run('ROLLBACK');
      stream.closeGracefully();
      await rolledBack.catch(() => {});
    },
  };
}

const told = (sql: string, values: readonly unknown[]): Statement => ({
  sql,
  values,
  answer: () => {},
  fail: () => {},
});

/** Throws a TypeError for what no column holds. */
export function bindable(value: unknown): InValue {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    case 'object':
      return value;
    default:
      throw new TypeError(`a ${typeof value} cannot be stored`);
  }
}
