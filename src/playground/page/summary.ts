import { fill } from '../../../prompts/fill.ts';
import { playground } from '../../../prompts/playground.ts';
import { nodeAt, parseCard, stringAt, textAt } from '../card/node.ts';
import type { MessageOnPage } from '../wire.ts';

const LONGEST = 60;

/** A message in one line, as it is quoted above an answer to it. */
export function summaryOf({ type, content, recalled }: MessageOnPage): string {
  if (recalled) return playground.message.recalled;
  const parsed = parseCard(content) ?? {};
  const title = type === 'interactive' ? textAt(nodeAt(parsed, 'header'), 'title') : '';
  const line = title || stringAt(parsed, type === 'file' ? 'file_name' : 'text');
  const text = line.replaceAll(/\s+/g, ' ').trim();
  if (text === '') return fill(playground.message.unsupported, { type });
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
