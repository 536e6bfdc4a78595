import { type CardProblem, entry, type FeishuCode, hard, type Place, property } from './problem.ts';

/** Looks at one value and says what is wrong with it; an empty list when it is fine. */
export type Check = (value: unknown, place: Place) => readonly CardProblem[];

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const nothing: readonly CardProblem[] = [];

/** Whatever it is, it is fine here. */
export const anything: Check = () => nothing;

/** A check from a predicate and a sentence about what is expected. */
export function expect(
  accepts: (value: unknown) => boolean,
  wanted: string,
  code: FeishuCode = 200621,
): Check {
  return (value, place) => (accepts(value) ? nothing : [hard(code, place, wanted, value)]);
}

/** A string of `min` to `max` UTF-16 units, of the given form. */
export function text(limits: { min?: number; max?: number; form?: RegExp } = {}): Check {
  const { min = 0, max = Number.POSITIVE_INFINITY, form } = limits;
  const size = max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`;
  const wanted = form ? `must be a string like ${form.source}` : `must be a string of ${size} characters`;
  return expect(
    (value) =>
      typeof value === 'string' &&
      value.length >= min &&
      value.length <= max &&
      (form === undefined || form.test(value)),
    wanted,
  );
}

export const flag = expect((value) => typeof value === 'boolean', 'must be true or false');
export const object = expect(isObject, 'must be an object');
export const list = expect(Array.isArray, 'must be an array');

export function integer(min: number, max: number): Check {
  return expect(
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
    `must be an integer from ${min} to ${max}`,
  );
}

export function number(min: number, max: number): Check {
  return expect(
    (value) => typeof value === 'number' && value >= min && value <= max,
    `must be a number from ${min} to ${max}`,
  );
}

export function oneOf(...allowed: readonly unknown[]): Check {
  return expect((value) => allowed.includes(value), `must be one of ${allowed.join(', ')}`);
}

/** `12px` within the bounds, or one of the words. */
export function pixels(min: number, max: number, ...words: readonly string[]): Check {
  const within = (value: string) => {
    const digits = /^(-?\d+(?:\.\d+)?)px$/.exec(value)?.[1];
    return digits !== undefined && Number(digits) >= min && Number(digits) <= max;
  };
  return expect(
    (value) => typeof value === 'string' && (words.includes(value) || within(value)),
    `must be ${[...words, `${min}px to ${max}px`].join(', ')}`,
  );
}

/** One, two or four distances, as in `4px 0`. */
export function edges(min: number, max: number): Check {
  const distance = (part: string) => {
    const digits = /^(?:(-?\d+)px|0)$/.exec(part);
    const size = Number(digits?.[1] ?? 0);
    return digits !== null && size >= min && size <= max;
  };
  return expect((value) => {
    if (typeof value !== 'string') return false;
    const parts = value.split(' ');
    return [1, 2, 4].includes(parts.length) && parts.every(distance);
  }, `must be 1, 2 or 4 distances from ${min}px to ${max}px`);
}

export function listOf(check: Check, limits: { min?: number; max?: number } = {}): Check {
  const { min = 0, max = Number.POSITIVE_INFINITY } = limits;
  return (value, place) => {
    if (!Array.isArray(value)) return list(value, place);
    const size =
      value.length < min || value.length > max
        ? [hard(200621, place, `must have ${min} to ${max} entries`, value.length)]
        : [];
    return [...size, ...value.flatMap((item: unknown, index) => check(item, entry(place, index)))];
  };
}

/** An object with known properties only: Card JSON 2.0 refuses a card with a property it does not know. */
export function shape(properties: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, place) => {
    if (!isObject(value)) return object(value, place);
    // In loops: nearly nothing is wrong, and every card goes through here several hundred times.
    const problems: CardProblem[] = [];
    for (const name of required) {
      if (value[name] === undefined) problems.push(hard(200621, property(place, name), 'is required'));
    }
    for (const name of Object.keys(value)) {
      const check = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (check === undefined) {
        problems.push(hard(200621, property(place, name), 'unsupported property', name));
      } else if (value[name] !== undefined) {
        problems.push(...check(value[name], property(place, name)));
      }
    }
    return problems;
  };
}

/** All checks, one after the other. */
export function all(...checks: readonly Check[]): Check {
  return (value, place) => checks.flatMap((check) => check(value, place));
}
