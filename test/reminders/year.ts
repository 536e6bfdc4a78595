import { type PersonId, personId, saveAnswers } from '../../src/evaluation/index.ts';
import { sendReminders } from '../../src/feishu/index.ts';
import { createLog } from '../../src/log.ts';
import { aDesk, type TestDesk } from '../evaluation/desk.ts';
import { failures } from '../feishu/delivery/fake-messenger.ts';
import { knownDays } from './district.ts';
import { deliverAll } from './messenger.ts';
import {
  type DistrictInYear,
  newId,
  type PersonInYear,
  seedYear,
  timeZone,
  type UnitInYear,
} from './year-district.ts';
import { isOfficeDay, type Owes, owesAt } from './year-rules.ts';

/** A message that came to somebody, with what the clocks at the office showed, and whether they owed anything. */
export interface Got {
  readonly to: PersonId;
  readonly day: string;
  readonly time: string;
  readonly owed: boolean;
}

/** What people owed all through a working day, from before nine until the last round of its morning. */
export interface DayOfWork {
  readonly day: string;
  readonly owing: Owes;
  /** Nothing could be sent all morning: the service or the messenger was away. */
  readonly isOut: boolean;
}

export interface Year {
  readonly got: readonly Got[];
  readonly days: readonly DayOfWork[];
}

export interface YearOptions {
  readonly units: number;
  readonly seed: number;
  /** Minutes between the rounds of a morning. */
  readonly every?: number;
  /** Of the days far from the deadline one in so many is looked at. */
  readonly idle?: number;
}

/**
 * A year of one campaign: people finish one after the other, units hand in and are returned or approved, the
 * service or the messenger is away for hours and days, clocks are put forward and back, and two processes send
 * at the same time.
 */
export async function simulateYear({ units, seed, every = 10, idle = 1 }: YearOptions): Promise<Year> {
  const desk = await aDesk();
  try {
    const district = await seedYear(desk, units, new Date(at('2026-01-01', '09:00')));
    const year = new Simulation(desk, district, dice(seed), every);
    for (let noon = at('2026-01-01', '12:00'); noon <= at('2026-12-31', '12:00'); noon += 86_400_000) {
      const day = localDay(noon);
      if (day >= '2026-06-04' && day <= '2026-07-10') await year.busyDay(day);
      else if (Math.floor(noon / 86_400_000) % idle === 0) await year.round(noon, 'up');
    }
    return year;
  } finally {
    await desk.close();
  }
}

const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+08:00`);
const localDay = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);

/** Small numbers that look random and are the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How it stands: the service is away, or the messenger is, or nothing is. */
type Weather = 'up' | 'no_service' | 'no_messenger';

interface Outage {
  readonly weather: Weather;
  /** Minutes from midnight; from then on all is well. */
  readonly until: number;
}

const noon = 12 * 60;

class Simulation implements Year {
  readonly got: Got[] = [];
  readonly days: DayOfWork[] = [];

  constructor(
    private readonly desk: TestDesk,
    private readonly district: DistrictInYear,
    private readonly random: () => number,
    private readonly every: number,
  ) {}

  /** A day near the deadline: the rounds of the morning, some of the afternoon, and what people do about it. */
  async busyDay(day: string): Promise<void> {
    if (!isOfficeDay(day)) return this.round(at(day, '11:00'), 'up');
    const outage = this.drawOutage();
    const before = owesAt(this.district, day);
    for (let minute = 8 * 60 + 55; minute < noon; minute += this.every) {
      const shift = this.random() < 0.1 ? Math.round((this.random() - 0.6) * 120) : 0;
      const instant = at(day, '00:00') + minute * 60_000;
      await this.round(instant + shift * 60_000, minute < outage.until ? outage.weather : 'up');
      if (minute < 11 * 60 && this.random() < 0.1) await this.somebodyFinishes(instant, 1);
    }
    const isOut = outage.until > noon;
    const weather = isOut ? outage.weather : 'up';
    await this.round(at(day, '12:01'), weather);
    const after = owesAt(this.district, day);
    const owing = new Map([...before].filter(([person, what]) => after.get(person) === what));
    this.days.push({ day, owing, isOut });
    await this.round(at(day, '14:20'), weather);
    await this.somebodyFinishes(
      at(day, '15:00'),
      Math.floor(this.district.people.length / 40 + this.random()),
    );
    await this.round(at(day, '17:50'), weather);
    await this.round(at(day, '18:10'), weather);
  }

  private drawOutage(): Outage {
    const drawn = this.random();
    if (drawn < 0.12) return { weather: 'no_service', until: 24 * 60 };
    if (drawn < 0.22) return { weather: 'no_messenger', until: 24 * 60 };
    if (drawn < 0.32) return { weather: 'no_service', until: 11 * 60 };
    return { weather: 'no_messenger', until: drawn < 0.42 ? 10 * 60 + 40 : 0 };
  }

  /** What is due is sent by two processes at once, and delivered as far as that can be. */
  async round(instant: number, weather: Weather): Promise<void> {
    if (weather === 'no_service') return;
    const now = new Date(instant);
    const { storage } = this.desk;
    const log = createLog('error', (line) => {
      throw new Error(line);
    });
    const parts = { storage, days: knownDays, now: () => now, timeZone, newId, log };
    for (let left = 1; left > 0; ) {
      const rounds = await Promise.all([sendReminders(parts, 500), sendReminders(parts, 500)]);
      left = Math.min(...rounds.map((round) => round.left));
    }
    const isOut = weather === 'no_messenger';
    // Each try looks again at everybody who waits; a few are enough.
    if (isOut && this.random() < 0.85) return;
    const options = { days: knownDays, ...(isOut ? { failing: failures.unreached } : {}) };
    const [day = '', time = ''] = new Date(instant + 8 * 3_600_000).toISOString().split('T');
    const owing = owesAt(this.district, day);
    for (const { to } of await deliverAll(this.desk, now, options)) {
      const person = personId(to);
      this.got.push({ to: person, day, time: time.slice(0, 5), owed: owing.has(person) });
    }
  }

  private async somebodyFinishes(instant: number, most: number): Promise<void> {
    const now = new Date(instant);
    const { people, units } = this.district;
    for (let index = 0; index < most; index += 1) {
      const one = people[Math.floor(this.random() * people.length)];
      const unit = units[one?.unit ?? -1];
      if (one !== undefined && unit !== undefined) await this.finishes(one, unit, now);
    }
  }

  private async finishes(one: PersonInYear, unit: UnitInYear, now: Date): Promise<void> {
    const isFilling = unit.status === 'draft' || unit.status === 'returned';
    if (isFilling && one.fact !== null && !one.done) return this.answers(one, one.fact, unit, now);
    const { place } = one;
    if (isFilling && place === 'coordinator' && this.random() < 0.3) {
      return this.moves(unit, 'submitted', one.id, now);
    }
    const decides = place === 'leader' || place === 'deputy';
    if (unit.status === 'submitted' && decides) {
      return this.moves(unit, this.random() < 0.3 ? 'returned' : 'approved', one.id, now);
    }
  }

  private async answers(one: PersonInYear, fact: string, unit: UnitInYear, now: Date): Promise<void> {
    const { evaluation } = unit;
    const input = { evaluation, version: 9999, typed: { [fact]: '1' }, source: 'card' } as const;
    const saved = await this.desk.run((records) => saveAnswers(records, one.id, input, now));
    if (!saved.ok || saved.value.accepted.length !== 1) throw new Error(`${fact} was not taken`);
    one.done = true;
  }

  private async moves(
    unit: UnitInYear,
    to: 'submitted' | 'returned' | 'approved',
    by: PersonId,
    at_: Date,
  ): Promise<void> {
    const kind = ({ submitted: 'submit', returned: 'return', approved: 'approve' } as const)[to];
    const nothing = { snapshot: null, onBehalfOf: null, note: null, sections: {} };
    await this.desk.run(async (records) => {
      await records.changeStatus(unit.evaluation, to);
      await records.decide(unit.evaluation, { kind, by, at: at_, ...nothing });
    });
    unit.status = to;
    unit.changes += 1;
  }
}
