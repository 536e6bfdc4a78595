import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = process.cwd();
export const program = join(root, 'dist/service/node.js');

export const credentials = {
  appId: 'cli_00000000000000be',
  appSecret: 'bench-secret',
  encryptKey: 'bench-encrypt-key',
  verificationToken: 'bench-token',
};

export interface MeasuredService {
  readonly port: number;
  readonly pid: number;
  /** From spawning the process to listening, in milliseconds. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

/** The built program as a tenant's service, with an embedded database of its own. */
export async function startMeasured(feishuUrl: string): Promise<MeasuredService> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-bench-'));
  const began = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'info',
      DATABASE_URL: `file:${join(folder, 'ziping.db')}`,
      FEISHU_APP_ID: credentials.appId,
      FEISHU_APP_SECRET: credentials.appSecret,
      FEISHU_ENCRYPT_KEY: credentials.encryptKey,
      FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
      FEISHU_DOMAIN: feishuUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    const read = (chunk: unknown) => {
      said += String(chunk);
      const found = /"port":(\d+)[^}]*"event":"listening"/.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
  });
  const startedIn = performance.now() - began;
  return {
    port,
    pid: child.pid ?? 0,
    startedIn,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
