import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createClient } from '@libsql/client/sqlite3';
import { type Figure, milliseconds, timed, timingOf } from './figures.ts';
import { keepAlive, load, type Push, post, pushOf, type Target } from './webhook/clerk.ts';
import { startFeishuDouble } from './webhook/feishu-double.ts';
import { startMeasured } from './webhook/service.ts';

const connections = 20;
const warmMs = 2000;
const measureMs = 6000;

/** An encrypted click that stores an answer and is answered with the new card; beside it what it is made of. */
export async function webhookFigures(): Promise<readonly Figure[]> {
  const people = Array.from({ length: connections }, (_, index) => `ou_bench_${index}`);
  const stored = await storedAnswers(people);
  const bare = await bareServer(people);
  const insert = await bareInsert();
  return [
    {
      what: `encrypted click with a stored answer, synchronous FULL, ${connections} connections`,
      figure: `${stored.perSecond.toFixed(0)}/s`,
      beside: `aim ≥ 800/s, p99 ≤ 50 ms; median ${milliseconds(stored.median)}, p99 ${milliseconds(stored.p99)}`,
    },
    {
      what: '… the bare Hono server with the same bodies',
      figure: `${bare.perSecond.toFixed(0)}/s`,
      beside: `p99 ${milliseconds(bare.p99)}`,
    },
    {
      what: '… the bare insert of one row, FULL',
      figure: `${(1000 / insert.median).toFixed(0)}/s`,
      beside: `median ${milliseconds(insert.median)}, p99 ${milliseconds(insert.p99)}`,
    },
  ];
}

async function storedAnswers(people: readonly string[]) {
  const feishu = await startFeishuDouble();
  const service = await startMeasured(feishu.url);
  const target: Target = { port: service.port, agent: keepAlive(connections) };
  try {
    const saves = new Map<string, Record<string, unknown>>();
    for (const [index, person] of people.entries()) {
      const form = { department: `云海区第${index + 1}测试局`, year: '2024', scheme: 'auto' };
      await post(target, pushOf({ person, value: { do: 'create', card: 'none' }, form }));
      saves.set(person, saveValueIn(await feishu.cardFor(person)));
    }
    const versions = new Map<string, number>();
    const next = (person: string) => {
      const version = versions.get(person) ?? 0;
      versions.set(person, version + 1);
      const value = { ...saves.get(person), section: 'procurement', page: 0, version, go: 'next' };
      return pushOf({ person, value, form: { procurement_plan: `${1000 + version}.50` } });
    };
    const check = (answer: string) => {
      if (!answer.includes('"success"')) throw new Error(`not stored: ${answer.slice(0, 300)}`);
    };
    const send = (push: Push) => post(target, push);
    await load(send, people, warmMs, next, check);
    const { perSecond, durations } = await load(send, people, measureMs, next, check);
    return { perSecond, ...timingOf(durations) };
  } finally {
    target.agent.destroy();
    await service.stop();
    feishu.close();
  }
}

/** The `value` of the first button that saves. */
function saveValueIn(card: unknown): Record<string, unknown> {
  const found = /\{"do":"(?:save|open)"[^{}]*\}/.exec(JSON.stringify(card))?.[0];
  if (found === undefined) throw new Error('the card has no form');
  const { card: id, evaluation } = JSON.parse(found);
  return { do: 'save', card: id, evaluation };
}

async function bareServer(people: readonly string[]) {
  const worker = new Worker(resolve('test/bench/webhook/bare-server.mjs'));
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const target: Target = { port, agent: keepAlive(connections) };
  const push = pushOf({ person: 'ou_bench', value: { do: 'save' }, form: { procurement_plan: '1000.50' } });
  const bare = (forMs: number) =>
    load(
      (sent) => post(target, sent),
      people,
      forMs,
      () => push,
      () => {},
    );
  await bare(warmMs / 4);
  const { perSecond, durations } = await bare(measureMs / 3);
  target.agent.destroy();
  await worker.terminate();
  return { perSecond, ...timingOf(durations) };
}

async function bareInsert() {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-bench-'));
  const client = createClient({ url: pathToFileURL(join(folder, 'bare.db')).href, concurrency: 1 });
  await client.execute('PRAGMA locking_mode = EXCLUSIVE');
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute('CREATE TABLE answer (id TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const sql = 'INSERT INTO answer VALUES (?, ?)';
  const insert = () => client.execute({ sql, args: [crypto.randomUUID(), 'x'.repeat(600)] });
  const timing = await timed(insert, { warm: 200, rounds: 3000 });
  client.close();
  await rm(folder, { recursive: true, force: true });
  return timing;
}
