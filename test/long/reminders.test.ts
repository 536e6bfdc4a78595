import { describe, expect, it } from 'vitest';
import { expectRightReminders } from '../reminders/expect-year.ts';
import { simulateYear } from '../reminders/year.ts';

describe('a year of reminders', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is right in a small district, year %s', async (seed) => {
    const year = await simulateYear({ units: 3, seed, every: 15, idle: 3 });
    expect(expectRightReminders(year)).toBeGreaterThan(60);
  });

  it('is right for 300 departments of ten people', { timeout: 3_600_000 }, async () => {
    const year = await simulateYear({ units: 300, seed: 42, every: 20, idle: 7 });
    expect(expectRightReminders(year)).toBeGreaterThan(10_000);
  });
});
