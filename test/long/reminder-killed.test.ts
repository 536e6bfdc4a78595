import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { addDepartments, openCampaign, personId, type Storage } from '../../src/evaluation/index.ts';
import { createLog } from '../../src/log.ts';
import { databaseFetch } from '../../src/node/database-fetch.ts';
import { type Running, serveBot } from '../../src/node/tenant.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { migrateServer } from '../../src/storage/migrate.ts';
import { openServer } from '../../src/storage/open-server.ts';
import { administrator, credentials } from '../e2e/office.ts';
import { type LibsqlServer, serverRunsHere, startLibsqlServer } from '../storage/support/libsql-server.ts';
import { inOwnProcess } from '../storage/support/own-process.ts';

const people = ['ou_lin', 'ou_wang', 'ou_he', 'ou_qin', 'ou_zhou'];
const opened = new Date('2024-06-05T10:00:00+08:00');
/** Handing in ends on Friday 2024-06-28; this is three working days before. */
const due = new Date('2024-06-25T12:00:00+08:00');
/** The server takes the lock from a transaction after 5 s; the rest is for a busy machine. */
const givenBackMs = 15_000;
const waiting = { timeout: 60_000, interval: 50 };

if (!serverRunsHere) console.warn('SKIPPED: there is no libSQL server for this machine');

describe.skipIf(!serverRunsHere)('a process killed while it writes a reminder on a server', () => {
  let folder: string;
  let database: LibsqlServer;
  let storage: Storage;
  let standIn: StandIn;
  let running: Running | null = null;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-reminder-'));
    database = await startLibsqlServer(join(folder, 'database'));
    await migrateServer(database.url, null);
    storage = await openServer({
      url: database.url,
      authToken: null,
      tenant: 'real',
      fetch: databaseFetch(),
    });
    await storage.turn(seed);
    standIn = await startStandIn({
      ...credentials,
      people: people.map((openId) => ({ openId, name: openId })),
    });
  }, 60_000);
  afterAll(async () => {
    await running?.stop();
    await standIn.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Units with a coordinator each, who have handed in nothing. */
  const seed: Parameters<Storage['turn']>[0] = async ({ records }) => {
    const world = { now: opened, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const su = personId(administrator);
    await records.addAdministrator(su, 'settings', opened);
    const input = { name: '2023 年度自评', year: '2023', region: '深圳市福田区', scheme: 'auto' };
    const campaign = await openCampaign(
      records,
      builtinSchemes,
      su,
      { ...input, deadline: '2024-06-28' },
      world,
    );
    if (!campaign.ok) throw new Error(campaign.issues[0]?.code);
    const unitOf = (person: string) => `云海区${person}局`;
    const names = { campaign: campaign.value.id, names: people.map(unitOf), take: [] };
    await addDepartments(records, builtinSchemes, su, names, world);
    for (const person of people) {
      const unit = await records.evaluationOfUnit(unitOf(person), 2023);
      if (unit === null) throw new Error('not added');
      const { department } = unit;
      await records.addMembership({ person: personId(person), department, role: 'coordinator' }, opened);
    }
  };

  async function serve(): Promise<Running> {
    const read = readConfig({ PORT: '0', ADMIN_OPEN_IDS: administrator });
    if (!read.ok) throw new Error(read.problem);
    const { appId, appSecret, ...webhook } = credentials;
    return serveBot({
      config: read.config,
      feishu: { appId, appSecret, domain: standIn.url, webhook },
      longConnection: null,
      storage,
      log: createLog('error'),
      hostname: '127.0.0.1',
      port: 0,
      clock: { now: () => due, minuteMs: 200 },
    });
  }

  const remindersOf = (openId: string) =>
    standIn
      .person(openId)
      .messages()
      .filter((message) => JSON.stringify(message).includes('填报提醒')).length;

  it('leaves it to another one as soon as the server gives its lock back; each comes once', async () => {
    const child = await inOwnProcess('remind-and-hang.ts', database.url, due.toISOString());
    const [said]: unknown[] = await once(child.stdout, 'data');
    expect(String(said)).toContain('open');
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;

    const killed = Date.now();
    const since = () => Date.now() - killed;
    await storage.turn(({ inbox }) => inbox.firstTime('somebody else’s turn', due));
    const lockAfter = since();
    running = await serve();
    await expect.poll(() => people.map(remindersOf), waiting).toEqual(people.map(() => 1));
    console.info(`the lock came back after ${lockAfter} ms, and every reminder after ${since()} ms`);
    expect(since()).toBeLessThan(givenBackMs);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(people.map(remindersOf)).toEqual(people.map(() => 1));
  });
});
