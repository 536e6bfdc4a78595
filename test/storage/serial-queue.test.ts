import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { serialQueue } from '../../src/storage/access/serial-queue.ts';

it('runs one task at a time, in the order they came', async () => {
  const queue = serialQueue(async () => {});
  const story: string[] = [];
  const task = (name: string) => async () => {
    story.push(`${name} begins`);
    await setImmediate();
    story.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([queue.run(task('a')), queue.run(task('b'))])).toEqual(['a', 'b']);
  expect(story).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('hands a failure to the one who asked and goes on with the next', async () => {
  const queue = serialQueue(async () => {});
  const failing = queue.run(() => Promise.reject(new Error('mine')));
  const following = queue.run(async () => 'fine');
  await expect(failing).rejects.toThrow('mine');
  expect(await following).toBe('fine');
});

it('lets timers and sockets in between two tasks', async () => {
  const queue = serialQueue(setImmediate);
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  const busy = () => {
    const until = performance.now() + 2;
    while (performance.now() < until);
    return Promise.resolve();
  };
  await Promise.all(Array.from({ length: 20 }, () => queue.run(busy)));
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});
