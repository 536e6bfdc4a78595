import { describe, it } from 'vitest';
import { expectRightReminders } from '../reminders/expect-year.ts';
import { simulateYear } from '../reminders/year.ts';

describe('a year of reminders', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is right in a small district, year %s', async (seed) => {
    expectRightReminders(await simulateYear({ units: 4, seed }));
  });

  it('is right for 300 departments of ten people', { timeout: 3_600_000 }, async () => {
    expectRightReminders(await simulateYear({ units: 300, seed: 42 }));
  });
});
