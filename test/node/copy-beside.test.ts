import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyBeside } from '../../src/node/copy-beside.ts';
import { type EmbeddedStorage, openEmbedded } from '../../src/storage/open-embedded.ts';
import { temporaryFolder } from '../storage/support/folder.ts';
import { answer, begun, currentAnswers } from '../storage/support/office.ts';

const built = pathToFileURL(join(import.meta.dirname, '../../dist/service/copy.js'));

describe('a copy made in a process of its own', () => {
  let folder: string;
  let storage: EmbeddedStorage;
  let copy: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    storage = await openEmbedded({ url: `file:${join(folder, 'ziping.db')}`, tenant: 'real' });
    copy = join(folder, 'backups', '副本.db');
  });
  afterEach(() => storage.close());

  it('is whole, says of what time it is and what its audit log does not prove, while turns go on', async () => {
    const { record, by } = await begun(storage);
    const append = () => storage.turn(({ records }) => records.append(record.id, [answer(by)]));
    await append();
    let isOver = false;
    const writing = (async () => {
      while (!isOver) await append();
    })();
    const broken = await copyBeside(storage, copy, { script: built });
    isOver = true;
    await writing;
    expect(broken).toMatchObject({ problem: 'answer_unproven', evaluation: record.id });
    expect(await readdir(join(folder, 'backups'))).toEqual(['副本.db']);
    expect((await storage.figures()).lastBackup).not.toBeNull();

    const restored = await openEmbedded({ url: pathToFileURL(copy).href, tenant: 'real' });
    const [inCopy] = await currentAnswers(restored, record.id);
    const [now] = await currentAnswers(storage, record.id);
    expect(inCopy?.sequence).toBeGreaterThan(0);
    expect(now?.sequence).toBeGreaterThan(inCopy?.sequence ?? 0);
    expect(await restored.turn(({ records }) => records.lastRestore())).not.toBeNull();
    await restored.close();
  });

  /** What stands in for the process: it has written half of the copy when it comes to its own line. */
  async function halfWay(line: string): Promise<URL> {
    const script = join(folder, 'half-way.mjs');
    await writeFile(
      script,
      `import { writeFileSync } from 'node:fs';
      for (const end of ['', '-wal', '-shm']) writeFileSync(process.argv[3] + end, 'half of it');
      ${line}`,
    );
    return pathToFileURL(script);
  }

  it.each([
    ['was killed', "process.kill(process.pid, 'SIGKILL');"],
    ['found the disk full', "process.send({ step: 'failed', code: 'ENOSPC', reason: 'no space left' });"],
    [
      'was killed after copying',
      "process.send({ step: 'copied' }, () => process.kill(process.pid, 'SIGKILL'));",
    ],
  ])('is not there where the process %s, and the service goes on', async (_, line) => {
    const script = await halfWay(line);
    await expect(copyBeside(storage, copy, { script })).rejects.toMatchObject({ code: 'backup_failed' });
    expect(await readdir(join(folder, 'backups'))).toEqual([]);
    await begun(storage);
    expect((await storage.figures()).lastBackup).toBeNull();
  });

  it('is given up at once when the service stops', async () => {
    const script = await halfWay('setInterval(() => {}, 1_000);');
    const stopping = new AbortController();
    const copying = copyBeside(storage, copy, { script, signal: stopping.signal });
    stopping.abort();
    await expect(copying).rejects.toMatchObject({ code: 'backup_failed' });
    expect(await readdir(join(folder, 'backups'))).toEqual([]);
  });

  it('never takes the place of another one', async () => {
    await mkdir(join(folder, 'backups'));
    await writeFile(copy, 'precious');
    await expect(copyBeside(storage, copy)).rejects.toMatchObject({ code: 'backup_exists' });
  });
});
