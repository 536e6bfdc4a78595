import { withoutControls } from '../../../facts/index.ts';

/** Texts of Card JSON 2.0 (feishu.md §4.2), as plain data. */

export interface PlainText {
  readonly tag: 'plain_text';
  readonly content: string;
}

export interface Markdown {
  readonly tag: 'markdown';
  readonly content: string;
  readonly text_size?: TextSize;
  readonly text_align?: 'left' | 'center' | 'right';
  readonly margin?: string;
}

export type TextSize = 'heading-0' | 'heading-1' | 'heading-2' | 'heading' | 'normal' | 'notation';

export interface Rule {
  readonly tag: 'hr';
}

/** Takes out what cannot be shown or transported, half characters too; every line break becomes `\n`. */
export function clean(text: string): string {
  return withoutControls(text.replaceAll(/[\u2028\u2029]/g, '\n').replaceAll(/\p{Surrogate}/gu, ''));
}

/** The text, or its beginning with `…`, in at most `most` UTF-16 units. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]$/.test(text.slice(0, most - 1)) ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}

export function plainText(content: string): PlainText {
  return { tag: 'plain_text', content: clean(content) };
}

/** `content` is Markdown; whatever a person typed goes through `escapeMarkdown` first. */
export function markdown(content: string, style: Omit<Markdown, 'tag' | 'content'> = {}): Markdown {
  return { tag: 'markdown', content, ...style };
}

export const rule: Rule = { tag: 'hr' };
