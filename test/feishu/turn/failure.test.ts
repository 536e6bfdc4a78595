import { afterEach, beforeEach, expect, it } from 'vitest';
import { aBot, gist, type TestBot } from './bot.ts';

let office: TestBot;
beforeEach(async () => {
  office = await aBot();
  // Every turn that reads its person breaks, with what was typed in its message.
  const { turn } = office.storage;
  Object.assign(office.storage, {
    turn: (work: Parameters<typeof turn>[0]) =>
      turn((desk) =>
        work({
          ...desk,
          records: {
            ...desk.records,
            person: async () => {
              throw new Error('机密的预算 364.80');
            },
          },
        }),
      ),
  });
});
afterEach(() => office.close());

it('a turn that fails tells a code and logs it, without a word of what was typed', async () => {
  await office.says('机密的预算 364.80');
  const said = (await office.delivers()).map(gist);
  const line = office.log.lines.find(({ event }) => event === 'turn_failed');
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`编号 ${line?.fields.reference}`);
  expect(line).toMatchObject({ level: 'error', fields: { type: 'message', error: 'Error' } });
  expect(JSON.stringify(office.log.lines)).not.toMatch(/机密|364/);
});

it('a click that fails tells the code in its toast, and as a text where that is not heard', async () => {
  const outcome = await office.clicks({ do: 'contents', card: 'c1' });
  const code = office.log.lines.find(({ event }) => event === 'turn_failed')?.fields.reference;
  expect(outcome.answer.toast?.content).toContain(`编号 ${code}`);
  expect(await office.delivers()).toEqual([]);
  await office.bot.unheard(outcome);
  expect((await office.delivers()).map(gist)[0]).toContain(`编号 ${code}`);
});
