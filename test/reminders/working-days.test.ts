import { describe, expect, it } from 'vitest';
import {
  lastWorkedUntil,
  libraryYears,
  unknownYear,
  workedBetween,
  workedDay,
  workingDays,
  yearsGiven,
} from '../../src/reminders/index.ts';

const days = workingDays();

/** As the State Council arranged them: 国办发明电〔2023〕7号, 〔2024〕12号, 〔2025〕7号. */
const arranged: Readonly<Record<string, { off: readonly string[]; work: readonly string[] }>> = {
  2024: {
    off: [
      ...span('2024-01-01', 1),
      ...span('2024-02-10', 8),
      ...span('2024-04-04', 3),
      ...span('2024-05-01', 5),
      ...span('2024-06-10', 1),
      ...span('2024-09-15', 3),
      ...span('2024-10-01', 7),
    ],
    work: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  2025: {
    off: [
      ...span('2025-01-01', 1),
      ...span('2025-01-28', 8),
      ...span('2025-04-04', 3),
      ...span('2025-05-01', 5),
      ...span('2025-05-31', 3),
      ...span('2025-10-01', 8),
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      ...span('2026-01-01', 3),
      ...span('2026-02-15', 9),
      ...span('2026-04-04', 3),
      ...span('2026-05-01', 5),
      ...span('2026-06-19', 3),
      ...span('2026-09-25', 3),
      ...span('2026-10-01', 7),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

describe('working days', () => {
  it.each(Object.entries(arranged))(
    'of %s are those the State Council arranged, day by day',
    (year, known) => {
      for (const day of span(`${year}-01-01`, year === '2024' ? 366 : 365)) {
        const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;
        const worked = known.work.includes(day) || (weekday && !known.off.includes(day));
        expect(days.isWorked(day), day).toBe(worked);
      }
      expect(days.knows(Number(year))).toBe(true);
    },
  );

  it('are Monday to Friday in a year that nobody arranged yet', () => {
    expect(days.knows(2031)).toBe(false);
    expect(days.isWorked('2031-10-01')).toBe(true);
    expect(days.isWorked('2031-10-04')).toBe(false);
  });

  it('are counted over Saturdays that are worked and over the holiday week', () => {
    expect(workedBetween(days, '2026-09-18', '2026-10-10')).toBe(11);
    expect(workedBetween(days, '2026-10-10', '2026-09-18')).toBe(-11);
    expect(workedDay(days, '2026-10-10', -1)).toBe('2026-10-09');
    expect(workedDay(days, '2026-10-08', -1)).toBe('2026-09-30');
    expect(workedDay(days, '2026-02-13', 1)).toBe('2026-02-14');
    expect(workedDay(days, '2026-02-14', 1)).toBe('2026-02-24');
    expect(lastWorkedUntil(days, '2026-02-23')).toBe('2026-02-14');
  });
});

describe('the years we know', () => {
  it('leave out a year of which the library has only a part', () => {
    const part = { holidays: { '2030-01-01': 'x', '2030-02-03': 'y' }, workdays: {} };
    expect(libraryYears(part).has(2030)).toBe(false);
  });

  const until2026 = new Map([...libraryYears()].filter(([year]) => year <= 2026));
  const given = (text: string) => {
    const read = yearsGiven(text, until2026);
    if (!read.ok) throw new Error(read.problem);
    return workingDays(read.years);
  };

  it('may be given as data where the library does not know them', () => {
    const rest = '"2027-05-01/2027-05-05","2027-10-01/2027-10-07"';
    const own = given(
      `{"2027":{"off":["2027-01-01/2027-01-03","2027-02-08",${rest}],"work":["2027-02-06"]}}`,
    );
    expect(own.knows(2027)).toBe(true);
    expect(['2027-01-01', '2027-02-08'].map(own.isWorked)).toEqual([false, false]);
    expect(['2027-02-06', '2027-01-04'].map(own.isWorked)).toEqual([true, true]);
    expect(own.isWorked('2026-02-14')).toBe(true);
  });

  it('stay unknown while only single days of them are given, which count all the same', () => {
    const own = given('{"2027":{"off":["2027-01-01"],"work":["2027-01-02"]}}');
    expect(own.knows(2027)).toBe(false);
    expect(['2027-01-01', '2027-01-02', '2027-01-04'].map(own.isWorked)).toEqual([false, true, true]);
  });

  it('keep their other days where single days are changed either way', () => {
    const own = given('{"2026":{"off":["2026-02-14","2026-12-28"],"work":["2026-10-05","2026-12-26"]}}');
    expect(own.knows(2026)).toBe(true);
    // A worked Saturday and an ordinary Monday are off now; a holiday and an ordinary Saturday are worked.
    expect(['2026-02-14', '2026-12-28'].map(own.isWorked)).toEqual([false, false]);
    expect(['2026-10-05', '2026-12-26'].map(own.isWorked)).toEqual([true, true]);
    expect(['2026-10-06', '2026-02-28', '2026-12-27'].map(own.isWorked)).toEqual([false, true, false]);
  });

  it.each([
    ['{"2027":{"off":["2027-01-01"],"work":["2027-01-01"]}}', 'both off and worked'],
    ['nonsense', 'expected record'],
    ['{"27":{"off":[]}}', '27'],
    ['{"2027":{"off":["2027-13-01"]}}', 'must be YYYY-MM-DD'],
    ['{"2027":{"off":["2027-01-05/2027-01-01"]}}', 'must be YYYY-MM-DD'],
    ['{"2027":{"off":["2026-01-01"]}}', 'is of another year'],
    ['{"2027":{"off":["2027-01-01/2027-06-30"]}}', 'more than 60 days off'],
    ['{"2027":{"of":[]}}', '2027'],
  ])('are refused with the place of what is wrong: %s', (text, problem) => {
    const read = yearsGiven(text);
    expect(read.ok ? '' : read.problem).toContain(problem);
  });

  it('are asked for from November on, for the year to come', () => {
    const own = workingDays(new Map([...libraryYears()].filter(([year]) => year <= 2026)));
    expect(unknownYear(own, '2026-10-31')).toBeNull();
    expect(unknownYear(own, '2026-11-01')).toBe(2027);
    expect(unknownYear(own, '2027-03-01')).toBe(2027);
  });
});

function span(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
  );
}
