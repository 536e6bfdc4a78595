import { describe, expect, it } from 'vitest';
import type { DeliveryQueue } from '../../../src/evaluation/index.ts';
import { keepLease } from '../../../src/feishu/delivery/lease.ts';
import { createLimits } from '../../../src/feishu/delivery/limits.ts';
import { busiest } from './busiest.ts';
import { fakeClock } from './fake-clock.ts';
import { memoryQueue, text } from './memory-queue.ts';
import { anOffice } from './office.ts';

/** Processes that share one queue and send as fast as they may; nothing but the lease passes between them. */
function processes() {
  const time = fakeClock();
  const memory = memoryQueue(time.clock.now);
  const sent: number[] = [];
  /** The outbox knows how many messages were tried; here nothing but their times is kept. */
  const queue: Pick<DeliveryQueue, 'hold' | 'release'> = {
    release: memory.queue.release,
    async hold(...asked) {
      const held = await memory.queue.hold(...asked);
      const unnoted = held?.inherited?.unnoted ?? null;
      if (held?.inherited == null || unnoted === null) return held;
      const since = unnoted.from.getTime() - time.clock.now().getTime() + time.elapsed();
      const messages = sent.filter((at) => at >= since).length;
      return { inherited: { ...held.inherited, unnoted: { ...unnoted, messages } } };
    },
  };

  /** Sends for so long, or so many; then gives the lease away, unless it is killed. */
  async function send(holder: string, { ms, most = 5_000, killed = false }: Sending): Promise<number> {
    const limits = createLimits(time.clock);
    const lease = keepLease(queue, holder, time.clock, limits);
    const before = sent.length;
    let end: number | null = null;
    const isOver = () => sent.length - before >= most || (end !== null && time.elapsed() >= end);
    while (!isOver()) {
      const tenure = await lease.renew();
      if (tenure === null) await time.clock.sleep(1_000);
      else {
        end ??= time.elapsed() + ms;
        if (await limits.wait(['send'], () => tenure.holds() && !isOver())) sent.push(time.elapsed());
      }
    }
    if (!killed) await lease.release();
    return sent.length - before;
  }

  async function done<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const noted = work.finally(() => {
      isDone = true;
    });
    while (!isDone) await time.advance(1_000);
    return noted;
  }

  return { sent, sends: (holder: string, sending: Sending) => done(send(holder, sending)) };
}

interface Sending {
  readonly ms: number;
  readonly most?: number;
  readonly killed?: boolean;
}

function expectWithinLimits(times: readonly number[]): void {
  expect(busiest(times, 1_000)).toBeLessThanOrEqual(50);
  expect(busiest(times, 60_000)).toBeLessThanOrEqual(1_000);
}

describe('Feishu’s limits hold for all together', () => {
  it('when each request delivers with a new deliverer, one after the other', async () => {
    const { sends, sent } = processes();
    for (let request = 0; request < 40; request += 1) await sends(`r${request}`, { ms: 2_000, most: 60 });
    expectWithinLimits(sent);
    // Nothing is given away either: the first minute takes all it may.
    expect(sent.filter((at) => at < 66_000)).toHaveLength(1_000);
    expect(sent.length).toBeGreaterThan(1_000);
  });

  it('when one after another is killed in the middle, and what they did last stands nowhere', async () => {
    const { sends, sent } = processes();
    expect(await sends('one', { ms: 4_900, killed: true })).toBeGreaterThan(200);
    expect(await sends('two', { ms: 9_000, killed: true })).toBeGreaterThan(50);
    await sends('three', { ms: 1_000 });
    expect(await sends('four', { ms: 150_000, most: 1_500 })).toBe(1_500);
    expectWithinLimits(sent);
  });

  it('and many that are killed at once after they began hold up nobody', async () => {
    const { sends, sent } = processes();
    for (let crash = 0; crash < 5; crash += 1)
      await sends(`crash${crash}`, { ms: 50, most: 2, killed: true });
    expect(sent).toHaveLength(10);
    expect(await sends('next', { ms: 3_000 })).toBeGreaterThanOrEqual(100);
  });

  it('and one that was killed holds up nobody beyond its lease, for what one minute still takes', async () => {
    const { sends, sent } = processes();
    await sends('killed', { ms: 200, killed: true });
    const first = sent.length;
    expect(await sends('next', { ms: 8_000 })).toBeGreaterThanOrEqual(250);
    expect(sent[first]).toBeLessThan(17_000);
  });

  it('in one chat, when the next one takes over within the same second', async () => {
    const office = anOffice();
    for (let n = 0; n < 12; n += 1) office.store.add(`m${n}`, text('x'));
    for (const holder of ['one', 'two', 'three']) {
      const done = office.deliverer(holder).runOnce(2_000, 5);
      await office.advance(2_000);
      await done;
    }
    const times = office.feishu.calls.map(({ at }) => at);
    expect(times).toHaveLength(12);
    expect(busiest(times, 1_000)).toBeLessThanOrEqual(5);
  });
});

it('a note that cannot be read counts for nothing', () => {
  const limits = createLimits(fakeClock().clock);
  for (const note of [null, '', '[]', '{"send":[[1,"x"]]}', '{"send":[[1,-1]]}']) {
    limits.takeOver({ note, unnoted: null });
    expect(limits.note()).toBe('{}');
  }
});
