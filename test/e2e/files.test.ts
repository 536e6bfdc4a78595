import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PersonInChat, type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';
import { bytesOf, packed, workbook } from '../files/make.ts';
import { anOffice, clerk, credentials, type Office } from './office.ts';
import { startService } from './process.ts';

const fetching = { path: /\/resources\// };
const plan = [
  {
    name: '重点任务',
    rows: [
      ['任务', '预算（万元）'],
      ['绿化养护', { value: '12.5' }],
    ],
  },
];
const pdf = bytesOf('%PDF-1.7');

const fetched = (standIn: StandIn) => standIn.transcript.calls(fetching.path).length;
const refusals = (person: PersonInChat, name: string) =>
  person.messages().filter(({ versions }) => versions[0]?.includes(`“${name}”没有读成`)).length;

describe('a file sent in the chat', () => {
  let office: Office;
  let person: PersonInChat;
  beforeAll(async () => {
    office = await anOffice();
    person = office.standIn.person(clerk);
  });
  afterAll(() => office.stop());

  it('is acknowledged at once, however slow its bytes come, then fetched and answered', async () => {
    office.standIn.faults.inject({ kind: 'slow', ms: 1_500 }, fetching);
    const table = await packed(workbook(plan));
    const began = performance.now();
    const sent = await person.sendsFile('重点任务.xlsx', table);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(person.messages()).toHaveLength(1);
    await sent.settled(2_500);
    expect(fetched(office.standIn)).toBe(1);
    expect(person.messages().at(-1)?.from.type).toBe('app');
    expect(person.sees(1)).not.toContain('没有读成');
  });

  it('is fetched and answered once, however often it is pushed', async () => {
    const before = [person.messages().length, fetched(office.standIn)];
    await office.standIn.push.pushAgain('same');
    await office.standIn.push.pushAgain('new');
    await office.standIn.settled();
    expect([person.messages().length, fetched(office.standIn)]).toEqual(before);
  });

  it('that is no table or text is refused with what to do', async () => {
    await (await person.sendsFile('报告.pdf', pdf)).settled();
    expect(person.sees(1)).toContain('“报告.pdf”没有读成：PDF 我还读不了');
  });

  it('that is a bomb is refused with a sentence, and the bot lives', async () => {
    const bomb = workbook(plan).file('xl/worksheets/sheet1.xml', ' '.repeat(4 * 1024 * 1024));
    await (await person.sendsFile('炸弹.xlsx', await packed(bomb))).settled();
    expect(person.sees(1)).toContain('“炸弹.xlsx”没有读成：文件展开后太大');
    await (await person.says('帮助')).settled();
    expect(person.sees(1)).toContain('开始填报');
  });

  it('of more than 20 MB is refused without being read', async () => {
    await (await person.sendsFile('大.xlsx', new Uint8Array(20 * 1024 * 1024 + 1))).settled(3_000);
    expect(person.sees(1)).toContain('“大.xlsx”没有读成：文件超过 20 MB');
  });

  it('that was recalled before it was fetched is told so', async () => {
    office.standIn.faults.inject({ kind: 'refuse', code: 230110, msg: 'deleted' }, fetching);
    await (await person.sendsFile('项目.csv', bytesOf('a,b'))).settled();
    expect(person.sees(1)).toContain('“项目.csv”没有读成：文件取不到了，可能已经撤回');
  });

  it('is fetched again when Feishu has trouble', async () => {
    office.standIn.faults.inject({ kind: 'server_error' }, fetching);
    office.standIn.faults.inject({ kind: 'invalid_token' }, fetching);
    await (await person.sendsFile('再试.pdf', pdf)).settled(3_500);
    expect(refusals(person, '再试.pdf')).toBe(1);
  });

  it('never leaves its name or content in the log', () => {
    expect(office.logs.join('\n')).not.toMatch(/重点任务|绿化|炸弹/);
  });
});

describe('kill -9 while a file is being fetched', () => {
  it('answers it once after the restart', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ziping-files-'));
    const standIn = await startStandIn({ ...credentials, people: [{ openId: clerk, name: '林晓' }] });
    const start = async () => {
      const service = await startService({
        FEISHU_APP_ID: credentials.appId,
        FEISHU_APP_SECRET: credentials.appSecret,
        FEISHU_ENCRYPT_KEY: credentials.encryptKey,
        FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
        FEISHU_DOMAIN: standIn.url,
        DATABASE_URL: `file:${join(folder, 'ziping.db')}`,
      });
      standIn.setEventsUrl(`http://127.0.0.1:${service.port}/feishu/events`);
      return service;
    };
    const first = await start();
    const person = standIn.person(clerk);
    standIn.faults.inject({ kind: 'slow', ms: 5_000 }, fetching);
    const { reply } = await person.sendsFile('报告.pdf', pdf);
    expect(reply).toMatchObject({ kind: 'answered', status: 200 });
    await expect.poll(() => standIn.faults.pending()).toBe(0);
    await first.kill();
    expect(refusals(person, '报告.pdf')).toBe(0);

    const second = await start();
    await standIn.push.pushAgain('new');
    // The lease of the killed process runs out after 15 seconds.
    await expect.poll(() => refusals(person, '报告.pdf'), { timeout: 25_000, interval: 200 }).toBe(1);
    await standIn.settled(1_500);
    expect(refusals(person, '报告.pdf')).toBe(1);
    await second.kill();
    await standIn.close();
    await rm(folder, { recursive: true, force: true });
  });
});
