/** Letters and digits only: marks, blanks and numbering make no difference. */
export function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const kept = 4;
/** Of a long paragraph the beginning tells enough. */
const mostRead = 2000;

/** The smallest hashes of its pieces of four letters: paragraphs that are alike share some of them. */
export function sketch(letters: string): readonly number[] {
  const smallest: number[] = [];
  const end = Math.min(letters.length, mostRead) - 3;
  for (let at = 0; at < end; at += 1) {
    const mark = hashAt(letters, at);
    const largest = smallest[kept - 1];
    if ((largest !== undefined && mark >= largest) || smallest.includes(mark)) continue;
    smallest.push(mark);
    smallest.sort((one, other) => one - other);
    smallest.length = Math.min(smallest.length, kept);
  }
  return smallest;
}

function hashAt(letters: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + 4; index += 1)
    hash = Math.imul(hash ^ letters.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** From 0 to 1: twice the pairs of letters they share, by all pairs (Dice). Far apart in length counts as 0. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < long.length * 0.8) return 0;
  const pairs = new Map<string, number>();
  const ends = [Math.min(short.length, mostRead) - 1, Math.min(long.length, mostRead) - 1] as const;
  for (let at = 0; at < ends[0]; at += 1) {
    const pair = short.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < ends[1]; at += 1) {
    const pair = long.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / (ends[0] + ends[1]);
}
