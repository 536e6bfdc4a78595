import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { expect, it } from 'vitest';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { temporaryFolder } from './support/folder.ts';
import { at, begun } from './support/office.ts';
import { inOwnProcess } from './support/own-process.ts';

it('kill -9 in the middle of writing loses no acknowledged turn and leaves no half of one', async () => {
  const path = join(temporaryFolder(), 'ziping.db');
  const url = `file:${path}`;
  const storage = await openEmbedded({ url, tenant: 'real' });
  const { record } = await begun(storage);
  await storage.close();

  let acknowledged = 0;
  for (const turns of [3, 40, 17, 80, 29]) {
    acknowledged = await killedAfter(turns, url, record.id);
    const reopened = await openEmbedded({ url, tenant: 'real' });
    const stored = await reopened.turn(async ({ records }) => ({
      version: (await records.evaluation(record.id))?.version ?? 0,
      answers: (await records.answers(record.id)).length,
      scored: (await records.currentScore(record.id))?.missing,
    }));
    const { pending } = await reopened.queue.statistics(at(0));
    await reopened.close();
    expect(stored.version).toBeGreaterThanOrEqual(acknowledged);
    expect({ ...stored, pending }).toEqual({
      version: stored.version,
      answers: stored.version,
      scored: stored.version,
      pending: stored.version,
    });
  }
  expect(acknowledged).toBeGreaterThanOrEqual(3 + 40 + 17 + 80 + 29);
  expect(await integrityOf(path)).toBe('ok');
});

/** Kills the writer once it has acknowledged so many turns; returns the last one acknowledged. */
async function killedAfter(turns: number, url: string, evaluation: string): Promise<number> {
  const child = await inOwnProcess('write-forever.ts', url, evaluation);
  let output = '';
  let killed = false;
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (!killed && output.split('\n').length > turns) killed = child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return Number(output.split('\n').at(-2));
}

async function integrityOf(path: string): Promise<unknown> {
  const client = createClient({ url: pathToFileURL(path).href });
  const { rows } = await client.execute('PRAGMA integrity_check');
  client.close();
  return rows[0]?.integrity_check;
}
