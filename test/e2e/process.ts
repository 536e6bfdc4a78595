import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Service {
  readonly process: ChildProcess;
  readonly port: number;
  /** All it has written so far, to both of its outputs. */
  said(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** The real program in a process of its own, ready to take events. */
export async function startService(environment: Record<string, string>): Promise<Service> {
  const child = spawn(process.execPath, ['dist/service/node.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: unknown) => {
    said += String(chunk);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const port = await listeningPort(child, () => said);
  return {
    process: child,
    port,
    said: () => said,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Runs the program until it ends by itself; for starts that are refused. */
export async function failToStart(
  environment: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['dist/service/node.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [code]: unknown[] = await once(child, 'exit');
  return { code: typeof code === 'number' ? code : null, said };
}

function listeningPort(child: ChildProcess, said: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const read = () => {
      const port = /"port":(\d+)[^}]*"event":"listening"/.exec(said())?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said()}`)));
  });
}
