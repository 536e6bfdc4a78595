import type { Issue } from '../../facts/index.ts';
import { issue } from './issue.ts';

/** Far beyond any indicator system; what is larger was not written as one. */
const mostNodes = 60_000;
const mostCharacters = 2_000_000;
const mostDepth = 40;
/** Keys that mean something else to a JavaScript object. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

interface Node {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** Whether parsed JSON is small and plain enough to be looked at: no recursion, so no depth can break it. */
export function sizeIssues(json: unknown): readonly Issue[] {
  const waiting: Node[] = [{ value: json, path: '', depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes += 1;
    if (typeof node.value === 'string') characters += node.value.length;
    if (nodes > mostNodes || characters > mostCharacters) return [issue('scheme_too_large', '')];
    if (node.depth > mostDepth) return [issue('scheme_too_deep', node.path, { most: String(mostDepth) })];
    for (const [key, value] of entriesOf(node.value)) {
      const path = keyPath(node.path, key, Array.isArray(node.value));
      if (forbidden.has(key)) return [issue('key_forbidden', path, { key })];
      if (waiting.length > mostNodes) return [issue('scheme_too_large', '')];
      waiting.push({ value, path, depth: node.depth + 1 });
    }
  }
  return [];
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function keyPath(path: string, key: string, inArray: boolean): string {
  if (inArray) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
