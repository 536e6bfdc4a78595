import { type Client, createClient } from '@libsql/client/web';
import { databaseFetch } from '../../../src/node/database-fetch.ts';
import { type Figure, milliseconds, percentile } from '../figures.ts';
import type { FeishuDouble } from '../webhook/feishu-double.ts';
import { type Clerk, type Doing, doings, type Load, type Send, sendTo, work } from './clerks.ts';
import { cores, watchCpu } from './cpu.ts';
import type { CityDatabase } from './database.ts';
import { type Site, startNode } from './sites.ts';

const mostProcesses = 3;
/** Enough to keep three processes busy. */
export const connections = 24;
const warmShare = 0.25;

/** Median and tail in words. */
export function spreadOf({ durations }: Pick<Load, 'durations'>): string {
  const sorted = durations.toSorted((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => milliseconds(percentile(sorted, share)));
  return `p50 ${p50}, p95 ${p95}, p99 ${p99}`;
}

/**
 * Events a second with one, two and three processes of the service, the first of which runs already, and what each
 * side's processor did meanwhile.
 */
export async function eventFigures(
  database: CityDatabase,
  feishu: FeishuDouble,
  first: Site,
  clerks: readonly Clerk[],
  seconds: number,
): Promise<readonly Figure[]> {
  const client = createClient({ url: database.server.url, fetch: databaseFetch() });
  const sites = [first];
  const figures: Figure[] = [];
  try {
    for (let count = 1; count <= mostProcesses; count += 1) {
      if (count > 1) sites.push(await startNode(feishu.url, database.server.url, database.folder));
      const send = sendTo(sites, connections);
      const pids = [...sites.map(({ pid }) => pid ?? 0), database.server.pid, process.pid];
      for (const doing of ['answer', 'question'] as const) {
        figures.push(await measured({ client, send, clerks, doing, seconds, pids, count }));
      }
    }
  } finally {
    client.close();
    await Promise.all(sites.slice(1).map((site) => site.stop()));
  }
  return figures;
}

interface Measured {
  readonly client: Client;
  readonly send: Send;
  readonly clerks: readonly Clerk[];
  readonly doing: Doing;
  readonly seconds: number;
  /** Those of the service, then the server's, then our own. */
  readonly pids: readonly number[];
  readonly count: number;
}

async function measured({ client, send, clerks, doing, seconds, pids, count }: Measured): Promise<Figure> {
  await work(send, clerks, doing, seconds * warmShare * 1000);
  await emptyQueue(client);
  const used = await watchCpu(pids);
  const load = await work(send, clerks, doing, seconds * 1000);
  const busy = await used();
  const waiting = await emptyQueue(client);
  const node = busy.slice(0, count).map(cores).join(' + ');
  const ofNode = sumOf(busy.slice(0, count));
  const [server = null, own = null] = busy.slice(count);
  const each = (used: number | null) => (used === null ? '?' : milliseconds((1000 * used) / load.perSecond));
  const late = load.late === 0 ? '' : `; ${load.late} took longer than 2.5 s`;
  const queued = waiting === 0 ? '' : `; ${waiting} messages still to be delivered`;
  return {
    what: `${doings[doing]}, ${count} ${count === 1 ? 'process' : 'processes'}, ${clerks.length} at once`,
    figure: `${load.perSecond.toFixed(1)}/s`,
    beside: [
      spreadOf(load),
      `cores: Node ${node}, sqld ${cores(server)}, this bench ${cores(own)}`,
      `an event takes ${each(ofNode)} of Node, ${each(server)} of sqld${late}${queued}`,
    ].join('; '),
  };
}

function sumOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

/**
 * How many messages are still to be delivered; from now on none, so that the next load begins like the first. Tried
 * again while turns that came late still hold the database.
 */
async function emptyQueue(client: Client, attempts = 5): Promise<number> {
  try {
    const { rowsAffected } = await client.execute(
      "update outbox set state = 'dropped', settled_at = unixepoch() * 1000, body = '{}' where state = 'pending'",
    );
    return rowsAffected;
  } catch (error) {
    if (attempts === 1) throw error;
    return emptyQueue(client, attempts - 1);
  }
}
