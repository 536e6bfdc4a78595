import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, createLimits } from '../../../src/feishu/delivery/limits.ts';
import { busiest } from './busiest.ts';
import { fakeClock } from './fake-clock.ts';
import { text } from './memory-queue.ts';
import { anOffice } from './office.ts';

describe('Feishu’s limits', () => {
  it('hold for two thousand messages to as many chats: 50 a second, 1,000 a minute', async () => {
    const office = anOffice();
    for (let n = 0; n < 2_000; n += 1) office.store.add(`m${n}`, text('x'), { lane: `lane-${n}` });
    office.deliverer().start();
    await office.advance(140_000);
    const times = office.feishu.calls.map(({ at }) => at);
    expect(times).toHaveLength(2_000);
    expect(busiest(times, 1_000)).toBeLessThanOrEqual(50);
    expect(busiest(times, 60_000)).toBeLessThanOrEqual(1_000);
  }, 60_000);

  it('hold for one chat: 5 a second, without slowing another one down', async () => {
    const office = anOffice();
    for (let n = 0; n < 12; n += 1) office.store.add(`a${n}`, text('a'), { lane: 'a' });
    office.store.add('b', text('b'), { lane: 'b' });
    office.deliverer().start();
    await office.advance(0);
    expect(office.feishu.said().filter((said) => said === 'text b')).toHaveLength(1);
    await office.advance(10_000);
    const times = office.feishu.calls.filter(({ content }) => content === 'a').map(({ at }) => at);
    expect(times).toHaveLength(12);
    expect(busiest(times, 1_000)).toBe(5);
  });

  it('hold whatever is asked in whatever order', async () => {
    const key = fc.constantFrom<Counted>('send', 'update', 'chat:a', 'chat:b', 'card:x');
    const request = fc.record({ keys: fc.uniqueArray(key, { minLength: 1 }), after: fc.nat({ max: 300 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 60 }), async (requests) => {
        const time = fakeClock();
        const limits = createLimits(time.clock);
        const made = new Map<Counted, number[]>();
        for (const { keys, after } of requests) {
          void limits
            .wait(keys, () => true)
            .then(() => {
              for (const counted of keys) made.set(counted, [...(made.get(counted) ?? []), time.elapsed()]);
            });
          await time.advance(after);
        }
        await time.advance(60_000);
        const asked = requests.flatMap(({ keys }) => keys).length;
        expect([...made.values()].flat()).toHaveLength(asked);
        for (const [counted, times] of made) {
          expect(busiest(times, 1_000)).toBeLessThanOrEqual(counted.includes(':') ? 5 : 50);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are not waited for any longer when the right to send ends', async () => {
    const time = fakeClock();
    const limits = createLimits(time.clock);
    let mayGoOn = true;
    for (let n = 0; n < 5; n += 1) await limits.wait(['chat:a'], () => mayGoOn);
    const waiting = limits.wait(['chat:a'], () => mayGoOn);
    mayGoOn = false;
    await time.advance(500);
    expect(await waiting).toBe(false);
  });
});
