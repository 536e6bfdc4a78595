import { expect } from 'vitest';
import type { Got, Year } from './year.ts';
import { isOfficeDay, stageDays, stageOf } from './year-rules.ts';

/** What must hold of a year, whatever happened in it. Resolves to how many were told for certain. */
export function expectRightReminders({ got, days }: Year): number {
  expect(
    got.filter(({ owed }) => !owed),
    'to who owes nothing',
  ).toEqual([]);
  const outOfHours = got.filter(({ day, time }) => !isOfficeDay(day) || time < '09:00' || time >= '18:00');
  expect(outOfHours, 'outside office hours').toEqual([]);
  const told = new Map<string, readonly Got[]>();
  for (const one of got) {
    const key = `${one.to} ${stageOf(one.day)}`;
    told.set(key, [...(told.get(key) ?? []), one]);
  }
  // Also where two stages fell into an outage: the older one is not made up for.
  expect(
    [...told.values()].filter(({ length }) => length > 1),
    'twice for a stage',
  ).toEqual([]);
  expect([...told.keys()].filter((key) => key.endsWith(' null'))).toEqual([]);
  const sure = surelyTold(days);
  expect(
    sure.filter((key) => !told.has(key)),
    'never told',
  ).toEqual([]);
  expect(sure.length).toBeGreaterThan(new Set(got.map(({ to }) => to)).size);
  return sure.length;
}

/** Who must be told at which stage: whoever owed the same from its day until the first that was no outage. */
function surelyTold(days: Year['days']): readonly string[] {
  return stageDays.flatMap((stage) => {
    const span = days.filter(({ day }) => stageOf(day) === stage);
    const first = span.findIndex(({ isOut }) => !isOut);
    const until = span.slice(0, first + 1);
    const owing = [...(until[0]?.owing ?? [])];
    return owing
      .filter(([person, what]) => until.every((day) => day.owing.get(person) === what))
      .map(([person]) => `${person} ${stage}`);
  });
}
