import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { serialQueue } from '../../src/storage/access/serial-queue.ts';
import { accessTo } from '../../src/storage/embedded/access.ts';
import { databaseOver } from '../../src/storage/embedded/database.ts';
import { type File, openFile } from '../../src/storage/embedded/file.ts';
import { temporaryFolder } from './support/folder.ts';

const opened: File[] = [];
afterEach(() => {
  for (const file of opened.splice(0)) file.close();
});

/** An access to an empty file with one table, and what was executed on it. */
function setUp() {
  const file = openFile(join(temporaryFolder(), 'together.db'), 0);
  opened.push(file);
  file.execute('CREATE TABLE note (text TEXT PRIMARY KEY)');
  const story: string[] = [];
  const watched: File = {
    execute(sql, values) {
      story.push(sql);
      return file.execute(sql, values);
    },
    isInPlace: () => file.isInPlace(),
    get closed() {
      return file.closed;
    },
    close: () => file.close(),
  };
  const access = accessTo({
    file: watched,
    database: databaseOver(watched),
    queue: serialQueue(setImmediate),
    pause: setImmediate,
    close: async () => file.close(),
  });
  const write = (text: string) =>
    access.transaction(async () => {
      watched.execute('INSERT INTO note VALUES (?)', [text]);
      await setImmediate();
      return text;
    });
  const stored = () => file.execute('SELECT text FROM note ORDER BY rowid').flat();
  return { file, access, write, stored, story };
}

const count = (story: readonly string[], sql: string) => story.filter((one) => one === sql).length;

describe('transactions that wait in a row', () => {
  it('are stored by one commit, in the order they came', async () => {
    const { write, stored, story } = setUp();
    expect(await Promise.all(['a', 'b', 'c'].map(write))).toEqual(['a', 'b', 'c']);
    expect(stored()).toEqual(['a', 'b', 'c']);
    expect(count(story, 'COMMIT')).toBe(1);
  });

  it('are cut off at eight, so that the first does not wait for ever', async () => {
    const { write, stored, story } = setUp();
    const texts = Array.from({ length: 20 }, (_, index) => `${index}`);
    await Promise.all(texts.map(write));
    expect(stored()).toEqual(texts);
    expect(count(story, 'COMMIT')).toBe(3);
  });

  it('take back only what the failing one did', async () => {
    const { access, write, stored } = setUp();
    const failure = new Error('a bug in the work');
    const failing = access.transaction(async (connection) => {
      await connection.run(`INSERT INTO note VALUES ('half')`);
      throw failure;
    });
    const [before, broken, again, after] = await Promise.allSettled([
      write('before'),
      failing,
      write('before'),
      write('after'),
    ]);
    expect(broken).toEqual({ status: 'rejected', reason: failure });
    expect(again.status).toBe('rejected');
    expect([before.status, after.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(stored()).toEqual(['before', 'after']);
  });

  it('are answered only once all of them are on disk', async () => {
    const { write, story } = setUp();
    const told: number[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map((text) => write(text).then(() => told.push(count(story, 'COMMIT')))),
    );
    expect(told).toEqual([1, 1, 1]);
  });

  it('all fail when the commit does, and leave nothing', async () => {
    const { file, write, stored } = setUp();
    file.execute('PRAGMA foreign_keys = ON');
    file.execute('CREATE TABLE leaf (text TEXT REFERENCES note (text) DEFERRABLE INITIALLY DEFERRED)');
    file.execute(
      "CREATE TRIGGER bad AFTER INSERT ON note WHEN new.text = 'bad' BEGIN INSERT INTO leaf VALUES ('nowhere'); END",
    );
    const all = await Promise.allSettled(['a', 'bad', 'c'].map(write));
    expect(all).toMatchObject(
      all.map(() => ({ status: 'rejected', reason: { name: 'AppError', code: 'database_failed' } })),
    );
    expect(stored()).toEqual([]);
    expect(await write('later')).toBe('later');
  });

  it('all fail when SQLite gives the whole transaction up, and leave nothing', async () => {
    const { file, access, write, stored } = setUp();
    const lost = access.transaction(async () => {
      file.execute('ROLLBACK');
      throw new Error('disk full');
    });
    const all = await Promise.allSettled([write('a'), lost, write('c')]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(stored()).toEqual([]);
    expect(await write('later')).toBe('later');
  });

  it('run before what was asked for later, and after what was asked for earlier', async () => {
    const { access, write } = setUp();
    const seen = () => access.direct((connection) => connection.values('SELECT count(*) FROM note'));
    const [, first, , second] = await Promise.all([write('a'), seen(), write('b'), seen()]);
    expect([first, second]).toEqual([[[1]], [[2]]]);
  });
});
