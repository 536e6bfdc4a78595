import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { startService } from '../../e2e/process.ts';
import { credentials } from '../webhook/service.ts';

/** The bot running somewhere, to be reached under a port of this machine. */
export interface Site {
  readonly port: number;
  /** Its process; null where it is not one of its own. */
  readonly pid: number | null;
  stop(): Promise<void>;
}

const settings = (feishuUrl: string, databaseUrl: string) => ({
  FEISHU_APP_ID: credentials.appId,
  FEISHU_APP_SECRET: credentials.appSecret,
  FEISHU_ENCRYPT_KEY: credentials.encryptKey,
  FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
  FEISHU_DOMAIN: feishuUrl,
  DATABASE_URL: databaseUrl,
});

/** The built service in a process of its own. */
export async function startNode(feishuUrl: string, databaseUrl: string, folder: string): Promise<Site> {
  const service = await startService({
    ...settings(feishuUrl, databaseUrl),
    EVIDENCE_FOLDER: join(folder, 'evidence'),
  });
  return {
    port: service.port,
    pid: service.process.pid ?? null,
    async stop() {
      const ended = once(service.process, 'exit');
      service.process.kill('SIGTERM');
      await ended;
    },
  };
}

const quiet = {
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

/** The bundle as it is deployed, on workerd. */
export async function startWorkerd(feishuUrl: string, databaseUrl: string): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-worker-'));
  execFileSync('npx', ['wrangler', 'deploy', '--dry-run', '--outdir', folder], { env: quiet, stdio: 'pipe' });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const worker = new Miniflare({
    modules: names.map((name) => ({ type: 'ESModule', path: join(folder, name) })),
    modulesRoot: folder,
    compatibilityDate: '2026-04-01',
    compatibilityFlags: ['nodejs_compat'],
    cf: false,
    r2Buckets: ['EVIDENCE'],
    bindings: settings(feishuUrl, databaseUrl),
  });
  return {
    port: Number((await worker.ready).port),
    pid: null,
    async stop() {
      await worker.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
