import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpClient, openHttp } from '@libsql/hrana-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFetch } from '../../src/node/database-fetch.ts';
import { codeOf } from '../../src/storage/access/failure.ts';
import { openTransaction } from '../../src/storage/server/transaction.ts';
import { type LibsqlServer, serverRunsHere, startLibsqlServer } from '../storage/support/libsql-server.ts';

/** As many processes as docs/operations.md tells to run: with three that never pause, sqld 0.24 may stand still for good. */
const writers = 2;
const runMs = 90_000;
/** The server gives a writer that says nothing up after 5 s; two may follow each other. The rest is for a busy machine. */
const longestWaitMs = 25_000;
/** Some 60 kB in one row: the server writes its log into the file every few transactions, when writers are waiting. */
const row = 'x'.repeat(60_000);

if (!serverRunsHere) console.warn('SKIPPED: there is no libSQL server for this machine');

describe.skipIf(!serverRunsHere)(
  'a libSQL server under the writers of two processes, one transaction each',
  () => {
    let folder: string;
    let server: LibsqlServer;
    const connect = () => openHttp(server.url, undefined, databaseFetch());
    const count = async () => {
      const stream = connect().openStream();
      const answered = stream.queryValue('select count(*) from written');
      stream.closeGracefully();
      return Number((await answered).value);
    };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'ziping-writers-'));
      server = await startLibsqlServer(folder);
      const first = openTransaction(connect());
      first.tell('create table written (id integer primary key, value text)', []);
      await first.commit();
    }, 60_000);
    afterAll(async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('goes on when one is killed or stands still in the middle, and stores what it said was stored, once', {
      timeout: runMs + 120_000,
    }, async () => {
      const told = { committed: 0, refused: 0, killed: 0, stood: 0, longestMs: 0 };
      const until = Date.now() + runMs;

      async function write(client: HttpClient): Promise<void> {
        const transaction = openTransaction(client);
        try {
          await transaction.ask('select max(id) from written', []);
          await sleep(Math.random() * 30);
          const fate = Math.random();
          if (fate < 0.01) {
            told.killed += 1;
            return;
          }
          if (fate < 0.02) {
            told.stood += 1;
            await sleep(6_000);
          }
          transaction.tell('insert into written (value) values (?)', [row]);
          await transaction.commit();
          told.committed += 1;
        } catch (error) {
          expect(['SQLITE_BUSY', 'TRANSACTION_TIMEOUT', 'STREAM_EXPIRED']).toContain(codeOf(error));
          told.refused += 1;
          await transaction.rollBack();
        }
      }
      async function writeOn(): Promise<void> {
        const client = connect();
        while (Date.now() < until) {
          const began = Date.now();
          await write(client);
          told.longestMs = Math.max(told.longestMs, Date.now() - began);
        }
      }
      await Promise.all(Array.from({ length: writers }, writeOn));

      console.info('writers of one server:', told);
      expect(await count()).toBe(told.committed);
      expect(told.killed).toBeGreaterThan(0);
      expect(told.stood).toBeGreaterThan(0);
      expect(told.longestMs).toBeLessThan(longestWaitMs);
    });
  },
);
