import { describe, expect, it } from 'vitest';
import { createBell } from '../../../src/feishu/delivery/bell.ts';
import { systemClock, within } from '../../../src/feishu/delivery/clock.ts';
import { fakeClock } from './fake-clock.ts';

describe('the system clock', () => {
  it('sleeps as long as asked', async () => {
    const before = performance.now();
    await systemClock.sleep(30);
    expect(performance.now() - before).toBeGreaterThanOrEqual(28);
  });

  it('wakes at once when told to, before or during its sleep', async () => {
    await systemClock.sleep(60_000, AbortSignal.abort());
    const waking = new AbortController();
    const sleep = systemClock.sleep(60_000, waking.signal);
    waking.abort();
    await sleep;
  });

  it('does not wait longer than asked for work that never ends', async () => {
    await within(systemClock, 10, new Promise(() => undefined));
  });
});

describe('a bell', () => {
  it('rung before anybody listens is heard once', async () => {
    const bell = createBell(fakeClock().clock);
    bell.ring();
    bell.ring();
    expect(await bell.heard(1_000)).toBe(true);
  });

  it('that stays silent lets the time go by', async () => {
    const time = fakeClock();
    const heard = createBell(time.clock).heard(1_000);
    await time.advance(1_000);
    expect(await heard).toBe(false);
  });
});
