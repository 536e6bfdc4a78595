import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chatId, messageId } from '../../../src/evaluation/index.ts';
import type { InboundEvent } from '../../../src/feishu/index.ts';
import { serialQueue } from '../../../src/storage/access/serial-queue.ts';
import { accessTo } from '../../../src/storage/embedded/access.ts';
import { databaseOver } from '../../../src/storage/embedded/database.ts';
import { type File, openFile } from '../../../src/storage/embedded/file.ts';
import { migrateFile } from '../../../src/storage/embedded/migrate.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { aBot, gist, lin, type TestBot } from './bot.ts';

let file: File;
let office: TestBot;
beforeEach(async () => {
  office = await aBot(async (path) => {
    file = openFile(path, 0);
    const database = databaseOver(file);
    await migrateFile(file, database);
    const close = async () => file.close();
    return createStorage(
      accessTo({ file, database, queue: serialQueue(setImmediate), pause: setImmediate, close }),
    );
  });
});
afterEach(() => office.close());

/** From now on the file cannot grow by a page. */
const fill = () => {
  // The migrations left free pages behind.
  file.execute('VACUUM');
  const [row] = file.execute('PRAGMA page_count');
  file.execute(`PRAGMA max_page_count = ${Array.isArray(row) ? row[0] : 0}`);
};
const makeRoom = () => file.execute('PRAGMA max_page_count = 1000000');

const asksForContents: InboundEvent = {
  type: 'message',
  key: 'msg:om_full',
  at: new Date('2026-11-21T02:00:00Z'),
  person: lin,
  chat: chatId('oc_ou_lin'),
  chatType: 'p2p',
  message: messageId('om_full'),
  parent: null,
  content: { kind: 'text', text: '目录' },
};

it('on a full disk somebody who writes is told at once, and answered when Feishu repeats it and there is room', async () => {
  await office.begins();
  fill();
  await expect(office.bot.handle(asksForContents)).rejects.toMatchObject({ code: 'database_full' });
  await expect(office.bot.handle(asksForContents)).rejects.toMatchObject({ code: 'database_full' });
  expect([...office.saidAtOnce.entries()]).toEqual([
    ['lost-msg:om_full', expect.stringMatching(/^服务器磁盘已满，您刚发的还没有处理。.*编号 id-/)],
  ]);
  makeRoom();
  await office.bot.handle(asksForContents);
  expect((await office.delivers()).map(gist)).toHaveLength(1);
});

it('on a full disk a click tells that nothing was saved, and the same click saves when there is room', async () => {
  const { card, evaluation } = await office.begins();
  const save = { do: 'save', evaluation, card, section: 'procurement', page: 0, version: 0, go: 'next' };
  const click = () => office.clicks(save, { form: { procurement_plan: '364.8' } });
  const kept = () => office.storage.turn(({ records }) => records.answers(evaluation));
  fill();
  const lost = await click();
  expect(lost.answer.toast).toMatchObject({
    type: 'error',
    content: expect.stringContaining('磁盘已满，这一步没有保存'),
  });
  expect(await kept()).not.toContainEqual(expect.objectContaining({ fact: 'procurement_plan' }));
  makeRoom();
  await click();
  expect(await kept()).toContainEqual(expect.objectContaining({ fact: 'procurement_plan', value: '364.8' }));
});
