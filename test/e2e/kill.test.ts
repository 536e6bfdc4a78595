import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Outcome,
  type PersonInChat,
  type StandIn,
  startStandIn,
} from '../../src/playground/stand-in/index.ts';
import { clerk, credentials } from './office.ts';
import { type Service, startService } from './process.ts';

const minute = 60_000;

const isAcknowledged = ({ reply }: Outcome) => reply?.kind === 'answered' && reply.status === 200;

describe('kill -9 in the middle of a conversation', () => {
  let standIn: StandIn;
  let folder: string;
  let service: Service;

  const start = async () => {
    service = await startService({
      FEISHU_APP_ID: credentials.appId,
      FEISHU_APP_SECRET: credentials.appSecret,
      FEISHU_ENCRYPT_KEY: credentials.encryptKey,
      FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
      FEISHU_DOMAIN: standIn.url,
      DATABASE_URL: `file:${join(folder, 'ziping.db')}`,
    });
    standIn.setEventsUrl(`http://127.0.0.1:${service.port}/feishu/events`);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-kill-'));
    standIn = await startStandIn({ ...credentials, people: [{ openId: clerk, name: '林晓' }] });
    await start();
  });
  afterAll(async () => {
    await service.kill();
    await standIn.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Asks for the question and waits for the card that brings it: a busy machine may take longer than any pause. */
  const opensQuestion = async (person: PersonInChat) => {
    await person.says('修改 采购计划');
    const answers = () => {
      const all = person.messages();
      return all.slice(all.findLastIndex(({ from }) => from.type === 'user'));
    };
    const isAsked = () => answers().some(({ versions }) => versions.at(-1)?.includes('"procurement_plan"'));
    await expect.poll(isAsked, { timeout: 20_000 }).toBe(true);
  };

  it('loses no acknowledged answer and repeats no message', { timeout: 120_000 }, async () => {
    const person = standIn.person(clerk);
    await person.says('开始填报');
    await expect.poll(() => person.sees(), { timeout: 20_000 }).toContain('单位全称');
    await person.taps(
      '开始填报',
      { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' },
      { near: '年度' },
    );
    await opensQuestion(person);

    const acknowledged: string[] = [];
    /** The figure whose acknowledgement a kill cut off: it may have been stored or not. */
    let inFlight: string | null = null;
    const sentences: string[] = [];
    for (const round of [1, 2, 3, 4]) {
      // Killed a different while after a few answers of each round, while entries and messages are under way.
      let killed: Promise<void> | null = null;
      for (let step = 0; step < 12; step += 1) {
        const figure = String(round * 100 + step);
        inFlight = figure;
        if (!isAcknowledged(await person.taps('跳过', { procurement_plan: figure }))) break;
        inFlight = null;
        acknowledged.push(figure);
        if (step === round) killed = setTimeout(round * 7).then(() => service.kill());
        sentences.push(`第${round}轮第${step}句话`);
        await person.says(`第${round}轮第${step}句话`);
        if (!isAcknowledged(await person.taps('上一步'))) break;
      }
      await (killed ?? service.kill());
      await start();
      await opensQuestion(person);
    }
    for (const wait of [1, 6, 61, 361]) await standIn.clock.advance(wait * minute);
    await standIn.settled(3000);

    expect(acknowledged.length).toBeGreaterThan(3);
    await opensQuestion(person);
    const kept = /"default_value":"([\d.]+)"/.exec(JSON.stringify(person.card()))?.[1];
    expect([acknowledged.at(-1), inFlight]).toContain(kept);
    const said = person
      .messages()
      .filter((message) => message.from.type === 'app')
      .map((message) => message.versions.at(-1) ?? '');
    for (const sentence of sentences) {
      expect([sentence, said.filter((text) => text.includes(sentence)).length]).toEqual([sentence, 1]);
    }
  });
});
