import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/web';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dialogue } from '../../prompts/dialogue.ts';
import {
  type Outcome,
  type PersonInChat,
  type StandIn,
  startStandIn,
} from '../../src/playground/stand-in/index.ts';
import { migrateServer } from '../../src/storage/migrate.ts';
import { type Balancer, startBalancer } from '../e2e/balancer.ts';
import { credentials } from '../e2e/office.ts';
import { type Service, startService } from '../e2e/process.ts';
import { type LibsqlServer, serverRunsHere, startLibsqlServer } from '../storage/support/libsql-server.ts';

const people = ['ou_lin', 'ou_wang', 'ou_he', 'ou_qin'];
const rounds = 8;
/** In this round one process ends as by a power cut. */
const fatal = 3;
const minute = 60_000;
/** A server ends a transaction that its client left open. */
const transactionMs = 6_000;
/** A busy machine takes its time, and a dead process’s lease runs out after 15 s. */
const waiting = { timeout: 60_000, interval: 100 };

const isAcknowledged = ({ reply }: Outcome) => reply?.kind === 'answered' && reply.status === 200;

const isAlive = ({ process }: Service) => process.exitCode === null && process.signalCode === null;

/** The same every time: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

if (!serverRunsHere) console.warn('SKIPPED: there is no libSQL server for this machine');

describe.skipIf(!serverRunsHere)('three processes on one database, given every event twice', () => {
  let folder: string;
  let standIn: StandIn;
  let database: LibsqlServer;
  let balancer: Balancer;
  let services: readonly Service[];
  let killedAt = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-processes-'));
    database = await startLibsqlServer(join(folder, 'database'));
    await migrateServer(database.url, null);
    standIn = await startStandIn({
      ...credentials,
      people: people.map((openId) => ({ openId, name: openId })),
    });
    const start = () =>
      startService({
        FEISHU_APP_ID: credentials.appId,
        FEISHU_APP_SECRET: credentials.appSecret,
        FEISHU_ENCRYPT_KEY: credentials.encryptKey,
        FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
        FEISHU_DOMAIN: standIn.url,
        DATABASE_URL: database.url,
        EVIDENCE_FOLDER: join(folder, 'evidence'),
      });
    services = await Promise.all([start(), start(), start()]);
    balancer = await startBalancer(() => services.map(({ port }) => port), randomFrom(7));
    standIn.setEventsUrl(`${balancer.url}/feishu/events`);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(services.filter(isAlive).map((service) => service.kill()));
    balancer.close();
    await standIn.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const saidTo = (person: PersonInChat) =>
    person
      .messages()
      .filter(({ from }) => from.type === 'app')
      .map(({ versions }) => versions.at(-1) ?? '');

  const begin = async (person: PersonInChat, index: number) => {
    await person.says('开始填报');
    await expect.poll(() => person.sees(1), waiting).toContain('单位全称');
    const unit = { department: `云海区第${index}中学`, year: '2024', scheme: 'auto' };
    await person.taps('开始填报', unit, { near: '年度' });
    await expect.poll(() => saidTo(person).join('\n'), waiting).toContain(unit.department);
  };

  const asks = (person: PersonInChat) => JSON.stringify(person.card()).includes('"procurement_plan"');

  /** What the person was told: stored, asked which figure counts, still under way, or nothing that means anything. */
  type Told = 'stored' | 'asked' | 'under_way' | 'nothing';
  const toldOf = ({ reply, toast }: Outcome): Told => {
    if (reply?.kind !== 'answered' || reply.status !== 200) return 'nothing';
    if (toast?.content === dialogue.working) return 'under_way';
    if (toast?.type === 'success') return 'stored';
    expect(toast?.content).toContain('1 题没存成');
    return 'asked';
  };

  /**
   * What became of a figure. `asked`: nothing is stored, the person sees both figures, for whatever form it stood
   * in was older than an answer. `lost`: its process was killed and its transaction, if any, is over by now.
   */
  type Fate = 'stored' | 'asked' | 'lost';
  const fateOf = async (person: PersonInChat, figure: string): Promise<Fate> => {
    const times = await timesStored(figure);
    expect(times).toBeLessThanOrEqual(1);
    if (times === 1) return 'stored';
    if (asksWhichCounts(person, figure)) return 'asked';
    const { process, port } =
      services.find((one) => one.port === balancer.portOfClick(`"procurement_plan":"${figure}"`)) ?? {};
    const isOver = process?.signalCode === 'SIGKILL' && Date.now() - killedAt > transactionMs;
    if (isOver) return 'lost';
    throw new Error(`of ${figure} nothing is known yet, handed to ${port}`);
  };

  const asksWhichCounts = (person: PersonInChat, figure: string) => {
    const typed = new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(Number(figure));
    return saidTo(person).some((card) => card.includes(`您填的是“${typed} 万元”，没有覆盖它`));
  };

  /** Types a figure into the question, and waits as whoever reads 还在处理 does. */
  const saves = async (person: PersonInChat, figure: string): Promise<Click> => {
    if (!asks(person)) {
      await person.says('修改 采购计划');
      await expect.poll(() => asks(person), waiting).toBe(true);
    }
    const told = toldOf(await person.taps('跳过', { procurement_plan: figure }));
    const fate = await vi.waitFor(() => fateOf(person, figure), waiting);
    return { figure, told, fate };
  };

  interface Click {
    readonly figure: string;
    readonly told: Told;
    readonly fate: Fate;
  }

  it('answer each once and in order, and go on when one is killed in the middle', {
    timeout: 180_000,
  }, async () => {
    const persons = people.map((openId) => standIn.person(openId));
    await Promise.all(persons.map(begin));

    const clicks: Click[] = [];
    const heard = new Map<PersonInChat, string[]>(persons.map((person) => [person, []]));
    const sentences = new Map<PersonInChat, string[]>(persons.map((person) => [person, []]));
    const converse = async (person: PersonInChat, index: number) => {
      for (let round = 0; round < rounds; round += 1) {
        const figure = String(1000 + index * 100 + round);
        clicks.push(await saves(person, figure));
        const sentence = `第${index}人第${round}句话`;
        sentences.get(person)?.push(sentence);
        if (isAcknowledged(await person.says(sentence))) heard.get(person)?.push(sentence);
        if (round === fatal && index === 0) {
          await services[1]?.kill();
          killedAt = Date.now();
        }
        await person.taps('上一步');
      }
    };
    await Promise.all(persons.map(converse));
    expect(services[1]?.process.signalCode).toBe('SIGKILL');
    // What nobody acknowledged comes again, up to six hours later.
    for (const wait of [1, 6, 61, 361]) await standIn.clock.advance(wait * minute);
    const missing = () =>
      persons.flatMap((person) => {
        const all = saidTo(person).join('\n');
        return (sentences.get(person) ?? []).filter((sentence) => !all.includes(sentence));
      });
    await expect.poll(missing, waiting).toEqual([]);
    await standIn.settled(1_000);

    for (const person of persons) {
      const answers = saidTo(person).flatMap((text) => /第\d人第\d句话/.exec(text)?.[0] ?? []);
      expect(answers.toSorted()).toEqual(sentences.get(person)?.toSorted());
      const inTime = new Set(heard.get(person));
      expect(answers.filter((answer) => inTime.has(answer))).toEqual(heard.get(person));
    }
    for (const { figure, told, fate } of clicks) {
      // Whoever was told that it is stored, or asked, can rely on it; only an unanswered click may be lost.
      const possible = told === 'stored' || told === 'asked' ? [told] : ['stored', 'asked', 'lost'];
      expect(possible, `${figure}, told ${told}`).toContain(fate);
      expect([figure, await timesStored(figure)]).toEqual([figure, fate === 'stored' ? 1 : 0]);
    }
    const stored = clicks.filter(({ fate }) => fate === 'stored');
    expect(stored.length).toBeGreaterThan(people.length * rounds * 0.5);
    expect(balancer.duplicates()).toBeGreaterThan(people.length * rounds);
    const limited = standIn.transcript
      .calls()
      .filter(({ code, status }) => code === 230020 || status === 429);
    expect(limited).toEqual([]);
  });

  /** How many answers hold this figure, which was clicked once. */
  const timesStored = async (figure: string) => {
    const client = createClient({ url: database.url });
    const sql = "select count(*) as times from answers where fact = 'procurement_plan' and value like ?";
    const { rows } = await client.execute({ sql, args: [`%${figure}%`] });
    client.close();
    return Number(rows[0]?.times);
  };
});
