import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepHouse } from '../../src/node/housekeeping.ts';
import { keepLog } from '../feishu/client/fake-feishu.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('does the chores at the start and once an hour, until it is stopped', async () => {
  const times: number[] = [];
  const house = keepHouse([{ name: 'count', run: async (now) => void times.push(now.getTime()) }], keepLog());
  await vi.advanceTimersByTimeAsync(2 * 3_600_000);
  expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 3_600_000, 7_200_000]);
  await house.stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(times).toHaveLength(3);
});

it('does one chore though another fails, and says which', async () => {
  const log = keepLog();
  const done: string[] = [];
  const house = keepHouse(
    [
      {
        name: 'prune',
        run: async () => {
          throw new Error('locked');
        },
      },
      { name: 'back_up', run: async () => void done.push('back_up') },
    ],
    log,
  );
  await house.stop();
  expect(done).toEqual(['back_up']);
  expect(log.lines).toMatchObject([{ event: 'housekeeping_failed', fields: { chore: 'prune' } }]);
});
