import library from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { z } from 'zod';

/** What the State Council arranged for a year, as far as it differs from Monday to Friday. */
export interface Arrangement {
  /** Days off, `YYYY-MM-DD`. */
  readonly off: ReadonlySet<string>;
  /** 调休: Saturdays and Sundays that are worked. */
  readonly work: ReadonlySet<string>;
  /** Only single days of it are known. */
  readonly isPart: boolean;
}

/** By year. A year that is not there was not arranged yet, as far as we know. */
export type Years = ReadonlyMap<number, Arrangement>;

const day = z.iso.date();
/** `2027-02-06`, or from and to: `2027-02-06/2027-02-14`. */
const span = z.string().transform((text, context): readonly string[] => {
  const [from, to = from, ...rest] = text.split('/');
  if (rest.length === 0 && day.safeParse(from).success && day.safeParse(to).success) {
    const days = daysFrom(from ?? '', to ?? '');
    if (days.length > 0) return days;
  }
  context.addIssue({ code: 'custom', message: 'must be YYYY-MM-DD, or YYYY-MM-DD/YYYY-MM-DD' });
  return z.NEVER;
});
const mostDaysOff = 60;
const givenYears = z.record(
  z.string().regex(/^20\d\d$/, 'must be a year'),
  z.strictObject({ off: z.array(span), work: z.array(day).default([]) }),
);

/** What every year's notice holds; a year that lacks one of them is only half known. */
const alwaysOff = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

const libraryShape = z.object({
  holidays: z.record(z.string(), z.unknown()),
  workdays: z.record(z.string(), z.unknown()),
});

/** The years that the library of working days knows whole. */
export function libraryYears(data: unknown = library): Years {
  const { holidays, workdays } = libraryShape.parse(data);
  const years = new Map<number, { off: Set<string>; work: Set<string> }>();
  const of = (key: string) => {
    const year = Number(key.slice(0, 4));
    const known = years.get(year) ?? { off: new Set(), work: new Set() };
    years.set(year, known);
    return known;
  };
  for (const key of Object.keys(holidays)) of(key).off.add(key);
  for (const key of Object.keys(workdays)) of(key).work.add(key);
  const whole = [...years].filter(([, { off }]) => isWhole(off));
  return new Map(whole.map(([year, days]) => [year, { ...days, isPart: false }]));
}

/**
 * The years as a setting changes them: single days of a year that is known, or a year that is not, whole or in part.
 * JSON such as `{"2027":{"off":["2027-01-01/2027-01-03"],"work":["2027-01-04"]}}`.
 */
export function yearsGiven(
  text: string,
  known: Years = libraryYears(),
): { readonly ok: true; readonly years: Years } | { readonly ok: false; readonly problem: string } {
  const read = z.preprocess(jsonOf, givenYears).safeParse(text);
  if (!read.success) return { ok: false, problem: problemOf(read.error) };
  const years = new Map(known);
  for (const [name, { off, work }] of Object.entries(read.data)) {
    const days = off.flat();
    const strange = [...days, ...work].find((one) => !one.startsWith(name));
    if (strange !== undefined) return { ok: false, problem: `${name}: ${strange} is of another year` };
    if (days.length > mostDaysOff)
      return { ok: false, problem: `${name}: more than ${mostDaysOff} days off` };
    const both = days.find((one) => work.includes(one));
    if (both !== undefined) return { ok: false, problem: `${name}: ${both} is both off and worked` };
    years.set(Number(name), changed(known.get(Number(name)), new Set(days), new Set(work)));
  }
  return { ok: true, years };
}

/** A day that is given wins over what was known of it. */
function changed(
  known: Arrangement | undefined,
  off: ReadonlySet<string>,
  work: ReadonlySet<string>,
): Arrangement {
  if (known === undefined) return { off, work, isPart: !isWhole(off) };
  return {
    ...known,
    off: new Set([...off, ...[...known.off].filter((one) => !work.has(one))]),
    work: new Set([...work, ...[...known.work].filter((one) => !off.has(one))]),
  };
}

function isWhole(off: ReadonlySet<string>): boolean {
  const given = new Set([...off].map((one) => one.slice('2027-'.length)));
  return alwaysOff.every((one) => given.has(one));
}

function problemOf({ issues: [issue] }: z.ZodError): string {
  return issue === undefined ? 'cannot be read' : [issue.path.join('.'), issue.message].join(': ');
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

function daysFrom(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to) && days.length <= mostDaysOff; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
