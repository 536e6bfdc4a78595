import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatId, messageId, storageKeyOf } from '../../../src/evaluation/index.ts';
import type { FileRead } from '../../../src/feishu/index.ts';
import { refused } from '../../../src/files/index.ts';
import { aBot, gist, lin, type TestBot } from './bot.ts';

let office: TestBot;
beforeEach(async () => {
  office = await aBot();
});
afterEach(() => office.close());

const sends = (chatType: 'p2p' | 'group' = 'p2p', fileName = '项目.xlsx') =>
  office.bot.handle({
    key: 'msg:om_file',
    at: new Date(),
    type: 'message',
    person: lin,
    chat: chatId('oc_1'),
    chatType,
    message: messageId('om_file'),
    parent: messageId('om_card'),
    content: { kind: 'file', file: 'file_v3_1', fileName },
  });

const wasRead = (change: Partial<FileRead> = {}) =>
  office.bot.handle({
    type: 'file_read',
    key: 'file:om_file',
    person: lin,
    parent: null,
    fileName: '项目.xlsx',
    content: refused('file_is_pdf', '项目.xlsx'),
    ...change,
  });

describe('a file', () => {
  it('waits in a lane for the files of its person, with what is needed to fetch it', async () => {
    await sends();
    const [delivery, ...others] = await office.delivers();
    expect(delivery).toMatchObject({
      lane: `file:person:${lin}`,
      body: {
        kind: 'fetch_file',
        message: 'om_file',
        file: 'file_v3_1',
        fileName: '项目.xlsx',
        parent: 'om_card',
      },
    });
    expect(others).toEqual([]);
  });

  it('is answered once, though a crash had it fetched and read twice', async () => {
    await wasRead();
    await wasRead();
    expect((await office.delivers()).map(gist)).toEqual([
      expect.stringContaining('“项目.xlsx”没有读成：PDF'),
    ]);
  });

  it('is evidence of what was announced when it came, whatever is said while it is fetched', async () => {
    const { evaluation } = await office.begins();
    await office.says('佐证 项目监管');
    await sends('p2p', '监控报告.pdf');
    await office.says('佐证 采购计划');
    const body = (await office.delivers()).map((one) => one.body).find(({ kind }) => kind === 'fetch_file');
    if (body?.kind !== 'fetch_file') throw new Error('nothing to fetch');
    expect(await office.bot.placeFor(lin, body)).toMatchObject({ evaluation, announced: true });
    const sha256 = 'a'.repeat(64);
    const storageKey = storageKeyOf(evaluation, sha256);
    const file = { fileName: '监控报告.pdf', bytes: 9, sha256, mediaType: 'application/pdf', storageKey };
    await wasRead({
      fileName: '监控报告.pdf',
      content: refused('file_is_pdf', '监控报告.pdf'),
      ...(body.announced === undefined ? {} : { announced: body.announced }),
      keeping: { kind: 'kept', evaluation, file },
    });
    const [kept] = await office.storage.turn(({ records }) => records.evidenceOf(evaluation));
    expect(kept?.target).toEqual({ kind: 'indicator', indicator: 'project_supervision' });
  });

  it('sent in a group is not fetched; the group is told where filling in happens', async () => {
    await sends('group');
    expect((await office.delivers()).map(gist)).toEqual([expect.stringContaining('只在私聊里进行')]);
  });

  it('whose answer fails is told with a number, and not tried again', async () => {
    await wasRead({ content: refused('no_such_code', '项目.xlsx') });
    await wasRead();
    expect((await office.delivers()).map(gist)).toEqual([expect.stringContaining('编号')]);
    expect(office.log.lines.at(-1)).toMatchObject({ event: 'turn_failed', fields: { type: 'file_read' } });
  });
});
