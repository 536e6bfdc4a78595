import { expect, it, vi } from 'vitest';
import { createGate } from '../../src/storage/access/gate.ts';

it('lets through as many at a time as it has places, and everybody in the end', async () => {
  const gate = createGate({ places: 3, patienceMs: 60_000 });
  let inside = 0;
  let most = 0;
  const task = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 2));
    inside -= 1;
    return 'through';
  };
  const results = await Promise.all(Array.from({ length: 10 }, () => gate(task)));
  expect(results).toEqual(Array(10).fill('through'));
  expect(most).toBe(3);
});

it('frees the place of a task that failed', async () => {
  const gate = createGate({ places: 1, patienceMs: 60_000 });
  await expect(gate(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
  expect(await gate(async () => 'through')).toBe('through');
});

it('does not wait for ever for a task that never ends', async () => {
  const gate = createGate({ places: 1, patienceMs: 30 });
  void gate(() => new Promise(() => {}));
  expect(await gate(async () => 'through')).toBe('through');
});

it('lets nobody in before those who have waited longer', async () => {
  const gate = createGate({ places: 1, patienceMs: 60_000 });
  const through: number[] = [];
  const task = (number: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 3));
    through.push(number);
  };
  const waiting: Promise<void>[] = [];
  for (let number = 0; number < 20; number += 1) {
    waiting.push(gate(task(number)));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(waiting);
  expect(through).toEqual(Array.from({ length: 20 }, (_, number) => number));
});

it('forgets whoever was stopped while waiting', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const gate = createGate({ places: 1, patienceMs: 60_000 });
    let leave = () => {};
    const inside = gate(() => new Promise<void>((resolve) => (leave = resolve)));
    const stopped = vi.spyOn(globalThis, 'setTimeout').mockReturnValueOnce(setTimeout(() => {}, 0));
    void gate(async () => 'never');
    stopped.mockRestore();
    const last = gate(async () => 'through');
    leave();
    await inside;
    vi.setSystemTime(Date.now() + 1500);
    expect(await last).toBe('through');
  } finally {
    vi.useRealTimers();
  }
});
