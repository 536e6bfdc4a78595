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

/** Control characters except tab and line break, and halves of surrogate pairs. */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[\u0000-\u0008\u000b-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Takes out what cannot be shown or transported; line breaks become `\n`. */
export function clean(text: string): string {
  return text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll(unprintable, '');
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
