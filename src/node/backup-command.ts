import { resolve } from 'node:path';
import { commandLine } from '../../prompts/explanations/index.ts';
import { operations as copy } from '../../prompts/explanations/operations.ts';
import { fill } from '../../prompts/fill.ts';
import { readOptions } from '../command-line/options.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { backupPath } from '../storage/backup.ts';
import { embeddedPath, openEmbedded } from '../storage/open-embedded.ts';
import { copyServer } from '../storage/server-copy.ts';
import { readDatabaseSettings } from './database-settings.ts';
import { sayingTrouble } from './open-for-command.ts';
import { proveCopy } from './prove-copy.ts';

/**
 * `backup [--out FILE.db]`: a copy that can be served from, sound and proved by its audit log; of a server, or of an
 * embedded file whose service is stopped (a running one copies itself every night).
 */
export async function backupCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const read = readOptions(args, { out: { type: 'string' } }, output);
  if (!read) return 2;
  if (read.positionals.length > 0) {
    output.err(commandLine.usage);
    return 2;
  }
  return sayingTrouble(output, async () => {
    const { out } = read.values;
    const path = await copyTo(
      environment,
      out === undefined ? null : resolve(environment.INIT_CWD ?? '.', out),
    );
    const broken = await proveCopy(path);
    output.out(fill(copy.backedUp, { file: path }));
    if (broken !== null) output.err(fill(copy.backupUnproved, { problem: copy.problems[broken.problem] }));
    return broken === null ? 0 : 2;
  });
}

async function copyTo(environment: NodeJS.ProcessEnv, out: string | null): Promise<string> {
  const { url, authToken } = readDatabaseSettings(environment);
  const now = new Date().toISOString().replace(/[:.]/g, '-');
  if (!url.startsWith('file:')) {
    const path = out ?? resolve(`ziping-${now}.db`);
    await copyServer(url, authToken, path);
    return path;
  }
  const path = out ?? backupPath(embeddedPath(url), now);
  const storage = await openEmbedded({ url, tenant: null });
  await storage.backupTo(path).finally(() => storage.close());
  return path;
}
