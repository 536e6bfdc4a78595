import { clean } from './elements/index.ts';

/**
 * Characters that mean something to Feishu's Markdown wherever they stand. `:` stands in emoji codes and
 * bare links, `<` in `<at>`, `&` in entities.
 */
const everywhere = /[&<>\\`*_~[\]|$:#]/g;
/** What makes a list, a heading or a rule at the beginning of a line; and `www.`, which makes a link. */
const atLineStart = /^([-+=])|^(\d+)([.)])/gm;
const bareLink = /(www)\./gi;

/**
 * Makes a text show in Markdown exactly as it is: it formats nothing, links nowhere and mentions nobody.
 * Feishu asks for numeric entities (`&#42;` for `*`; markdown page, 特殊字符转义说明). Line breaks are
 * kept; blanks at the beginning of a line, which would make a code block, and empty lines are not.
 */
export function escapeMarkdown(text: string): string {
  return clean(text)
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[ \n]*/g, '\n')
    .trim()
    .replaceAll(everywhere, entity)
    .replaceAll(atLineStart, (_, sign?: string, digits?: string, mark?: string) =>
      sign === undefined ? `${digits}${entity(mark ?? '')}` : entity(sign),
    )
    .replaceAll(bareLink, '$1&#46;');
}

/** The same on a single line. */
export function escapeLine(text: string): string {
  return escapeMarkdown(clean(text).replaceAll(/\s+/g, ' '));
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
