import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aBot, lin } from './bot.ts';

/** Every statement that reached the database. */
const executed = vi.hoisted((): string[] => []);

vi.mock('../../../src/storage/embedded/file.ts', async (original) => {
  const real = await original<typeof import('../../../src/storage/embedded/file.ts')>();
  return {
    openFile(...where: Parameters<typeof real.openFile>): ReturnType<typeof real.openFile> {
      const file = real.openFile(...where);
      return {
        execute(sql, values) {
          executed.push(sql.replaceAll(/\s+/g, ' ').trim());
          return file.execute(sql, values);
        },
        isInPlace: () => file.isInPlace(),
        get closed() {
          return file.closed;
        },
        close: () => file.close(),
      };
    },
  };
});

let office: Awaited<ReturnType<typeof aBot>>;
beforeEach(async () => {
  office = await aBot();
});
afterEach(() => office.close());

async function saves(version: number, typed: string) {
  const card = await office.living('filling', begun.evaluation);
  const save = { do: 'save', ...begun, card: card?.id, section: 'procurement', page: 0, version, go: 'next' };
  executed.length = 0;
  return office.clicks(save, { form: { procurement_plan: typed }, person: lin });
}

let begun: Awaited<ReturnType<typeof office.begins>>;
beforeEach(async () => {
  begun = await office.begins();
  await saves(0, '364.80');
});

it('a stored answer costs at most 23 statements, BEGIN and COMMIT among them', async () => {
  const outcome = await saves(1, '365.80');
  expect(outcome.answer.toast?.type).toBe('success');
  expect(executed.length).toBeLessThanOrEqual(23);
  expect(executed.filter((sql) => sql === 'COMMIT')).toHaveLength(1);
});

it('asks nothing twice', async () => {
  await saves(1, '365.80');
  const asked = executed.filter((sql) => sql.startsWith('select'));
  expect(new Set(asked).size).toBe(asked.length);
});

it('a heard answer costs one statement more, in a transaction that turns beside it share', async () => {
  const outcome = await saves(1, '365.80');
  executed.length = 0;
  await office.bot.heard(outcome);
  expect(executed).toEqual(['BEGIN IMMEDIATE', expect.stringMatching(/^update "outbox"/), 'COMMIT']);
});
