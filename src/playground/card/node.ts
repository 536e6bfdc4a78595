/** A piece of card JSON as it came over the wire: nothing is known about it but that it is an object. */
export type CardNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is CardNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key, or an empty one: a missing part of a card reads as an empty part. */
export function nodeAt(node: CardNode, key: string): CardNode {
  const value = node[key];
  return isNode(value) ? value : {};
}

/** The objects of the array under a key. */
export function nodesAt(node: CardNode, key: string): readonly CardNode[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function stringAt(node: CardNode, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function stringsAt(node: CardNode, key: string): readonly string[] {
  const value = node[key];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

export function numberAt(node: CardNode, key: string): number | null {
  const value = node[key];
  return typeof value === 'number' ? value : null;
}

/** The text under a key, given as a string or as `{ tag, content }`. */
export function textAt(node: CardNode, key: string): string {
  const value = node[key];
  return isNode(value) ? stringAt(value, 'content') : stringAt(node, key);
}

export function tagOf(node: CardNode): string {
  return stringAt(node, 'tag');
}

/** Reads a card from the JSON string a message carries; null when it is no JSON object. */
export function parseCard(content: string): CardNode | null {
  try {
    const value: unknown = JSON.parse(content);
    return isNode(value) ? value : null;
  } catch {
    return null;
  }
}
