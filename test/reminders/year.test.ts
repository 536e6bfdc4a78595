import { describe, it } from 'vitest';
import { expectRightReminders } from './expect-year.ts';
import { simulateYear } from './year.ts';

describe('a year of reminders, in one department', () => {
  it('brings each that is owed once, whatever fails meanwhile, and none to who is done', {
    timeout: 60_000,
  }, async () => {
    expectRightReminders(await simulateYear({ units: 1, seed: 7, every: 60, idle: 14 }));
  });
});
