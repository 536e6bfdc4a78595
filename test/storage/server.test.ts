import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeliverer, systemClock } from '../../src/feishu/delivery/index.ts';
import { databaseFetch } from '../../src/node/database-fetch.ts';
import { migrateServer } from '../../src/storage/migrate.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { openServer } from '../../src/storage/open-server.ts';
import { copyServer } from '../../src/storage/server-copy.ts';
import { callsAllowed, callsAMessage, messagesAtOnce } from '../../src/worker-share.ts';
import { keepLog } from '../feishu/client/fake-feishu.ts';
import { fakeMessenger } from '../feishu/delivery/fake-messenger.ts';
import { storageSuite } from './suites/index.ts';
import { tripsSuite } from './suites/trips.ts';
import { type LibsqlServer, serverRunsHere, startLibsqlServer } from './support/libsql-server.ts';
import { answer, begun, currentAnswers, message, queued } from './support/office.ts';

if (!serverRunsHere)
  console.warn('SKIPPED: no libSQL server comes for this platform; server.test.ts did not run');

describe.skipIf(!serverRunsHere)('a libSQL server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-server-'));
  let server: LibsqlServer;

  beforeAll(async () => {
    server = await startLibsqlServer(folder);
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  // As Node reaches it; the test of the bundle for Workers reaches it as they do.
  const fetch = databaseFetch();
  const open = () => openServer({ url: server.url, authToken: null, tenant: 'real', fetch });
  const statement = async (sql: string) => {
    const client = createClient({ url: server.url });
    await client.execute(sql).finally(() => client.close());
  };

  it('is refused until it was migrated, and migrated as often as one likes', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'database_not_migrated' });
    await migrateServer(server.url, null);
    await migrateServer(server.url, null);
    await expect(open()).resolves.toBeDefined();
  });

  it('is refused to the playground once it has served an office', async () => {
    await open();
    const playground = openServer({ url: server.url, authToken: null, tenant: 'playground' });
    await expect(playground).rejects.toMatchObject({ code: 'wrong_tenant_kind' });
  });

  storageSuite(async () => {
    for (const table of ['outbox', 'inbox', 'leases']) await statement(`delete from ${table}`);
    return open();
  });

  tripsSuite((carry) => openServer({ url: server.url, authToken: null, tenant: 'real', fetch: carry }));

  it('is asked for one thing at a time, however many turns there are', async () => {
    let atOnce = 0;
    let most = 0;
    const counted: typeof fetch = async (...call) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      return fetch(...call).finally(() => {
        atOnce -= 1;
      });
    };
    const storage = await openServer({ url: server.url, authToken: null, tenant: 'real', fetch: counted });
    const turn = (index: number) => storage.turn(({ inbox }) => inbox.firstTime(`evt:${index}`, new Date()));
    const firsts = await Promise.all(Array.from({ length: 20 }, (_, index) => turn(index)));
    expect([firsts.every((first) => first), most]).toEqual([true, 1]);
  });

  it('keeps every turn of two processes that write at once', async () => {
    const [one, two] = [await open(), await open()];
    const { record, by } = await begun(one);
    const write = (storage: typeof one, index: number) =>
      storage.turn(({ records }) => records.append(record.id, [answer(by, { fact: `f${index}` })]));
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(index % 2 === 0 ? one : two, index)));
    expect(await currentAnswers(one, record.id)).toHaveLength(40);
  });

  it('runs a turn once more when another writer took its transaction away', async () => {
    const [slow, quick] = [await open(), await open()];
    const { record, by } = await begun(slow);
    let runs = 0;
    const stalled = slow.turn(async ({ records }) => {
      runs += 1;
      await records.append(record.id, [answer(by, { fact: 'slow' })]);
      if (runs > 1) return;
      await quick.turn((desk) => desk.records.append(record.id, [answer(by, { fact: 'quick' })]));
    });
    await stalled;
    expect(runs).toBe(2);
    const facts = (await currentAnswers(quick, record.id)).map(({ sequence, fact }) => [sequence, fact]);
    expect(facts).toEqual([
      [1, 'quick'],
      [2, 'slow'],
    ]);
  });

  it('is called, and Feishu with it, at most six times for a message: the share of a Worker’s tick', async () => {
    let calls = 0;
    const counted: typeof fetch = (...call) => {
      calls += 1;
      return fetch(...call);
    };
    const storage = await openServer({ url: server.url, authToken: null, tenant: 'real', fetch: counted });
    const messages = 20;
    for (const chats of [1, messages]) {
      for (const table of ['outbox', 'leases']) await statement(`delete from ${table}`);
      const all = Array.from({ length: messages }, (_, n) => message({ lane: `chat ${n % chats}` }));
      await queued(storage, ...all);
      const feishu = fakeMessenger(systemClock);
      const deliverer = createDeliverer({
        queue: storage.queue,
        messenger: feishu.messenger,
        buildFile: () => Promise.reject(new Error('there is no file')),
        answerFile: async () => {},
        log: keepLog(),
      });
      calls = 0;
      await deliverer.runOnce(15_000);
      expect(feishu.calls).toHaveLength(messages);
      expect((calls + feishu.calls.length) / messages).toBeLessThanOrEqual(callsAMessage);
    }
    expect(callsAMessage * messagesAtOnce).toBeLessThanOrEqual(callsAllowed / 2);
  });

  it('is copied into a file that can be served from, whatever its texts look like', async () => {
    const storage = await open();
    const { record, by } = await begun(storage);
    const value = "it's;\nCREATE TRIGGER 'x' BEGIN;\n五千万元;";
    await storage.turn(({ records }) => records.append(record.id, [answer(by, { value })]));
    const path = join(folder, 'copy.db');
    await copyServer(server.url, null, path);
    const copy = await openEmbedded({ url: `file:${path}`, tenant: 'real' });
    expect(await currentAnswers(copy, record.id)).toMatchObject([{ value }]);
    const change = copy.turn(({ records }) => records.lastRestore());
    expect((await change)?.held).toEqual(expect.any(Number));
    await copy.close();
    await expect(copyServer(server.url, null, path)).rejects.toMatchObject({ code: 'backup_exists' });
  });

  /** What the next release brings, seen by this one: the older of two that run side by side. */
  const later = Date.UTC(2100, 0);
  const migrateFurther = async (...statements: readonly string[]) => {
    for (const one of statements) await statement(one);
    await statement(
      `insert into __drizzle_migrations (hash, created_at) values ('${randomUUID()}', ${later})`,
    );
  };

  it('goes on being served, and may be opened, when a later release only added to it', async () => {
    const storage = await open();
    const { record, by } = await begun(storage);
    await migrateFurther(
      'create table weather (day text primary key)',
      'alter table evaluations add mood text',
      "alter table outbox add tone text default 'kind' not null",
      'create index answers_by_mood on evaluations (mood)',
    );
    await storage.turn(({ records }) => records.append(record.id, [answer(by)]));
    await queued(storage, message());
    await storage.ping();
    const second = await open();
    await second.turn(({ records }) => records.append(record.id, [answer(by)]));
    expect(await currentAnswers(second, record.id)).toMatchObject([{ sequence: 2 }]);
    await migrateServer(server.url, null);
  });

  it('is refused, also while serving, once a later release has made it something else', async () => {
    const storage = await open();
    await statement(`insert into meta (key, value) values ('schema_floor', '${later}')`);
    await expect(storage.ping()).rejects.toMatchObject({
      code: 'database_newer',
      hint: expect.stringContaining('run that release'),
    });
    await expect(open()).rejects.toMatchObject({ code: 'database_newer' });
    await expect(migrateServer(server.url, null)).rejects.toMatchObject({ code: 'database_newer' });
    await statement(`delete from __drizzle_migrations where created_at = ${later}`);
    await statement("delete from meta where key = 'schema_floor'");
  });
});

describe('a server that cannot be used', () => {
  it('is named with the setting to look at when nobody answers', async () => {
    const nobody = { url: 'http://127.0.0.1:9', authToken: null, tenant: 'real' } as const;
    for (const how of [nobody, { ...nobody, fetch: databaseFetch() }]) {
      await expect(openServer(how)).rejects.toMatchObject({
        code: 'database_unreachable',
        hint: expect.stringContaining('DATABASE_URL'),
      });
    }
  });

  it('is named with the setting to look at when it refuses the token, which is not repeated', async () => {
    const refusing = createServer((_, response) => response.writeHead(401).end('{}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => refusing.once('listening', resolve));
    const address = refusing.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const url = `http://127.0.0.1:${port}`;
    const error: unknown = await openServer({ url, authToken: 'secret-token', tenant: 'real' }).catch(
      (e) => e,
    );
    refusing.close();
    expect(error).toMatchObject({
      code: 'database_refused',
      hint: expect.stringContaining('DATABASE_AUTH_TOKEN'),
    });
    expect(String(error)).not.toContain('secret-token');
  });
});
