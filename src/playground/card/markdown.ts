/** A piece of text in one style. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly struck: boolean;
  readonly code: boolean;
  /** Colour of `<font>`; null for the usual one. */
  readonly color: string | null;
  /** Colour of `<text_tag>`; null outside one. */
  readonly tag: string | null;
  readonly link: string | null;
}

const MARK =
  /\*\*|~~|`[^`\n]+`|<font color=['"]?([\w-]+)['"]?>|<text_tag color=['"]?(\w+)['"]?>|<\/(?:font|text_tag)>|<br ?\/?>|<at id=['"]?(\w+)['"]?><\/at>|\[([^\]\n]*)\]\((https?:[^)\s]*)\)|&#(\d+);|&(lt|gt|amp|quot|nbsp);/g;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

const PLAIN: Omit<Span, 'text'> = {
  bold: false,
  struck: false,
  code: false,
  color: null,
  tag: null,
  link: null,
};

/**
 * Feishu's Markdown as far as the bot uses it: bold, struck out, code, colours, tags, links, mentions,
 * entities, and bullets at the beginning of a line. Anything else stays text.
 */
export function parseMarkdown(markdown: string): readonly Span[] {
  const spans: Span[] = [];
  let style = PLAIN;
  const add = (text: string, more: Partial<Span> = {}) => {
    if (text !== '') spans.push({ ...style, ...more, text });
  };
  let end = 0;
  for (const match of withBullets(markdown).matchAll(MARK)) {
    add(match.input.slice(end, match.index));
    end = match.index + match[0].length;
    const [mark, color, tag, person, label, url, codePoint, name] = match;
    if (mark === '**') style = { ...style, bold: !style.bold };
    else if (mark === '~~') style = { ...style, struck: !style.struck };
    else if (mark.startsWith('`')) add(mark.slice(1, -1), { code: true });
    else if (color !== undefined) style = { ...style, color };
    else if (tag !== undefined) style = { ...style, tag };
    else if (mark === '</font>') style = { ...style, color: null };
    else if (mark === '</text_tag>') style = { ...style, tag: null };
    else if (mark.startsWith('<br')) add('\n');
    else if (person !== undefined) add(`@${person}`, { color: 'blue' });
    else if (url !== undefined) add(label || url, { link: url });
    else if (codePoint !== undefined) add(characterOf(Number(codePoint)));
    else add(NAMED[name ?? ''] ?? mark);
  }
  add(withBullets(markdown).slice(end));
  return spans;
}

/** The text without its marks, as a person reads it. */
export function plainMarkdown(markdown: string): string {
  return parseMarkdown(markdown)
    .map(({ text }) => text)
    .join('');
}

function withBullets(markdown: string): string {
  return markdown.replaceAll(/^(\s*)- /gm, '$1• ');
}

function characterOf(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}
