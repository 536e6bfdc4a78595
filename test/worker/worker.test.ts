import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client/web';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';
import { bucketIn, bucketStore } from '../../src/storage/evidence/bucket.ts';
import { migrateServer } from '../../src/storage/migrate.ts';
import { clerkAnswers } from '../e2e/clerk-answers.ts';
import { fillAll, inputNames } from '../e2e/forms.ts';
import { clerk, credentials, newcomer } from '../e2e/office.ts';
import { packed, workbook } from '../files/make.ts';
import { type LibsqlServer, serverRunsHere, startLibsqlServer } from '../storage/support/libsql-server.ts';

const root = join(import.meta.dirname, '../..');
/** A busy machine takes its time. */
const waiting = { timeout: 15_000 };
const quiet = {
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

if (!serverRunsHere) console.warn('SKIPPED: there is no libSQL server for this machine');

describe.skipIf(!serverRunsHere)('the bundle for Cloudflare Workers', () => {
  let folder: string;
  let standIn: StandIn;
  let worker: Miniflare;
  let database: LibsqlServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-worker-'));
    database = await startLibsqlServer(join(folder, 'database'));
    await migrateServer(database.url, null);
    execFileSync('npx', ['wrangler', 'deploy', '--dry-run', '--outdir', folder], {
      cwd: root,
      env: quiet,
      stdio: 'pipe',
    });
    standIn = await startStandIn({
      ...credentials,
      people: [
        { openId: clerk, name: '林晓' },
        { openId: newcomer, name: '王芳' },
      ],
    });
    worker = new Miniflare({
      modules: (await modulesIn(folder)).map((path) => ({ type: 'ESModule', path })),
      modulesRoot: folder,
      compatibilityDate: '2026-04-01',
      compatibilityFlags: ['nodejs_compat'],
      cf: false,
      unsafeTriggerHandlers: true,
      r2Buckets: ['EVIDENCE'],
      bindings: {
        FEISHU_APP_ID: credentials.appId,
        FEISHU_APP_SECRET: credentials.appSecret,
        FEISHU_ENCRYPT_KEY: credentials.encryptKey,
        FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
        FEISHU_DOMAIN: standIn.url,
        DATABASE_URL: database.url,
      },
    });
    standIn.setEventsUrl(new URL('/feishu/events', await worker.ready).href);
  }, 120_000);

  afterAll(async () => {
    await worker?.dispose();
    await standIn?.close();
    await database?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers an encrypted Chinese message, keeps what is typed, and sends the report', async () => {
    const person = standIn.person(clerk);
    await (await person.says('开始填报')).settled(1500);
    expect(inputNames(person.card())).toEqual(['department', 'year', 'scheme', 'name']);
    await person.taps(
      '开始填报',
      { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' },
      { near: '年度' },
    );
    expect(person.sees(1)).toContain('云海区园林绿化管理局');
    await (await person.says('修改 采购计划')).settled(1500);
    await person.taps('保存并继续', {
      procurement_plan: '3,648,000元',
      procurement_actual: '306.74',
      procurement_execution_item_2: '1',
    });
    expect(person.sees(1)).toContain('政府采购执行率 84.08%');
    await (await person.says('报告')).settled(4000);
    expect(person.downloads()[0]?.name).toContain('云海区园林绿化管理局');
  }, 60_000);

  it('holds no part of the long connection, nor of the playground', async () => {
    const bundle = (
      await Promise.all((await modulesIn(folder)).map((path) => readFile(path, 'utf8')))
    ).join();
    expect(bundle).toContain('push_refused');
    for (const marker of ['long_connection_ready', 'Handshake-Status']) {
      expect([marker, bundle.includes(marker)]).toEqual([marker, false]);
    }
  });

  it('fetches and reads files: tables in the encoding of Excel in China, workbooks, and no bombs', async () => {
    const person = standIn.person(clerk);
    const said = async (name: string, bytes: Uint8Array) => {
      await (await person.sendsFile(name, bytes)).settled(1500);
      return person.sees(1);
    };
    const rows = [{ name: '任务', rows: [['任务', '金额']] }];
    expect(await said('表.csv', Buffer.from('c8cecef12cbdf0b6ee0a', 'hex'))).not.toContain('没有读成');
    expect(await said('表.xlsx', await packed(workbook(rows)))).not.toContain('没有读成');
    const bomb = workbook(rows).file('xl/worksheets/sheet1.xml', ' '.repeat(4 * 1024 * 1024));
    expect(await said('炸弹.xlsx', await packed(bomb))).toContain('文件展开后太大');
    const damaged = (await packed(workbook(rows))).fill(255, 200, 260);
    expect(await said('坏.xlsx', damaged)).toContain('文件不完整或已损坏');
  }, 60_000);

  it('keeps a PDF sent in the chat in object storage, and sends the very same bytes back', async () => {
    const person = standIn.person(clerk);
    const pdf = Buffer.from('%PDF-1.7\n绩效运行监控报告\n%%EOF\n');
    await (await person.says('佐证 项目监管')).settled(1500);
    await person.sendsFile('监控报告.pdf', pdf);
    await expect.poll(() => person.sees(1), waiting).toMatch(/监控报告\.pdf[\s\S]*项目监管/);
    const bucket = bucketIn(await worker.getR2Bucket('EVIDENCE'));
    const files = bucket && bucketStore(bucket);
    const [key = '', ...further] = (await files?.keys(new Date(Date.now() + 86_400_000))) ?? [];
    expect(further).toEqual([]);
    expect(Buffer.from((await files?.get(key)) ?? [])).toEqual(pdf);

    await person.says('佐证');
    await expect.poll(() => person.sees(1), waiting).toContain('1. 监控报告.pdf');
    await person.selects('1. 监控报告.pdf');
    await expect.poll(() => person.sees(1), waiting).toContain('SHA-256');
    await person.taps('发给我');
    await expect.poll(() => person.downloads().at(-1)?.name, waiting).toBe('监控报告.pdf');
    expect(Buffer.from(person.downloads().at(-1)?.bytes ?? [])).toEqual(pdf);
  }, 60_000);

  it('carries a whole conversation to the score and the report that Node gives', async () => {
    const person = standIn.person(newcomer);
    await (await person.says('开始填报')).settled(1500);
    const unit = { department: '中共深圳市福田区委办公室（本级）', year: '2020', scheme: 'auto' };
    await person.taps('开始填报', unit, { near: '年度' });
    await person.says('修改 单位负责人');
    await expect.poll(() => inputNames(person.card()).length, waiting).toBeGreaterThan(0);
    expect(await fillAll(person, clerkAnswers)).toBeGreaterThan(10);
    await person.says('得分');
    await expect.poll(() => person.sees(1), waiting).toContain('93.78');
    await person.says('报告');
    await expect.poll(() => person.downloads().at(-1)?.name, waiting).toContain('福田区委办公室');
  }, 120_000);

  it('delivers on the minute what no request delivered', async () => {
    const answer = await worker.dispatchFetch('http://worker/cdn-cgi/handler/scheduled?cron=*+*+*+*+*');
    expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
  });

  it('forgets old events on the hour', async () => {
    const client = createClient({ url: database.url });
    await client.execute("insert into inbox (key, at) values ('evt:long-ago', 0)");
    const rows = async () => (await client.execute('select key from inbox where at = 0')).rows.length;
    const tick = async (time: string) => {
      const query = new URLSearchParams({ cron: '* * * * *', time: String(Date.parse(time)) });
      await (await worker.dispatchFetch(`http://worker/cdn-cgi/handler/scheduled?${query}`)).text();
    };
    await tick('2026-11-21T02:30:00Z');
    expect(await rows()).toBe(1);
    await tick('2026-11-21T03:00:00Z');
    await expect.poll(rows, { timeout: 5_000 }).toBe(0);
    client.close();
  });

  it('repeats by an update what it answered to a click, for it cannot know whether that arrived', async () => {
    const person = standIn.person(clerk);
    await (await person.says('目录')).settled(1500);
    const { id } = person.messages().at(-1) ?? { id: '' };
    const versions = () => person.messages().find((message) => message.id === id)?.versions.length ?? 0;
    await person.taps('继续填报');
    const answered = versions();
    await expect.poll(versions, { timeout: 8_000 }).toBe(answered + 1);
  });
});

async function modulesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.js')).map((name) => join(folder, name));
}
