import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { aBot } from './bot.ts';

/** How often the checks ran. */
const runs = vi.hoisted(() => ({ count: 0 }));

vi.mock('../../../src/precheck/precheck.ts', async (original) => {
  const real = await original<typeof import('../../../src/precheck/precheck.ts')>();
  return {
    ...real,
    precheck(...examined: Parameters<typeof real.precheck>): ReturnType<typeof real.precheck> {
      runs.count += 1;
      return real.precheck(...examined);
    },
  };
});

let office: Awaited<ReturnType<typeof aBot>>;
let evaluation: EvaluationId;
beforeEach(async () => {
  office = await aBot();
  ({ evaluation } = await office.begins());
});
afterEach(() => office.close());

async function saves(version: number, typed: Readonly<Record<string, string>>) {
  const card = await office.living('filling', evaluation);
  const at = { section: 'procurement', page: 0, version, go: 'next' };
  const outcome = await office.clicks({ do: 'save', evaluation, card: card?.id, ...at }, { form: typed });
  office.pass(5_000);
  return outcome;
}

/** What the living cards of 预审 were brought to by what is delivered now. */
async function updates(): Promise<readonly string[]> {
  const card = await office.living('precheck', evaluation);
  return (await office.delivers()).flatMap(({ body }) =>
    body.kind === 'card_update' && body.card === card?.id ? [body.content] : [],
  );
}

it('the living card of 预审 follows every save, and is left alone where it does not stand', async () => {
  await saves(0, { procurement_plan: '364.80' });
  expect(await updates()).toEqual([]);
  await office.says('预审');
  await office.delivers();
  await saves(1, { procurement_actual: '400' });
  const [found, ...more] = await updates();
  expect(found).toContain('实际采购 400.00 万元大于计划 364.80 万元');
  expect(more).toEqual([]);
  await saves(2, { procurement_actual: '300' });
  const [gone] = await updates();
  expect(gone).not.toContain('大于计划');
});

it('the checks run once in a turn at most, whatever cards it draws', async () => {
  await saves(0, { procurement_plan: '364.80' });
  await office.says('预审');
  await office.says('得分');
  await office.delivers();
  for (const [version, actual] of [
    [1, '400'],
    [2, '300'],
  ] as const) {
    runs.count = 0;
    await saves(version, { procurement_actual: actual });
    expect(runs.count).toBe(1);
  }
  runs.count = 0;
  await office.says('谢谢');
  expect(runs.count).toBe(0);
});
