import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createClient } from '@libsql/client/web';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src/evaluation/app-error.ts';
import type { EvaluationId, PersonId, Storage } from '../../src/evaluation/index.ts';
import { describeError } from '../../src/log.ts';
import { databaseFetch } from '../../src/node/database-fetch.ts';
import { serialQueue } from '../../src/storage/access/serial-queue.ts';
import { accessTo } from '../../src/storage/embedded/access.ts';
import { databaseOver } from '../../src/storage/embedded/database.ts';
import { type File, openFile } from '../../src/storage/embedded/file.ts';
import { migrateFile } from '../../src/storage/embedded/migrate.ts';
import { migrateServer } from '../../src/storage/migrate.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { openServer } from '../../src/storage/open-server.ts';
import { platformFetch } from '../../src/storage/server/carry.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { type Fault, type FaultyFront, startFaultyFront } from './support/faulty-front.ts';
import {
  type LibsqlServer,
  serverRunsHere,
  smallDisksHere,
  startLibsqlServer,
} from './support/libsql-server.ts';
import { answer, begun } from './support/office.ts';

/** Stands in what is stored while things go wrong; must never come out again. */
const secret = '机密预算 3204.53';

interface Failed {
  readonly error: unknown;
  /** How often the turn was run; 0: it did not come to that. */
  readonly runs: number;
}

interface Row {
  readonly what: string;
  readonly code: string;
  /** What whoever runs the service reads. */
  readonly says: RegExp;
  /** The storage runs the turn a second time by itself. */
  readonly again?: true;
  readonly provoke: () => Promise<Failed>;
}

interface Office {
  readonly storage: Storage;
  readonly evaluation: EvaluationId;
  readonly by: PersonId;
}

async function officeIn(storage: Storage): Promise<Office> {
  const { record, by } = await begun(storage);
  return { storage, evaluation: record.id, by };
}

/** A turn that reads and stores, and how it failed. */
async function turned({ storage, evaluation, by }: Office, value = secret): Promise<Failed> {
  let runs = 0;
  const turn = storage.turn(async ({ records }) => {
    runs += 1;
    await records.append(evaluation, [answer(by, { value })]);
  });
  const error: unknown = await turn.then(
    () => 'nothing went wrong',
    (reason: unknown) => reason,
  );
  return { error, runs };
}

const opening = async (open: Promise<Storage>): Promise<Failed> => ({
  error: await open.then(
    () => 'it opened',
    (reason: unknown) => reason,
  ),
  runs: 0,
});

/** Two messages under one id: a rule of the database that only a bug breaks. */
async function brokenRule({ storage }: Office): Promise<Failed> {
  let runs = 0;
  const event = { id: 'twice', lane: 'l', notBefore: new Date() };
  const to = { type: 'person', id: (await begun(storage)).by } as const;
  const body = { kind: 'text', text: secret } as const;
  const turn = storage.turn(async ({ outbox }) => {
    runs += 1;
    await outbox.add({ ...event, to, body }, new Date());
    await outbox.add({ ...event, to, body }, new Date());
  });
  return { error: await turn.catch((reason: unknown) => reason), runs };
}

/** All that a log, a metric or a terminal could be given of it. */
function toldOf(error: unknown): string {
  const chain: unknown[] = [];
  for (let one = error; one !== undefined && chain.length < 5; ) {
    chain.push(one);
    one = one instanceof Error ? one.cause : undefined;
  }
  const texts = chain.map((one) => (one instanceof Error ? `${one.message} ${one.stack}` : String(one)));
  return [...texts, JSON.stringify(describeError(error))].join('\n');
}

function table(rows: readonly Row[]): void {
  it.each(rows)('$what: $code', async ({ code, says, again, provoke }) => {
    const { error, runs } = await provoke();
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code, hint: expect.stringMatching(says) });
    if (runs > 0) expect(runs).toBe(again ? 2 : 1);
    expect(describeError(error)).toMatchObject({ code, hint: expect.stringMatching(says) });
    expect(toldOf(error)).not.toMatch(/机密|3204/);
  });
}

describe('what an embedded file does, and what is made of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-failures-'));
  const pathOf = (name: string) => join(folder, name);
  const open = (name: string) => openEmbedded({ url: `file:${pathOf(name)}`, tenant: 'real' });
  /** An office whose file can be told something behind its back. */
  let file: File;
  let office: Office;
  beforeAll(async () => {
    file = openFile(pathOf('handled.db'), 0);
    const database = databaseOver(file);
    await migrateFile(file, database);
    const close = async () => file.close();
    const queue = serialQueue(setImmediate);
    office = await officeIn(createStorage(accessTo({ file, database, queue, pause: setImmediate, close })));
  });
  afterAll(() => {
    file.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const told = async (statement: string, back: string): Promise<Failed> => {
    file.execute(statement);
    const failed = await turned(office, `${secret}${'零'.repeat(20_000)}`);
    file.execute(back);
    return failed;
  };

  // Not here: a lost transaction, for the file is locked for this process until it is closed (opening.test.ts tells what
  // another process reads); a lost connection, silence, a token, a service in front, for there is no network.
  table([
    {
      what: 'a rule broken',
      code: 'database_failed',
      says: /^UNIQUE constraint failed: outbox\.id$/,
      provoke: () => brokenRule(office),
    },
    {
      what: 'no room',
      code: 'database_full',
      says: /^free disk space where DATABASE_URL lies \(SQLITE_FULL\)$/,
      provoke: () => {
        file.execute('VACUUM');
        const [row] = file.execute('PRAGMA page_count');
        const pages = Array.isArray(row) ? row[0] : 0;
        return told(`PRAGMA max_page_count = ${pages}`, 'PRAGMA max_page_count = 1000000');
      },
    },
    {
      what: 'read only',
      code: 'database_read_only',
      says: /^let this account write .* \(SQLITE_READONLY\)$/,
      provoke: () => told('PRAGMA query_only = ON', 'PRAGMA query_only = OFF'),
    },
    {
      what: 'no database',
      code: 'database_unreadable',
      says: /restore a backup, or set DATABASE_URL/,
      provoke: () => {
        writeFileSync(pathOf('letter.db'), `${secret}\n`.repeat(400));
        return opening(open('letter.db'));
      },
    },
    {
      what: 'damaged',
      code: 'database_unreadable',
      says: /restore a backup, or set DATABASE_URL/,
      provoke: async () => {
        await (await open('damaged.db')).close();
        writeFileSync(pathOf('damaged.db'), Buffer.alloc(300_000, secret), { flag: 'r+' });
        return opening(open('damaged.db'));
      },
    },
    {
      what: 'a folder in its place',
      code: 'data_folder_unwritable',
      says: /make it writable, or set DATABASE_URL/,
      provoke: () => opening(openEmbedded({ url: `file:${folder}`, tenant: 'real' })),
    },
    {
      what: 'deleted while it is served',
      code: 'database_missing',
      says: /^the file was deleted or replaced .*: stop the service and restore a backup$/,
      provoke: async () => {
        const storage = await open('deleted.db');
        const gone = await officeIn(storage);
        rmSync(pathOf('deleted.db'));
        const failed = await turned(gone);
        await expect(storage.ping()).rejects.toMatchObject({ code: 'database_missing' });
        await storage.close();
        return failed;
      },
    },
    {
      what: 'another one put in its place while it is served',
      code: 'database_missing',
      says: /was deleted or replaced/,
      provoke: async () => {
        const storage = await open('replaced.db');
        const old = await officeIn(storage);
        rmSync(pathOf('replaced.db'));
        writeFileSync(pathOf('replaced.db'), '');
        const failed = await turned(old);
        await storage.close();
        return failed;
      },
    },
  ]);
});

if (!serverRunsHere)
  console.warn('SKIPPED: no libSQL server comes for this platform: its failures did not run');

describe.skipIf(!serverRunsHere)('what a libSQL server does, and what is made of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-failures-server-'));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const token = (claims: object) => {
    const head = [{ alg: 'EdDSA', typ: 'JWT' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    return [...head, sign(null, Buffer.from(head.join('.')), privateKey).toString('base64url')].join('.');
  };
  const authToken = token({ a: 'rw' });
  const hasSmallDisk = serverRunsHere && smallDisksHere();
  if (!hasSmallDisk)
    console.warn('SKIPPED: no small disk can be made here: the full disk of a server did not run');
  let server: LibsqlServer;
  let front: FaultyFront;
  let office: Office;
  beforeAll(async () => {
    server = await startLibsqlServer(folder, {
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      ...(hasSmallDisk ? { megabytes: 24 } : {}),
    });
    await migrateServer(server.url, authToken);
    front = await startFaultyFront(server.url);
    office = await officeOver(databaseFetch());
  });
  afterAll(async () => {
    await front?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (changes: Partial<Parameters<typeof openServer>[0]> = {}) =>
    openServer({ url: front.url, authToken, tenant: 'real', retryAfterMs: 5, ...changes });
  const officeOver = async (fetch: typeof globalThis.fetch) => officeIn(await open({ fetch }));

  /** What becomes of a turn while requests with these words in them go wrong. */
  const during = async (fault: Fault, words?: string, of = office): Promise<Failed> => {
    front.goWrong(fault, words);
    const failed = await turned(of);
    front.goWrong(null);
    return failed;
  };
  /** As the server says that a statement failed. */
  const saying = (code: string, message: string): Fault => {
    const result = { step_results: [null], step_errors: [{ code, message }] };
    const results = [{ type: 'ok', response: { type: 'batch', result } }];
    return { status: 200, type: 'application/json', body: JSON.stringify({ results }) };
  };
  const passing = (status: number): Fault => ({ status, type: 'text/html', body: `<p>${secret}</p>` });
  const commit = 'COMMIT';

  // Not here: held by another process; any number of them share a server.
  table([
    ...[
      ['TRANSACTION_TIMEOUT', 'Transaction timed out'],
      ['TRANSACTION_BUSY', 'Server cannot handle additional transactions'],
      ['SQLITE_BUSY', 'SQLite error: database is locked'],
    ].map(
      ([said = '', message = '']): Row => ({
        // For real, and 5 s long, in server.test.ts.
        what: `another writer took the transaction away, ${said}`,
        code: 'transaction_lost',
        says: new RegExp(`^try again, nothing of it was stored; .*\\(${said}\\)$`),
        again: true,
        provoke: () => during(saying(said, message)),
      }),
    ),
    {
      // For real after 10 s.
      what: 'its stream expired',
      code: 'transaction_lost',
      says: /^try again, nothing of it was stored/,
      again: true,
      provoke: () =>
        during(
          {
            status: 500,
            type: 'application/json',
            body: '{"message":"The stream has expired due to inactivity","code":"STREAM_EXPIRED"}',
          },
          commit,
        ),
    },
    {
      what: 'restarted in the middle, so that it does not know the stream',
      code: 'transaction_lost',
      says: /^try again, nothing of it was stored/,
      again: true,
      provoke: () => during('unknown stream', commit),
    },
    {
      what: 'a rule broken',
      code: 'database_failed',
      says: /UNIQUE constraint failed: outbox\.id$/,
      provoke: () => brokenRule(office),
    },
    {
      what: 'nobody there',
      code: 'database_unreachable',
      says: /^check DATABASE_URL, that the server runs, and the network to it \(ECONNREFUSED\)$/,
      again: true,
      provoke: async () => {
        const other = await startFaultyFront(server.url);
        const here = await officeIn(await open({ url: other.url, fetch: databaseFetch() }));
        await other.close();
        return turned(here);
      },
    },
    ...['BEGIN', commit].flatMap((words): Row[] =>
      [databaseFetch, platformFetch].map((fetch) => ({
        what: `reset in the middle of ${words === commit ? 'storing' : 'reading'}, by ${fetch.name}`,
        code: words === commit ? 'database_unsure' : 'database_unreachable',
        says:
          words === commit
            ? /^look at the server: it went away/
            : /^check DATABASE_URL, that the server runs/,
        ...(words === commit ? {} : { again: true as const }),
        provoke: async () => during('reset', words, await officeOver(fetch())),
      })),
    ),
    {
      what: 'its answer cut off',
      code: 'database_unreachable',
      says: /^check DATABASE_URL, that the server runs/,
      again: true,
      provoke: () => during('cut off', 'BEGIN'),
    },
    ...[databaseFetch, platformFetch].map(
      (fetch): Row => ({
        what: `no answer, by ${fetch.name}`,
        code: 'database_silent',
        says: /^look at the server: it takes requests and does not answer them \(TimeoutError\)$/,
        provoke: async () => {
          let carry = fetch();
          const here = await officeOver((...call) => carry(...call));
          carry = fetch(60);
          return during('silence', '', here);
        },
      }),
    ),
    ...[
      ['no token', ''],
      ['another token', 'nonsense'],
      ['an expired token', token({ a: 'rw', exp: 1_000 })],
      ['a token for reading only', token({ a: 'ro' })],
    ].map(
      ([what = '', given = '']): Row => ({
        what,
        code: 'database_refused',
        says: /^check DATABASE_AUTH_TOKEN: it must be valid and allow reading and writing \(HTTP 40[13]\)$/,
        provoke: () => opening(open({ authToken: given === '' ? null : given })),
      }),
    ),
    ...[429, 500, 502, 503].map(
      (status): Row => ({
        what: `HTTP ${status} of what stands in front`,
        code: 'database_unavailable',
        says: new RegExp(`^look at the server and at what stands in front of it: .*\\(HTTP ${status}\\)$`),
        again: true,
        provoke: () => during(passing(status), 'BEGIN'),
      }),
    ),
    {
      what: 'HTTP 502 when it was to store',
      code: 'database_unsure',
      says: /^look at the server: it went away while it was storing/,
      provoke: () => during(passing(502), commit),
    },
    {
      what: 'HTTP 429 when it was to store, which it then did not',
      code: 'database_unavailable',
      says: /HTTP 429/,
      again: true,
      provoke: () => during(passing(429), commit),
    },
    {
      what: 'something else than a libSQL server',
      code: 'database_unavailable',
      says: /an unreadable answer/,
      again: true,
      provoke: () => during({ status: 200, type: 'application/json', body: `${secret}<html>` }, 'BEGIN'),
    },
    {
      what: 'no database of this name',
      code: 'database_missing',
      says: /^check the name in DATABASE_URL: there is no such database \(HTTP 404\)$/,
      provoke: () => during(passing(404)),
    },
    {
      what: 'blocked for its plan',
      code: 'database_blocked',
      says: /^look at the plan and the limits of the database service/,
      provoke: () => during(saying('BLOCKED', 'Operation was blocked: writes are blocked')),
    },
    {
      what: 'one that only reads',
      code: 'database_read_only',
      says: /name the server that is written to \(SQLITE_READONLY\)$/,
      provoke: () => during(saying('SQLITE_READONLY', 'SQLite error: attempt to write a readonly database')),
    },
    {
      what: 'no room',
      code: 'database_full',
      says: /^free disk space where DATABASE_URL lies \(SQLITE_FULL\)$/,
      provoke: () => during(saying('SQLITE_FULL', 'SQLite error: database or disk is full')),
    },
    {
      what: 'a disk that fails',
      code: 'database_disk_failed',
      says: /^check room, quota, mount and health of the disk/,
      provoke: () => during(saying('SQLITE_IOERR', 'SQLite error: disk I/O error')),
    },
    {
      // It does not say more than HTTP 500, nor where the file is damaged.
      what: 'its database deleted',
      code: 'database_unavailable',
      says: /its log.*\(HTTP 500\)$/,
      provoke: async () => {
        const away = mkdtempSync(join(tmpdir(), 'ziping-failures-away-'));
        const other = await startLibsqlServer(away);
        rmSync(away, { recursive: true });
        return opening(open({ url: other.url })).finally(() => other.stop());
      },
    },
  ]);

  it('stores a turn that was told to be unsure, when only the answer was lost', async () => {
    const before = await office.storage.turn(({ records }) => records.answers(office.evaluation));
    const { error } = await during('answer lost', commit);
    expect(error).toMatchObject({ code: 'database_unsure' });
    const after = await office.storage.turn(({ records }) => records.answers(office.evaluation));
    expect(after.at(-1)?.sequence).toBe((before.at(-1)?.sequence ?? 0) + 1);
  });

  describe.skipIf(!hasSmallDisk)('with a full disk', () => {
    beforeAll(async () => {
      const client = createClient({ url: server.url, authToken });
      await client.execute('create table ballast (weight blob)');
      const load = () => client.execute('insert into ballast values (zeroblob(2000000))');
      const isFull = () =>
        load().then(
          () => false,
          () => true,
        );
      while (!(await isFull()));
      client.close();
    });
    table([
      {
        // sqld calls it so, and SQLITE_FULL only where a write just does not fit any more.
        what: 'no room, for real',
        code: 'database_disk_failed',
        says: /^check room, quota, mount and health of the disk where DATABASE_URL lies \(SQLITE_IOERR\)$/,
        provoke: () => turned(office, `${secret}${'零'.repeat(200_000)}`),
      },
    ]);
  });
});
