import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../evaluation/app-error.ts';
import { type Broken, problems } from '../evaluation/index.ts';
import { messageOf } from '../storage/access/failure.ts';
import { refuseExisting } from '../storage/backup.ts';
import type { EmbeddedStorage } from '../storage/open-embedded.ts';

/** What the process that copies says, one after the other. */
const copyNews = z.discriminatedUnion('step', [
  z.object({ step: z.literal('copied') }),
  z.object({
    step: z.literal('proved'),
    broken: z
      .object({
        position: z.number().nullable(),
        problem: z.enum(problems),
        evaluation: z.string().nullable(),
        sequence: z.number().nullable(),
      })
      .nullable(),
  }),
  z.object({ step: z.literal('failed'), code: z.string(), reason: z.string() }),
]);
export type CopyNews = z.infer<typeof copyNews>;

/** The built `copy-process.ts`, beside the built service. */
const builtScript = new URL('./copy.js', import.meta.url);
/** Nothing that goes well takes so long; the next one is tried an hour later. */
const patienceMs = 45 * 60_000;

export interface CopyOptions {
  /** Ends it half way, and with it the call: rejects. */
  readonly signal?: AbortSignal;
  readonly script?: URL;
}

/**
 * Writes a whole, sound copy of a database of any size while it serves, and proves it by its audit log: in a process
 * of its own, so that nobody waits for it. A process, not a thread, for a process that closes a file gives up all its
 * locks on it. The copy has its name only once it is complete. Resolves to where the log does not prove it; null: all of
 * it is proved. Throws `backup_exists` or `backup_failed`.
 */
export async function copyBeside(
  storage: Pick<EmbeddedStorage, 'path' | 'whileStill' | 'noteBackup'>,
  path: string,
  { signal, script = builtScript }: CopyOptions = {},
): Promise<Broken | null> {
  await refuseExisting(path);
  const partial = `${path}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await removeCopy(partial);
    const at = new Date();
    const { proved } = await storage.whileStill(async () => {
      const begun = begin(script, [storage.path, partial, at.toISOString()], signal);
      await begun.copied;
      return begun;
    });
    const { broken } = await proved;
    await rename(partial, path);
    await storage.noteBackup(at);
    return broken;
  } catch (cause) {
    await removeCopy(partial).catch(() => {});
    throw new AppError('backup_failed', `${path}: ${messageOf(cause)}`, { cause });
  }
}

/** Starts the process. `copied`: it needs the database no more; `proved`: it is done. */
function begin(script: URL, args: readonly string[], signal: AbortSignal | undefined) {
  const process = fork(script, args, {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    timeout: patienceMs,
    killSignal: 'SIGKILL',
    ...(signal === undefined ? {} : { signal }),
  });
  return { copied: heard(process, 'copied'), proved: heard(process, 'proved') };
}

/** Rejects when it says that it failed, or nothing any more. */
function heard<Step extends CopyNews['step']>(process: ChildProcess, step: Step) {
  const said = new Promise<Extract<CopyNews, { step: Step }>>((resolve, reject) => {
    process.on('message', (message) => {
      const { data: news } = copyNews.safeParse(message);
      if (news !== undefined && isOf(news, step)) resolve(news);
      if (news?.step === 'failed') reject(Object.assign(new Error(news.reason), { code: news.code }));
    });
    process.once('error', reject);
    process.once('disconnect', () => reject(new Error('the process that copies ended half way')));
  });
  // Who waits for the first hears of the failure; nobody may be waiting for the second yet.
  said.catch(() => {});
  return said;
}

const isOf = <Step extends CopyNews['step']>(
  news: CopyNews,
  step: Step,
): news is Extract<CopyNews, { step: Step }> => news.step === step;

/** Also what SQLite keeps beside a file that is open. */
async function removeCopy(path: string): Promise<void> {
  await Promise.all(['', '-wal', '-shm', '-journal'].map((end) => rm(`${path}${end}`, { force: true })));
}
