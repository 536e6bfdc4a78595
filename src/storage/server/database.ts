import { AsyncLocalStorage } from 'node:async_hooks';
import { type HttpClient, Stmt } from '@libsql/hrana-client';
import { drizzle, type RemoteCallback } from 'drizzle-orm/sqlite-proxy';
import { type Connection, directly } from '../access/database.ts';
import { storingFailure } from '../access/failure.ts';
import { createKnownRows, isQuestion, type KnownRows } from './known-rows.ts';
import { bindable, openTransaction, type Row, type ServerTransaction } from './transaction.ts';

/** A libSQL server behind drizzle. */
export interface ServerDatabase {
  /** Inside `transaction` it speaks to that transaction, elsewhere each statement stands by itself. */
  readonly connection: Connection;
  /** One write transaction; whatever the work throws rolls everything back. Throws AppErrors; `database_unsure`: it may be stored. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
}

type Rows = Awaited<ReturnType<RemoteCallback>>['rows'];

/** The transaction a piece of work runs in, and what it has read. */
interface Running {
  readonly transaction: ServerTransaction;
  readonly known: KnownRows;
}

/**
 * The connection is one for as long as the server is open, like that of a file, so that a query is built once.
 * Inside a transaction a change goes with the next question, and what was read is not asked again.
 */
export function databaseOver(client: HttpClient): ServerDatabase {
  const running = new AsyncLocalStorage<Running>();
  const connection = drizzle(async (sql, values, method) => {
    const inside = running.getStore();
    if (inside !== undefined && method === 'run') {
      inside.known.changing(sql);
      inside.transaction.tell(sql, values);
      return { rows: [] };
    }
    const rows: Rows = [
      ...(inside === undefined ? await alone(client, sql, values) : await within(inside, sql, values)),
    ];
    // For `get`, drizzle wants the row itself, and undefined where there is none.
    return { rows: method === 'get' ? rows[0] : rows };
  });
  return {
    connection,
    async transaction(work) {
      const transaction = openTransaction(client);
      try {
        const inside = { transaction, known: createKnownRows() };
        const result = await running.run(inside, () => directly(connection, work));
        await committed(transaction);
        return result;
      } catch (error) {
        await transaction.rollBack();
        throw error;
      }
    },
  };
}

async function committed(transaction: ServerTransaction): Promise<void> {
  try {
    await transaction.commit();
  } catch (error) {
    throw storingFailure(error);
  }
}

function within(
  { transaction, known }: Running,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const ask = () => transaction.ask(sql, values);
  if (isQuestion(sql)) return known.of(sql, values, ask);
  known.changing(sql);
  return ask();
}

/** One request: the statement, and the end of its stream. */
async function alone(client: HttpClient, sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const stream = client.openStream();
  const answered = stream.query(new Stmt(sql).bindIndexes(values.map(bindable)));
  stream.closeGracefully();
  const { rows } = await answered;
  return rows.map((row) => Array.from<unknown>(row));
}
