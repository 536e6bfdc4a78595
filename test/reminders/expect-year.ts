import { expect } from 'vitest';
import { knownDays } from './district.ts';
import { type Got, stageDays, type Year } from './year.ts';

const isLeader = (person: string) => person.endsWith('_1');
const lastDay = '2026-06-26';

/** What must hold of a year, whatever happened in it. */
export function expectRightReminders({ got, days }: Year): void {
  expect(
    got.filter(({ owed }) => !owed),
    'to who owes nothing',
  ).toEqual([]);
  for (const { day, time, to } of got) {
    expect(knownDays.isWorked(day) && time >= '09:00' && time < '18:00', `${to} ${day} ${time}`).toBe(true);
  }
  const byPerson = new Map<string, readonly Got[]>();
  for (const one of got) byPerson.set(one.to, [...(byPerson.get(one.to) ?? []), one]);
  for (const [person, messages] of byPerson) {
    const stages = messages.map(({ day }) => stageOf(day));
    expect(new Set(stages).size, `${person} twice for a stage: ${JSON.stringify(messages)}`).toBe(
      stages.length,
    );
    expect(stages).not.toContain(null);
  }
  let expected = 0;
  for (const [index, stage] of stageDays.entries()) {
    const next = stageDays[index + 1] ?? '9999';
    const span = days.filter(({ day }) => day >= stage && day < next);
    // The first day on which anything could be sent; whoever owed from the stage until then gets it by then.
    const first = span.findIndex(({ isOut }) => !isOut);
    if (first < 0) continue;
    const until = span.slice(0, first + 1);
    const sure = [...(until[0]?.owing ?? [])].filter(
      (person) => until.every(({ owing }) => owing.has(person)) && (!isLeader(person) || stage >= lastDay),
    );
    for (const person of sure) {
      const its = (byPerson.get(person) ?? []).filter(({ day }) => day >= stage && day < next);
      expect(its, `${person} at ${stage}`).toHaveLength(1);
      expected += 1;
    }
  }
  expect(expected).toBeGreaterThan(byPerson.size);
}

/** The newest stage on a day. */
function stageOf(day: string): string | null {
  return stageDays.findLast((stage) => stage <= day) ?? null;
}
