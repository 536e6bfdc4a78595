import type { FactDefinition, FactValue } from '../../facts/index.ts';
import { type Exact, exact, hundred, one, roundHalfUp } from '../../schemes/index.ts';

/** Whether what is wanted comes true with this value. */
type Holds = (value: FactValue) => boolean;

/** How finely a fact is put: 万元, percent and other numbers to two decimals, counts whole. */
function placesOf({ type }: FactDefinition): number {
  return type === 'int' ? 0 : 2;
}

/**
 * The smallest change of one fact with which `holds` comes true; null: none was found. It holds with the value
 * returned and not with a value one step (0.01, or 1 of a count) nearer to the present one.
 * `around`: numbers at which a rule may turn; it is searched between them and ever further away.
 */
export function leastChange(
  definition: FactDefinition,
  from: FactValue,
  around: readonly string[],
  holds: Holds,
): FactValue | null {
  if (typeof from === 'boolean') return holds(!from) ? !from : null;
  if (typeof from !== 'string') return null;
  if (definition.type === 'enum') return nearestWord(definition.values, from, holds);
  const places = placesOf(definition);
  const scale = scaleOf(places);
  const position = exact(from).mul(scale);
  const [least, most] = boundsOf(definition, from, around, scale);
  const found = ([1n, -1n] as const).flatMap((direction) => {
    const start = direction > 0n ? below(position) : above(position);
    const ends = endsFrom(start, direction, { around, scale, least, most });
    const at = firstIn(start, ends, (place) => holds(written(place, places)));
    return at === null ? [] : [at];
  });
  const distance = (place: bigint) => position.sub(exactOf(place)).abs();
  const [nearest] = found.toSorted((a, b) => distance(a).compare(distance(b)));
  return nearest === undefined ? null : written(nearest, places);
}

function nearestWord(values: readonly string[], from: string, holds: Holds): string | null {
  const now = values.indexOf(from);
  const others = values.filter((value) => value !== from);
  const away = (value: string) => Math.abs(values.indexOf(value) - now);
  return others.toSorted((a, b) => away(a) - away(b)).find((value) => holds(value)) ?? null;
}

/** Between the last end where it does not hold and the first where it does, cut in half until they touch. */
function firstIn(start: bigint, ends: readonly bigint[], holds: (place: bigint) => boolean): bigint | null {
  let outside = start;
  for (const end of ends) {
    if (!holds(end)) {
      outside = end;
      continue;
    }
    let inside = end;
    while (inside - outside > 1n || outside - inside > 1n) {
      const middle = (inside + outside) / 2n;
      if (holds(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  }
  return null;
}

interface Range {
  readonly around: readonly string[];
  readonly scale: Exact;
  readonly least: bigint;
  readonly most: bigint;
}

/** Where to look, nearest first: the turning places on both sides of each, and every doubling of the distance. */
function endsFrom(start: bigint, direction: bigint, range: Range): readonly bigint[] {
  const { least, most, scale } = range;
  const turns = combined(range.around)
    .map((value) => value.mul(scale))
    .flatMap((value) => [below(value), above(value)]);
  const doublings = Array.from({ length: 48 }, (_, power) => start + direction * 2n ** BigInt(power));
  const candidates = [...turns, ...doublings, direction > 0n ? most : least];
  const ahead = candidates.filter(
    (place) => (place - start) * direction > 0n && place >= least && place <= most,
  );
  return [...new Set(ahead)].toSorted((a, b) => Number((a - b) * direction));
}

const mostCombined = 8;

/** The numbers themselves, and the sums and differences of two: parts may have to make a whole. */
function combined(around: readonly string[]): readonly Exact[] {
  const values = around.map(exact);
  if (values.length > mostCombined) return values;
  return values.flatMap((value) => [
    value,
    ...values.flatMap((other) => [value.add(other), value.sub(other)]),
  ]);
}

function boundsOf(
  definition: FactDefinition,
  from: string,
  around: readonly string[],
  scale: Exact,
): readonly [bigint, bigint] {
  const largest = [from, ...around].map((value) => exact(value).abs()).reduce((a, b) => (a.gt(b) ? a : b));
  const far = above(largest.add(one).mul(exact('4')).mul(scale));
  if (definition.type === 'money') return [definition.signed ? -far : 0n, far];
  if (definition.type === 'percent') return [0n, above(exact(definition.most ?? '100').mul(scale))];
  if (definition.type === 'number' && definition.most !== undefined) {
    return [0n, above(exact(definition.most).mul(scale))];
  }
  return [0n, far];
}

function scaleOf(places: number): Exact {
  return places === 0 ? one : hundred;
}

const below = (value: Exact): bigint => BigInt(roundHalfUp(value.floor(), 0));
const above = (value: Exact): bigint => -BigInt(roundHalfUp(exact('0').sub(value).floor(), 0));
const exactOf = (place: bigint): Exact => exact(String(place));

/** The value at a place, as facts are written: no idle zeros. */
function written(place: bigint, places: number): string {
  if (places === 0) return String(place);
  const text = roundHalfUp(exactOf(place).div(hundred), places);
  return text.replace(/\.?0+$/, '');
}
