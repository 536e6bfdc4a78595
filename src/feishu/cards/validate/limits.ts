import { budget, type CardProblem, hard, property, root } from './problem.ts';
import { type Tagged, taggedObjects } from './walk.ts';

/** Feishu refuses more than 200 tagged objects and more than 30 KB (feishu.md §4.4). */
export const hardLimits = { tags: 200, bytes: 30 * 1024 } as const;

/** Our own headroom: the server has been seen to count more than we do. */
export const budgetLimits = { tags: 120, bytes: 24 * 1024 } as const;

/** Objects with a `tag`, as Feishu counts elements: texts, icons, columns and options included. */
export function countTags(card: unknown): number {
  return taggedObjects(card).length;
}

/** Bytes of the card as UTF-8 JSON. */
export function sizeOf(card: unknown): number {
  return new TextEncoder().encode(JSON.stringify(card) ?? '').length;
}

export function limitProblems(card: unknown, tagged: readonly Tagged[]): readonly CardProblem[] {
  return [...tagProblems(tagged.length), ...sizeProblems(sizeOf(card))];
}

function tagProblems(tags: number): readonly CardProblem[] {
  if (tags > hardLimits.tags) return [hard(11310, root, 'element exceeds the limit', tags)];
  return tags > budgetLimits.tags ? [budget(11310, `more than ${budgetLimits.tags} tags`, tags)] : [];
}

function sizeProblems(bytes: number): readonly CardProblem[] {
  if (bytes > hardLimits.bytes) return [hard(200860, root, 'card content exceeds the limit', bytes)];
  return bytes > budgetLimits.bytes ? [budget(200860, `more than ${budgetLimits.bytes} bytes`, bytes)] : [];
}

/** Element ids are unique in the card. */
export function elementIdProblems(tagged: readonly Tagged[]): readonly CardProblem[] {
  const seen = new Set<unknown>();
  return tagged.flatMap(({ object, place }) => {
    const id = object.element_id;
    if (id === undefined) return [];
    if (seen.has(id)) return [hard(300301, property(place, 'element_id'), 'duplicate element_id', id)];
    seen.add(id);
    return [];
  });
}
