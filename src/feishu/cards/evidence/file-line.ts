import { evidence } from '../../../../prompts/evidence.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { FileLine } from '../../../dialogue/view.ts';
import { clip } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = evidence.list;
export const longestFileName = 60;

/** `3. 监控报告.pdf（1.2 MB，王芳 2026-11-21）` as Markdown. */
export function shownFile(file: FileLine, number: number): string {
  return fill(copy.line, {
    number: String(number),
    file: escapeLine(clip(file.name, longestFileName)),
    size: file.size,
    by: shownPerson(file.by),
    day: file.day,
  });
}

/** The same as plain text. */
export function plainFile(file: FileLine, number: number): string {
  const { name, size, by, day } = file;
  return fill(copy.line, { number: String(number), file: name, size, by: plainPerson(by), day });
}

/** Somebody who never said their name is shown as the messenger knows them. */
export function shownPerson(by: FileLine['by']): string {
  if (by.kind === 'you') return copy.you;
  return by.name === null ? `<at id=${by.person}></at>` : escapeLine(by.name);
}

function plainPerson(by: FileLine['by']): string {
  return by.kind === 'you' ? copy.you : (by.name ?? copy.colleague);
}
