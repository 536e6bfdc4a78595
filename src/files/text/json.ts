import { Unreadable } from '../unreadable.ts';

/** An indicator system of forty indicators takes about 60 KB. */
const MAX_JSON_CHARACTERS = 1024 * 1024;
const MAX_DEPTH = 64;

/** Parses JSON. @throws Unreadable when it is no JSON, too large or nested too deep */
export function parseJsonFile(text: string): unknown {
  if (text.length > MAX_JSON_CHARACTERS) throw new Unreadable('text_file_too_large', { most: '1 MB' });
  if (depthOf(text) > MAX_DEPTH) throw new Unreadable('json_too_deep', { most: String(MAX_DEPTH) });
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('json_broken');
  }
}

/** How deep brackets nest outside strings; for text that is no JSON, any number. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') inString = !inString;
    else if (inString) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
