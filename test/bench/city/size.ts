import { createClient } from '@libsql/client/web';
import { databaseFetch } from '../../../src/node/database-fetch.ts';
import type { Figure } from '../figures.ts';
import { bytesIn, type CityDatabase } from './database.ts';

/** Bytes of each table with its indexes, the largest first, and how many rows there are of what counts. */
export interface Sizes {
  readonly whole: number;
  readonly tables: ReadonlyMap<string, number>;
  readonly evaluations: number;
  readonly answers: number;
  readonly events: number;
}

/** What a database holds, by SQLite's own account of its pages. */
export async function sizesOf(url: string): Promise<Sizes> {
  const client = createClient({ url, fetch: databaseFetch() });
  const number = async (sql: string) => Number((await client.execute(sql)).rows[0]?.[0] ?? 0);
  try {
    const { rows } = await client.execute(`
      select m.tbl_name as name, sum(d.pgsize) as bytes from dbstat d join sqlite_schema m on m.name = d.name
      group by m.tbl_name order by bytes desc`);
    return {
      whole: await number('select sum(pgsize) from dbstat'),
      tables: new Map(rows.map(({ name, bytes }) => [String(name), Number(bytes)])),
      evaluations: await number('select count(*) from evaluations'),
      answers: await number('select count(*) from answers'),
      events: await number('select count(*) from inbox'),
    };
  } finally {
    client.close();
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const mostTables = 6;

/** What was filled, and what the events of the loads left in inbox, outbox and cards. */
export async function sizeFigures(
  { server, folder }: CityDatabase,
  before: Sizes,
): Promise<readonly Figure[]> {
  const after = await sizesOf(server.url);
  const { whole, evaluations, answers } = before;
  const inTable = (name: string) => before.tables.get(name) ?? 0;
  const mail = inTable('inbox') + inTable('outbox');
  const tables = [...before.tables].slice(0, mostTables);
  const share = tables.map(([name, bytes]) => `${name} ${((100 * bytes) / whole).toFixed(0)}%`).join(', ');
  const grown = (table: string) => (after.tables.get(table) ?? 0) - inTable(table);
  const events = after.events - before.events;
  const each = (table: string) => `${table} ${kilobytes(grown(table) / Math.max(1, events))}`;
  return [
    {
      what: `database of ${evaluations} evaluations with ${answers} answers`,
      figure: megabytes(whole),
      beside: `${share}; sqld's folder with its logs ${megabytes(await bytesIn(folder))} in the end`,
    },
    {
      what: '… one evaluation, without inbox and outbox',
      figure: kilobytes((whole - mail) / evaluations),
      beside: `${(answers / evaluations).toFixed(0)} answers`,
    },
    {
      what: `… grown by each of ${events} events`,
      figure: kilobytes((after.whole - whole) / Math.max(1, events)),
      beside: `${['inbox', 'outbox', 'audit_log', 'answers'].map(each).join(', ')}; inbox and outbox are forgotten after a week`,
    },
  ];
}
