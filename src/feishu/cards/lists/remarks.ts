import type { Remark } from '../../../dialogue/view.ts';
import { colored, lines } from '../drawing.ts';
import { clip, type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const signs = { good: '✓ ', bad: '⚠ ', plain: '' } as const;
const longest = 200;

/** Sentences about a list, a line each: what agrees in green, what does not in orange. */
export function remarkElements(remarks: readonly Remark[], most: number): readonly Element[] {
  if (remarks.length === 0) return [];
  return [markdown(lines(...remarks.slice(0, most).map(remarkLine)))];
}

function remarkLine({ tone, text }: Remark): string {
  const line = `${signs[tone]}${escapeLine(clip(text, longest))}`;
  if (tone === 'plain') return line;
  return colored(tone === 'good' ? 'green' : 'orange', line);
}

export function remarkText({ tone, text }: Remark): string {
  return `${signs[tone]}${text}`;
}
