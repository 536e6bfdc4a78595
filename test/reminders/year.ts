import {
  addDepartments,
  type CampaignId,
  type EvaluationId,
  isOpen,
  openCampaign,
  openEvaluation,
  type PersonId,
  personId,
  saveAnswers,
} from '../../src/evaluation/index.ts';
import { sendReminders } from '../../src/feishu/index.ts';
import { createLog } from '../../src/log.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { su } from '../evaluation/campaign/district.ts';
import { aDesk, type TestDesk } from '../evaluation/desk.ts';
import { delivered, knownDays } from './district.ts';

/** Handing in ends on Friday 2026-06-26; the days of the usual plan, worked out by hand. */
export const stageDays = [
  '2026-06-05',
  '2026-06-16',
  '2026-06-23',
  '2026-06-25',
  '2026-06-26',
  '2026-06-29',
  '2026-06-30',
  '2026-07-01',
  '2026-07-02',
  '2026-07-03',
] as const;
const lastDay = '2026-06-26';
const timeZone = 'Asia/Shanghai';
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+08:00`);
const newId = () => crypto.randomUUID();

interface Person {
  readonly id: PersonId;
  readonly role: 'coordinator' | 'leader' | 'contributor';
  readonly unit: number;
  /** The one question of a contributor. */
  readonly fact: string | null;
  done: boolean;
}

interface Unit {
  readonly evaluation: EvaluationId;
  status: 'draft' | 'submitted' | 'approved';
}

/** A message that came to somebody, with what the clocks at the office showed, and whether they owed anything. */
export interface Got {
  readonly to: PersonId;
  readonly day: string;
  readonly time: string;
  readonly owed: boolean;
}

/** Who owed something all through a working day, from before nine until the last of its rounds. */
export interface DayOfWork {
  readonly day: string;
  readonly owing: ReadonlySet<PersonId>;
  /** Nothing could be sent: the service or the messenger was away. */
  readonly isOut: boolean;
}

export interface Year {
  readonly got: readonly Got[];
  readonly days: readonly DayOfWork[];
}

/** Small numbers that look random and are the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * A year of one campaign: people finish one after the other, units hand in and are approved, the service or
 * the messenger is away for days, clocks are put forward and back, and two processes send at the same time.
 */
export async function simulateYear({ units, seed, every = 10, idle = 1 }: YearOptions): Promise<Year> {
  const desk = await aDesk();
  try {
    return await new Simulation(desk, dice(seed), every, idle).run(units);
  } finally {
    await desk.close();
  }
}

export interface YearOptions {
  readonly units: number;
  readonly seed: number;
  /** Minutes between the rounds of a morning. */
  readonly every?: number;
  /** Of the days far from the deadline one in so many is looked at. */
  readonly idle?: number;
}

class Simulation {
  private readonly people = new Map<PersonId, Person>();
  private readonly units: Unit[] = [];
  private readonly got: Got[] = [];
  private readonly days: DayOfWork[] = [];

  constructor(
    private readonly desk: TestDesk,
    private readonly random: () => number,
    private readonly every: number,
    private readonly idle: number,
  ) {}

  async run(count: number): Promise<Year> {
    await this.seedDistrict(count);
    for (let noon = at('2026-01-01', '12:00'); noon <= at('2026-12-31', '12:00'); noon += 86_400_000) {
      const day = localDay(noon);
      if (day >= '2026-06-04' && day <= '2026-07-10') await this.busyDay(day);
      else if (Math.floor(noon / 86_400_000) % this.idle === 0) await this.round(noon, false);
    }
    return { got: this.got, days: this.days };
  }

  /** A day near the deadline: the rounds of the morning, some of the afternoon, and what people do about it. */
  private async busyDay(day: string): Promise<void> {
    if (!knownDays.isWorked(day)) return this.round(at(day, '11:00'), false);
    const out = this.random();
    const isServiceOut = out < 0.15;
    const isMessengerOut = !isServiceOut && out < 0.25;
    const before = this.owing();
    for (let minute = 8 * 60 + 55; minute < 12 * 60; minute += this.every) {
      const shift = this.random() < 0.1 ? Math.round((this.random() - 0.6) * 120) : 0;
      if (!isServiceOut) await this.round(at(day, '00:00') + (minute + shift) * 60_000, isMessengerOut);
      if (minute < 11 * 60 && this.random() < 0.03)
        await this.somebodyFinishes(at(day, '00:00') + minute * 60_000, 1);
    }
    if (!isServiceOut) await this.round(at(day, '12:01'), isMessengerOut);
    const after = this.owing();
    const owing = new Set([...before].filter((person) => after.has(person)));
    this.days.push({ day, owing, isOut: isServiceOut || isMessengerOut });
    if (!isServiceOut) {
      await this.round(at(day, '14:20'), isMessengerOut);
      await this.somebodyFinishes(at(day, '15:00'), Math.floor(this.people.size / 60 + this.random()));
      await this.round(at(day, '17:50'), isMessengerOut);
      await this.round(at(day, '18:10'), isMessengerOut);
    }
  }

  private async round(instant: number, isMessengerOut: boolean): Promise<void> {
    const now = new Date(instant);
    const parts = {
      storage: this.desk.storage,
      days: knownDays,
      now: () => now,
      timeZone,
      newId,
      log: createLog('error', (line) => {
        throw new Error(line);
      }),
    };
    for (let left = 1; left > 0; ) {
      const rounds = await Promise.all([sendReminders(parts, 500), sendReminders(parts, 500)]);
      left = Math.min(...rounds.map((round) => round.left));
    }
    if (isMessengerOut) return;
    const owing = this.owing();
    for (const { to } of await delivered(this.desk, now)) {
      const person = personId(to);
      const [day = '', time = ''] = new Date(instant + 8 * 3_600_000).toISOString().split('T');
      this.got.push({ to: person, day, time: time.slice(0, 5), owed: owing.has(person) });
    }
  }

  /** Who owes something, as the sense of the words has it: decisions count from the last day on. */
  private owing(): ReadonlySet<PersonId> {
    const owes = ({ role, unit, done }: Person) => {
      const status = this.units[unit]?.status;
      if (role === 'leader') return status === 'submitted';
      return status === 'draft' && (role === 'coordinator' || !done);
    };
    return new Set([...this.people.values()].filter(owes).map(({ id }) => id));
  }

  private async somebodyFinishes(instant: number, most: number): Promise<void> {
    const now = new Date(instant);
    const all = [...this.people.values()];
    for (let index = 0; index < most; index += 1) {
      const one = all[Math.floor(this.random() * all.length)];
      const unit = one === undefined ? undefined : this.units[one.unit];
      if (one === undefined || unit === undefined) continue;
      if (one.role === 'contributor' && !one.done && unit.status === 'draft')
        await this.answers(one, unit, now);
      if (one.role === 'coordinator' && unit.status === 'draft' && this.random() < 0.1)
        await this.moves(unit, 'submitted', one.id, now);
      if (one.role === 'leader' && unit.status === 'submitted')
        await this.moves(unit, 'approved', one.id, now);
    }
  }

  private async answers(person: Person, { evaluation }: Unit, now: Date): Promise<void> {
    const saved = await this.desk.run((records) =>
      saveAnswers(
        records,
        person.id,
        { evaluation, version: 9999, typed: { [person.fact ?? '']: '1' }, source: 'card' },
        now,
      ),
    );
    if (!saved.ok || saved.value.accepted.length !== 1) throw new Error(`${person.fact} was not taken`);
    person.done = true;
  }

  private async moves(unit: Unit, to: 'submitted' | 'approved', by: PersonId, at_: Date): Promise<void> {
    const kind = to === 'submitted' ? 'submit' : 'approve';
    const nothing = { snapshot: null, onBehalfOf: null, note: null, sections: {} };
    await this.desk.run(async (records) => {
      await records.changeStatus(unit.evaluation, to);
      await records.decide(unit.evaluation, { kind, by, at: at_, ...nothing });
    });
    unit.status = to;
  }

  private async seedDistrict(count: number): Promise<void> {
    const opened = new Date(at('2026-01-01', '09:00'));
    const world = { now: opened, timeZone, newId };
    const campaign = await this.desk.run(async (records): Promise<CampaignId> => {
      await records.addAdministrator(su, 'code', opened);
      const input = { name: '2025 年度自评', year: '2025', region: '深圳市福田区', scheme: 'auto' };
      const made = await openCampaign(records, builtinSchemes, su, { ...input, deadline: lastDay }, world);
      if (!made.ok) throw new Error(made.issues[0]?.code);
      const names = Array.from({ length: count }, (_, index) => `云海区第${index + 1}管理局`);
      await addDepartments(records, builtinSchemes, su, { campaign: made.value.id, names, take: [] }, world);
      return made.value.id;
    });
    const page = { state: 'all', name: '', skip: 0, limit: count } as const;
    const { departments } = await this.desk.run((records) => records.departmentsOfCampaign(campaign, page));
    let questions: readonly string[] = [];
    for (const [unit, { evaluation, department }] of departments.entries()) {
      this.units.push({ evaluation, status: 'draft' });
      await this.desk.run(async (records) => {
        const join = async (role: Person['role'], number: number, fact: string | null) => {
          const id = personId(`ou_${unit}_${number}`);
          await records.addMembership({ person: id, department, role }, opened);
          if (fact !== null) {
            const assignment = { kind: 'question', target: fact, person: id, by: su, note: null } as const;
            await records.assign(evaluation, { ...assignment, at: opened });
          }
          this.people.set(id, { id, role, unit, fact, done: false });
          return id;
        };
        const coordinator = await join('coordinator', 0, null);
        await join('leader', 1, null);
        if (questions.length === 0) {
          const read = await openEvaluation(records, coordinator, evaluation, 'read');
          if (!read.ok) throw new Error('not read');
          const { asked, facts } = read.value;
          questions = asked
            .flatMap((section) => section.questions)
            .filter((question) => question.type === 'money' && isOpen(question, facts))
            .map(({ id }) => id);
        }
        for (let number = 2; number < 10; number += 1)
          await join('contributor', number, questions[number] ?? '');
      });
    }
  }
}

const localDay = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
