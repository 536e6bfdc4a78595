import { parseArgs } from 'node:util';
import type { CitySize } from './city.ts';

export interface Options extends CitySize {
  /** How long each load is measured, in seconds. */
  readonly seconds: number;
  /** A folder that keeps the filled database for the next run; null: a temporary one. */
  readonly database: string | null;
}

/** What the command line asks for. @throws with the sentence to print */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      departments: { type: 'string', default: '1000' },
      years: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '8' },
      database: { type: 'string' },
    },
  });
  const whole = (name: 'departments' | 'years' | 'seconds', least: number, most: number) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new Error(`--${name} is a whole number from ${least} to ${most}`);
  };
  return {
    departments: whole('departments', 2, 2000),
    years: whole('years', 1, 5),
    seconds: whole('seconds', 1, 600),
    database: values.database ?? null,
  };
}
