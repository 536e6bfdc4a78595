import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { verifyAudit } from '../../src/evaluation/index.ts';
import { createLog } from '../../src/log.ts';
import { type Running, serveBot } from '../../src/node/tenant.ts';
import {
  type Outcome,
  type PersonInChat,
  type StandIn,
  startStandIn,
} from '../../src/playground/stand-in/index.ts';
import { folderStore } from '../../src/storage/evidence/folder.ts';
import { type EmbeddedStorage, openEmbedded } from '../../src/storage/open-embedded.ts';
import { administrator, clerk, credentials, stranger } from '../e2e/office.ts';

const isAcknowledged = ({ reply }: Outcome) => reply?.kind === 'answered' && reply.status === 200;
const patience = { timeout: 60_000, interval: 200 };

/** Somebody with a unit of their own, who goes on saving one figure after another, and talks meanwhile. */
interface Writer {
  readonly person: PersonInChat;
  readonly unit: string;
  /** Figures whose saving was acknowledged, in order. */
  readonly saved: string[];
  /** Sentences that get an answer which repeats them. */
  readonly said: string[];
}

describe('a backup of a service at work', () => {
  let folder: string;
  let standIn: StandIn;
  let storage: EmbeddedStorage;
  let running: Running;

  async function serve(database: string): Promise<void> {
    const read = readConfig({ PORT: '0', ADMIN_OPEN_IDS: administrator });
    if (!read.ok) throw new Error(read.problem);
    storage = await openEmbedded({ url: `file:${database}`, tenant: 'real' });
    const { appId, appSecret, ...webhook } = credentials;
    running = await serveBot({
      config: read.config,
      feishu: { appId, appSecret, domain: standIn.url, webhook },
      longConnection: null,
      storage,
      files: folderStore(join(folder, 'evidence')),
      log: createLog('error'),
      hostname: '127.0.0.1',
      port: 0,
    });
    standIn.setEventsUrl(`http://127.0.0.1:${running.port}/feishu/events`);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-restore-'));
    standIn = await startStandIn({
      ...credentials,
      people: [
        { openId: clerk, name: '林晓' },
        { openId: stranger, name: '周舟' },
        { openId: administrator, name: '苏梅' },
      ],
    });
    await serve(join(folder, 'ziping.db'));
  });
  afterAll(async () => {
    await running.stop();
    await standIn.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function writer(openId: string, unit: string): Promise<Writer> {
    const person = standIn.person(openId);
    await (await person.says('开始填报')).settled();
    await person.taps('开始填报', { department: unit, year: '2024', scheme: 'auto' }, { near: '年度' });
    await (await person.says('修改 采购计划')).settled();
    return { person, unit, saved: [], said: [] };
  }

  /** Saves until told to stop. */
  async function writes({ person, saved, said }: Writer, isOver: () => boolean): Promise<void> {
    for (let step = 1; !isOver(); step += 1) {
      const figure = String(1000 + saved.length + step);
      if (isAcknowledged(await person.taps('跳过', { procurement_plan: figure }))) saved.push(figure);
      said.push(`${person.openId}的第${said.length}句话`);
      await person.says(said.at(-1) ?? '');
      await person.taps('上一步');
    }
  }

  const storedBy = ({ unit }: Writer) =>
    storage.turn(async ({ records }) => {
      const [record] = await records.evaluationsNamed(unit);
      const answers = record === undefined ? [] : await records.proof.answers(record.id);
      return answers.filter(({ fact }) => fact === 'procurement_plan').map(({ value }) => value);
    });

  it('brings back every answer given before it, proves it, and repeats no message', async () => {
    await (await standIn.person(administrator).says('帮助')).settled();
    const writers = await Promise.all([
      writer(clerk, '云海区园林绿化管理局'),
      writer(stranger, '云海区档案馆'),
    ]);
    let isOver = false;
    const writing = Promise.all(writers.map((one) => writes(one, () => isOver)));
    await vi.waitUntil(() => writers.every(({ saved }) => saved.length > 2), patience);

    // Feishu is out of order, so messages wait in the very copy.
    const mend = standIn.faults.inject({ kind: 'server_error' }, { times: 10_000 });
    await vi.waitUntil(async () => (await storage.queue.statistics(new Date())).pending > 3, patience);
    const before = writers.map(({ saved }) => [...saved]);
    const copy = join(folder, 'copy.db');
    await storage.backupTo(copy);
    mend();
    const soFar = writers.map(({ saved }) => saved.length);
    await vi.waitUntil(
      () => writers.every(({ saved }, index) => saved.length > (soFar[index] ?? 0)),
      patience,
    );
    isOver = true;
    await writing;
    await vi.waitUntil(async () => (await storage.queue.statistics(new Date())).pending === 0, {
      ...patience,
      timeout: 120_000,
    });
    await running.stop();

    // Feishu takes the repetition of a message for the same one for an hour only.
    await standIn.clock.advance(61 * 60_000);
    const elsewhere = join(folder, 'restored.db');
    await copyFile(copy, elsewhere);
    await serve(elsewhere);
    for (const [index, one] of writers.entries()) {
      const stored = await storedBy(one);
      expect(before[index]?.length).toBeGreaterThan(2);
      expect(before[index]?.filter((figure) => !stored.some((value) => value?.includes(figure)))).toEqual([]);
    }
    expect((await verifyAudit(storage)).broken).toBeNull();

    const told = () =>
      standIn
        .person(administrator)
        .messages()
        .map(({ versions }) => versions.at(-1) ?? '');
    await vi.waitUntil(() => told().some((text) => text.includes('系统已恢复到')), patience);
    expect(told().find((text) => text.includes('系统已恢复到'))).toMatch(/有 \d+ 条消息当时还没发出/);
    await standIn.settled(3_000);
    for (const { person, said } of writers) {
      const answers = person
        .messages()
        .filter(({ from }) => from.type === 'app')
        .map(({ versions }) => versions.at(-1) ?? '');
      const repeated = said.filter((words) => answers.filter((text) => text.includes(words)).length > 1);
      expect(repeated).toEqual([]);
    }

    for (const one of writers) {
      // The card they have before them is of a time that the copy does not know.
      expect(isAcknowledged(await one.person.taps('跳过', { procurement_plan: '77' }))).toBe(true);
      await (await one.person.says('修改 采购计划')).settled();
      expect(isAcknowledged(await one.person.taps('跳过', { procurement_plan: '88' }))).toBe(true);
      expect((await storedBy(one)).at(-1)).toContain('88');
    }
  });
});
