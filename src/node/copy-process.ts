import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { codeOf, messageOf } from '../storage/access/failure.ts';
import { onDisk, sealCopy } from '../storage/backup.ts';
import type { CopyNews } from './copy-beside.ts';
import { proveCopy } from './prove-copy.ts';

/** Behind the service itself, where the processor is short. */
const politeness = 10;

/**
 * A process of its own, started by `copyBeside`: copies the database file named first to the name given second, checks
 * the copy, marks it as one of the time given third, and proves it by its audit log. Tells its parent how far it is, and
 * ends with it.
 */
async function copy(): Promise<void> {
  const [from = '', to = '', at = ''] = process.argv.slice(2);
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await tell({ step: 'copied' });
  sealCopy(to, new Date(at));
  const broken = await proveCopy(to);
  await onDisk(to);
  await tell({ step: 'proved', broken });
}

const tell = (news: CopyNews) =>
  new Promise<unknown>((resolve) => process.send?.(news, undefined, {}, resolve));

function beHumble(): void {
  try {
    setPriority(politeness);
  } catch {
    // Not everywhere allowed, and not needed.
  }
}

// What stops the service reaches its whole group; the parent decides what becomes of the copy.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {});
process.once('disconnect', () => process.exit(1));
beHumble();
copy()
  .catch((error: unknown) => tell({ step: 'failed', code: codeOf(error), reason: messageOf(error) }))
  .finally(() => process.exit());
