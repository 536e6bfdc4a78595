import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createClient } from '@libsql/client/web';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Outcome, type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';
import { migrateServer } from '../../src/storage/migrate.ts';
import { clerk, credentials } from '../e2e/office.ts';
import { type Service, startService } from '../e2e/process.ts';
import { type LibsqlServer, serverRunsHere, startLibsqlServer } from '../storage/support/libsql-server.ts';

const isAcknowledged = ({ reply }: Outcome) => reply?.kind === 'answered' && reply.status === 200;

if (!serverRunsHere) console.warn('SKIPPED: there is no libSQL server for this machine');

describe.skipIf(!serverRunsHere)('SIGTERM in the middle of the work', () => {
  let folder: string;
  let standIn: StandIn;
  let database: LibsqlServer;
  let service: Service;

  const start = async () => {
    service = await startService({
      FEISHU_APP_ID: credentials.appId,
      FEISHU_APP_SECRET: credentials.appSecret,
      FEISHU_ENCRYPT_KEY: credentials.encryptKey,
      FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
      FEISHU_DOMAIN: standIn.url,
      DATABASE_URL: database.url,
      EVIDENCE_FOLDER: join(folder, 'evidence'),
    });
    standIn.setEventsUrl(`http://127.0.0.1:${service.port}/feishu/events`);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-stopping-'));
    database = await startLibsqlServer(join(folder, 'database'));
    await migrateServer(database.url, null);
    standIn = await startStandIn({ ...credentials, people: [{ openId: clerk, name: '林晓' }] });
    await start();
  });
  afterAll(async () => {
    await service.kill();
    await standIn.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('ends by itself with what was begun done, and leaves the right to deliver to the next', async () => {
    const person = standIn.person(clerk);
    await (await person.says('帮助')).settled();
    const silent = connect(service.port, '127.0.0.1');
    await once(silent, 'connect');

    const sentences = Array.from({ length: 24 }, (_, index) => `停机前的第${index}句话`);
    const pushed = sentences.map((words) => person.says(words));
    // Some are answered by then, some under way, some not yet begun.
    await setTimeout(60);
    const ended = once(service.process, 'exit');
    const asked = Date.now();
    service.process.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(Date.now() - asked).toBeLessThan(15_000);
    silent.destroy();
    const outcomes = await Promise.all(pushed);
    const taken = sentences.filter((_, index) => {
      const outcome = outcomes[index];
      return outcome !== undefined && isAcknowledged(outcome);
    });

    const client = createClient({ url: database.url });
    const { rows } = await client.execute('select count(*) as held from leases where until > 0');
    client.close();
    expect(rows[0]?.held).toBe(0);

    await start();
    const said = () =>
      person
        .messages()
        .filter(({ from }) => from.type === 'app')
        .map(({ versions }) => versions.at(-1) ?? '');
    const timesOf = (words: string) => said().filter((text) => text.includes(`${words}`)).length;
    // A lease left behind would run out only after 15 s.
    await vi.waitUntil(() => taken.every((words) => timesOf(words) > 0), { timeout: 12_000, interval: 100 });
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter((words) => timesOf(words) > 1)).toEqual([]);
    expect(service.said()).not.toContain('"level":"error"');
  });
});
