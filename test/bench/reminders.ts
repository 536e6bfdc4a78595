import { campaignId, personId, usualReminders } from '../../src/evaluation/index.ts';
import { type Addressee, dueNow, officeClock, workingDays } from '../../src/reminders/index.ts';
import { type Figure, milliseconds, timed } from './figures.ts';

const people = 100_000;
const campaign = campaignId('c');

/** Who of 100,000 people is to be reminded now, from what they owe and what was sent. */
export async function reminderFigures(): Promise<readonly Figure[]> {
  const days = workingDays();
  const now = Date.parse('2026-06-30T11:58:00+08:00');
  const clock = { ...officeClock(new Date(now), 'Asia/Shanghai'), now };
  const timetable = { campaign, deadline: '2026-06-30', plan: usualReminders.plan, since: 0 };
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  let peak = before;
  let due = 0;
  const timing = await timed(
    () => {
      due = dueNow(timetable, addressees(), clock, days).length;
      peak = Math.max(peak, process.memoryUsage().heapUsed);
    },
    { warm: 1, rounds: 9 },
  );
  if (due !== people / 2) throw new Error(`${due} are due`);
  return [
    {
      what: `who of ${people.toLocaleString('en')} people is reminded now (half were already), median`,
      figure: milliseconds(timing.median),
      beside: `aim ≤ 2 s; slowest ${milliseconds(timing.p99)}; heap grown by ${Math.round((peak - before) / 2 ** 20)} MB, aim ≤ 200 MB`,
    },
  ];
}

function addressees(): readonly Addressee[] {
  return Array.from({ length: people }, (_, index) => ({
    person: personId(`ou_${index.toString(36).padStart(32, '0')}`),
    owes: index % 10 === 0 ? 'decision' : 'part',
    since: 0,
    dealtWith: index % 2 === 0 ? 0 : -1,
    later: null,
    quietUntil: null,
  }));
}
