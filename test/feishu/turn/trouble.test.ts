import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/evaluation/app-error.ts';
import type { CardId, EvaluationId, Storage } from '../../../src/evaluation/index.ts';
import { aBot, gist, type TestBot } from './bot.ts';

let office: TestBot;
let begun: { readonly evaluation: EvaluationId; readonly card: CardId };
/** What happens to the turns of the bot, one after the other; then they go well. */
let fates: (<T>(turn: () => Promise<T>) => Promise<T>)[] = [];
const goingWell = <T>(turn: () => Promise<T>) => turn();

beforeAll(async () => {
  office = await aBot();
  begun = await office.begins();
  const { turn } = office.storage;
  const fated: Storage['turn'] = (work) => (fates.shift() ?? goingWell)(() => turn(work));
  Object.assign(office.storage, { turn: fated });
});
afterAll(() => office.close());
beforeEach(() => {
  fates = [];
  office.saidAtOnce.clear();
});

const failing = (code: string) => () => Promise.reject(new AppError(code, 'look at it'));
/** The server stored it, and its answer was lost. */
const unheard = async (turn: () => Promise<unknown>): Promise<never> => {
  await turn();
  throw new AppError('database_unsure', 'look at it');
};

const unreachable = ['database_unreachable', 'database_silent', 'database_unavailable'];
const broken = [
  'database_refused',
  'database_blocked',
  'database_missing',
  'database_read_only',
  'database_unreadable',
  'database_disk_failed',
];
const named = (codes: readonly string[], says: RegExp) => codes.map((code) => [code, says] as const);

let figures = 100;
let version = 0;
const saves = (figure: string) => {
  const save = { do: 'save', ...begun, section: 'procurement', page: 0, version, go: 'skip' };
  return office.clicks(save, { form: { procurement_plan: figure } });
};
const stored = async () => {
  const answers = await office.storage.turn(({ records }) => records.answers(begun.evaluation));
  version = answers.at(-1)?.sequence ?? 0;
  return answers.filter(({ fact }) => fact === 'procurement_plan').map(({ value }) => value);
};

describe('a click while the database fails', () => {
  const meanings: readonly (readonly [string, RegExp])[] = [
    ['transaction_lost', /^刚才同时保存的人较多，这一步没有保存。您填的还在卡片上，请再点一次/],
    ['database_full', /^服务器磁盘已满，这一步没有保存。您填的还在卡片上/],
    ...named(unreachable, /^数据库暂时连不上，这一步没有保存。您填的还在卡片上/),
    ...named(broken, /^数据库现在用不了，这一步没有保存。您填的还在卡片上.*告诉管理员/),
  ];
  it.each(meanings)(
    '%s: is answered by what that means, and the same click saves afterwards',
    async (code, says) => {
      const before = await stored();
      figures += 1;
      const figure = String(figures);
      fates = [failing(code)];
      const { answer } = await saves(figure);
      expect(answer.toast).toMatchObject({ type: 'error', content: expect.stringMatching(says) });
      expect(answer.card).toBeUndefined();
      expect(await stored()).toEqual(before);
      expect((await saves(figure)).answer.toast).toMatchObject({ type: 'success' });
      expect(await stored()).toEqual([figure]);
    },
  );

  it('is told in the chat where its answer came too late, although nothing can be stored', async () => {
    fates = [failing('database_silent'), failing('database_silent')];
    const outcome = await saves('1');
    await expect(office.bot.unheard(outcome)).rejects.toMatchObject({ code: 'database_silent' });
    expect([...office.saidAtOnce.values()]).toEqual([
      expect.stringMatching(/^数据库暂时连不上，这一步没有保存/),
    ]);
  });
});

describe('a click whose saving the server was cut off from', () => {
  it('counts once: it is found to be stored, and its card follows', async () => {
    await stored();
    await office.delivers();
    fates = [unheard];
    const { answer } = await saves('7001');
    expect(answer.toast).toEqual({ type: 'info', content: '这一步已经处理过了。' });
    expect(await stored()).toEqual(['7001']);
    office.pass(10_000);
    expect((await office.delivers()).map(gist)).toContain(`card_update ${begun.card}`);
  });

  it('is saved at the second try where it was not stored', async () => {
    await stored();
    fates = [failing('database_unsure')];
    expect((await saves('7002')).answer.toast).toMatchObject({ type: 'success' });
    expect(await stored()).toEqual(['7002']);
  });

  it('is told that nobody knows yet where it cannot be looked up, and pressing again settles it', async () => {
    await stored();
    fates = [unheard, failing('database_unreachable')];
    const { answer } = await saves('7003');
    expect(answer.toast).toMatchObject({
      type: 'error',
      content: expect.stringMatching(
        /^保存时数据库断开了，还不能确定这一步存上没有。您填的还在卡片上，请稍后再点一次/,
      ),
    });
    expect((await saves('7003')).answer.toast).toEqual({ type: 'info', content: '没有新的改动' });
    expect(await stored()).toEqual(['7003']);
  });
});

describe('a message while the database fails', () => {
  it.each([
    'transaction_lost',
    'database_unsure',
    'database_unavailable',
    'database_refused',
    'database_missing',
  ])('%s: is refused, so that Feishu sends it again, and its writer is told', async (code) => {
    fates = [failing(code), failing(code)];
    await expect(office.says('目录')).rejects.toMatchObject({ code });
    expect([...office.saidAtOnce.values()]).toEqual([
      expect.stringMatching(/自动再试.*编号 id-|编号 id-.*自动再试/),
    ]);
  });
});
