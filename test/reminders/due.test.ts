import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignId, personId, type ReminderPlan, usualReminders } from '../../src/evaluation/index.ts';
import {
  type Addressee,
  dueNow,
  officeClock,
  secondFor,
  stagesOf,
  type Timetable,
  workedBetween,
  workingDays,
} from '../../src/reminders/index.ts';

const days = workingDays();
const zone = 'Asia/Shanghai';
const { plan } = usualReminders;
const campaign = campaignId('c1');
const timetable: Timetable = { campaign, deadline: '2026-06-30', plan, since: 0 };
const nobody = { owes: 'part', since: 0, dealtWith: null, later: null, quietUntil: null } as const;
const lin: Addressee = { person: personId('ou_lin'), ...nobody };

const clockAt = (now: number) => ({ ...officeClock(new Date(now), zone), now });
const at = (local: string) => Date.parse(`${local}:00+08:00`);
const due = (local: string, change: Partial<Addressee> = {}, table = timetable) =>
  dueNow(table, [{ ...lin, ...change }], clockAt(at(local)), days).map(({ stage, again }) =>
    again ? `${stage} again` : stage,
  );

const aDay = fc
  .integer({ min: 0, max: 3 * 365 - 1 })
  .map((count) => new Date(Date.UTC(2024, 0, 1) + count * 86_400_000).toISOString().slice(0, 10));
const aPlan: fc.Arbitrary<ReminderPlan> = fc.record({
  before: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 }),
  onDay: fc.boolean(),
  late: fc.integer({ min: 0, max: 10 }),
});

describe('the days of a plan', () => {
  it('are 14, 7, 3 and 1 working days before, the day itself, and five days late', () => {
    expect(stagesOf(plan, '2026-10-12', days).map(({ stage, day }) => `${stage} ${day}`)).toEqual([
      '-14 2026-09-16',
      '-7 2026-09-24',
      '-3 2026-10-08',
      '-1 2026-10-10',
      '0 2026-10-12',
      '1 2026-10-13',
      '2 2026-10-14',
      '3 2026-10-15',
      '4 2026-10-16',
      '5 2026-10-19',
    ]);
  });

  it('are worked, rise, and are as far from the last day as they say, for any plan and last day', () => {
    fc.assert(
      fc.property(aPlan, aDay, (some, deadline) => {
        const stages = stagesOf(some, deadline, days);
        expect(stages.length).toBe(some.before.length + Number(some.onDay) + some.late);
        for (const [index, { stage, day }] of stages.entries()) {
          expect(days.isWorked(day)).toBe(true);
          if (index > 0) expect(day > (stages[index - 1]?.day ?? '')).toBe(true);
          if (stage > 0) expect(workedBetween(days, deadline, day)).toBe(stage);
          else if (days.isWorked(deadline)) expect(workedBetween(days, day, deadline)).toBe(0 - stage);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the minute of a reminder', () => {
  it('is between 9:06 and 11:54, never round, and always the same for the same key', () => {
    fc.assert(
      fc.property(fc.string(), (key) => {
        const second = secondFor(key);
        const minute = Math.floor(second / 60);
        expect(minute).toBeGreaterThanOrEqual(9 * 60 + 6);
        expect(minute).toBeLessThanOrEqual(11 * 60 + 54);
        expect(minute % 5).not.toBe(0);
        expect(secondFor(key)).toBe(second);
      }),
    );
  });

  it('spreads 100,000 people so that no minute has more than Feishu takes', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 100_000; index += 1) {
      const minute = Math.floor(secondFor(`ou_${index} c 2026-06-30 -3`) / 60);
      counts.set(minute, (counts.get(minute) ?? 0) + 1);
    }
    expect(Math.max(...counts.values())).toBeLessThan(1000);
  });
});

describe('what is due now', () => {
  it('is nothing before the person’s minute, then the stage of the day', () => {
    expect(due('2026-06-30T09:00')).toEqual([]);
    expect(due('2026-06-30T11:55')).toEqual([0]);
    expect(due('2026-06-30T17:59')).toEqual([0]);
  });

  it('is nothing before nine, from six on, on a day off, or for who owes nothing', () => {
    expect(due('2026-07-01T08:59')).toEqual([]);
    expect(due('2026-06-30T18:00')).toEqual([]);
    expect(due('2026-07-04T11:55')).toEqual([]);
    expect(due('2026-06-30T11:55', { owes: null })).toEqual([]);
  });

  it('is, after an outage, only the newest stage, the next working day at the latest', () => {
    expect(due('2026-06-26T14:00')).toEqual([-3]);
    expect(due('2026-06-26T14:00', { dealtWith: -7 })).toEqual([-3]);
    expect(due('2026-06-26T14:00', { dealtWith: -3 })).toEqual([]);
    expect(due('2026-06-29T09:01', { dealtWith: -7 })).toEqual([]);
    expect(due('2026-07-13T10:00')).toEqual([5]);
    expect(due('2026-07-31T11:55')).toEqual([]);
  });

  it('is what somebody owed when it fell due, not what they came to owe later', () => {
    expect(due('2026-06-30T12:00', { since: at('2026-06-30T11:59') })).toEqual([]);
    expect(due('2026-06-30T12:00', {}, { ...timetable, since: at('2026-06-30T11:59') })).toEqual([]);
    expect(due('2026-07-01T12:00', { since: at('2026-06-30T11:59') })).toEqual([1]);
  });

  it('is a decision only from the last day on', () => {
    expect(due('2026-06-29T12:00', { owes: 'decision' })).toEqual([]);
    expect(due('2026-06-30T12:00', { owes: 'decision' })).toEqual([0]);
  });

  it('waits while it is put off, and comes once more then', () => {
    const later = at('2026-06-30T14:03');
    expect(due('2026-06-30T14:02', { dealtWith: 0, later })).toEqual([]);
    expect(due('2026-06-30T14:04', { dealtWith: 0, later })).toEqual(['0 again']);
    expect(due('2026-07-01T11:55', { dealtWith: 0, later })).toEqual([1]);
    expect(due('2026-07-01T11:55', { dealtWith: 0, later: at('2026-07-01T13:00') })).toEqual([]);
  });

  it('is nothing for the rest of the day for who said 今天不再提醒', () => {
    const quietUntil = at('2026-07-01T00:00');
    expect(due('2026-06-30T12:00', { quietUntil })).toEqual([]);
    expect(due('2026-07-01T12:00', { quietUntil })).toEqual([1]);
  });

  it('comes exactly once a stage to whoever is looked after all the time, and never twice a day', () => {
    fc.assert(
      fc.property(aPlan, aDay, fc.integer({ min: 7, max: 45 }), (some, deadline, every) => {
        const table = { ...timetable, plan: some, deadline };
        const sent: { readonly stage: number; readonly day: string }[] = [];
        const start = Date.parse(`${stagesOf(some, deadline, days)[0]?.day ?? deadline}T00:00:00+08:00`);
        for (let now = start; now < start + 75 * 86_400_000; now += every * 60_000) {
          const dealtWith = sent.at(-1)?.stage ?? null;
          const clock = clockAt(now);
          for (const one of dueNow(table, [{ ...lin, dealtWith }], clock, days)) {
            sent.push({ stage: one.stage, day: clock.today });
          }
          // Everybody's minute is over by noon.
          if (now > at(`${clock.today}T12:30`)) now = Math.max(now, at(`${clock.today}T23:50`));
        }
        expect(sent).toEqual(stagesOf(some, deadline, days));
      }),
      { numRuns: 4 },
    );
  });

  it('never falls outside office hours, on a day off, or back to an older stage, whatever the clock does', () => {
    const instants = fc.array(fc.integer({ min: at('2026-05-25T00:00'), max: at('2026-08-10T00:00') }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(instants, (clocks) => {
        let dealtWith: number | null = null;
        for (const now of clocks) {
          const clock = clockAt(now);
          for (const { stage } of dueNow(timetable, [{ ...lin, dealtWith }], clock, days)) {
            expect(clock.isOpen && days.isWorked(clock.today)).toBe(true);
            expect(stage).toBeGreaterThan(dealtWith ?? Number.NEGATIVE_INFINITY);
            dealtWith = stage;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
