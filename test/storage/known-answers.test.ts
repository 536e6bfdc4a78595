import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databaseOver } from '../../src/storage/embedded/database.ts';
import { openFile } from '../../src/storage/embedded/file.ts';
import { migrateFile } from '../../src/storage/embedded/migrate.ts';
import { inTransaction } from '../../src/storage/embedded/transaction.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { temporaryFolder } from './support/folder.ts';
import { answer, at, begun, currentAnswers } from './support/office.ts';

it('reads all answers anew where the database was put back to an older state under a running process', async () => {
  const file = openFile(join(temporaryFolder(), 'ziping.db'), 500);
  const database = databaseOver(file);
  await migrateFile(file, database);
  const storage = createStorage({
    direct: (work) => work(database),
    transaction: (work) => inTransaction(file, () => work(database)),
    takesChanges: async () => {},
    isDistant: false,
    close: async () => file.close(),
  });
  const { record, by } = await begun(storage);
  await storage.turn(({ records }) =>
    records.append(record.id, [answer(by, { value: '1' }), answer(by, { fact: 'other', value: '2' })]),
  );
  expect((await currentAnswers(storage, record.id)).map(({ value }) => value)).toEqual(['1', '2']);

  file.execute('drop trigger answers_no_delete');
  file.execute('delete from answers');
  file.execute('update evaluations set version = 0');
  expect(await currentAnswers(storage, record.id)).toEqual([]);

  // The same facts and numbers, given by the same person, a second later.
  await storage.turn(({ records }) =>
    records.append(record.id, [
      answer(by, { value: '5' }),
      answer(by, { fact: 'other', value: '2', at: at(2) }),
    ]),
  );
  expect((await currentAnswers(storage, record.id)).map(({ value }) => value)).toEqual(['5', '2']);
  await storage.close();
});
