import { rename, rm } from 'node:fs/promises';
import { AppError } from '../evaluation/app-error.ts';
import { codeOf, databaseFailure } from './access/failure.ts';
import { refuseExisting, sealCopy } from './backup.ts';
import { type File, openFile } from './embedded/file.ts';
import { statementsIn } from './statements-in.ts';

/**
 * Copies a libSQL server into a file that can be served from, from the dump the server gives of itself in one
 * reading. Throws `backup_exists`, `backup_failed`, or what is wrong with the server.
 */
export async function copyServer(url: string, authToken: string | null, path: string): Promise<void> {
  await refuseExisting(path);
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  const at = new Date();
  const dump = await dumpOf(url, authToken);
  const file = openFile(partial, 0);
  try {
    await load(file, dump);
    file.close();
    sealCopy(partial, at);
    await rename(partial, path);
  } catch (cause) {
    file.close();
    await rm(partial, { force: true });
    // What SQLite says of a statement may repeat it, and a dump is all answers.
    throw new AppError('backup_failed', `${path}: ${codeOf(cause) || 'the server broke off'}`);
  }
}

async function dumpOf(url: string, authToken: string | null): Promise<ReadableStream<Uint8Array>> {
  const address = `${url.replace(/^libsql:/, 'https:').replace(/\/+$/, '')}/dump`;
  const headers = new Headers(authToken === null ? {} : { authorization: `Bearer ${authToken}` });
  try {
    const answer = await fetch(address, { headers });
    if (!answer.ok || answer.body === null) throw new Error(`HTTP status ${answer.status} for /dump`);
    return answer.body;
  } catch (error) {
    throw databaseFailure(error);
  }
}

/** A dump that was cut off has not committed, and is refused. */
async function load(file: File, dump: ReadableStream<Uint8Array>): Promise<void> {
  let last = '';
  for await (const statement of statementsIn(dump.pipeThrough(new TextDecoderStream()))) {
    file.execute(statement);
    last = statement;
  }
  if (!/^COMMIT\b/i.test(last))
    throw new AppError('dump_cut_off', 'the server stopped in the middle of its dump');
}
