import { type CardProblem, hard, property } from './problem.ts';
import type { Found } from './walk.ts';

const maxTables = 5;
const maxTablesPerMarkdown = 4;

/** GFM tables in a Markdown text: a line of dashes under a line with a bar. */
export function tablesIn(markdown: string): number {
  const lines = markdown.split('\n');
  const delimiter = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
  return lines.filter(
    (line, index) => line.includes('|') && delimiter.test(line) && lines[index - 1]?.includes('|'),
  ).length;
}

/** Tables of the whole card; those written in Markdown count too. */
export function tableCountProblems(elements: readonly Found[]): readonly CardProblem[] {
  const counted = elements.map((found) => ({ ...found, tables: tablesOf(found) }));
  const crowded = counted.filter(({ tag, tables }) => tag === 'markdown' && tables > maxTablesPerMarkdown);
  let total = 0;
  const beyond = counted.find(({ tables }) => {
    total += tables;
    return total > maxTables;
  });
  return [
    ...crowded.map(({ place, tables }) =>
      hard(11310, property(place, 'content'), 'too many tables in one markdown', tables),
    ),
    ...(beyond ? [hard(11310, beyond.place, 'card table number over limit', 'table')] : []),
  ];
}

function tablesOf({ tag, element }: Found): number {
  if (tag === 'table') return 1;
  return tag === 'markdown' && typeof element.content === 'string' ? tablesIn(element.content) : 0;
}

/** Links in Markdown: web addresses only, and never directly followed by Chinese characters. */
export function linkProblems({ tag, element, place }: Found): readonly CardProblem[] {
  if (tag !== 'markdown' || typeof element.content !== 'string') return [];
  const { content } = element;
  const at = property(place, 'content');
  const targets = [...content.matchAll(/\]\(([^)\s]*)|<(?:a|link)\s[^>]*?(?:href|url)=['"]?([^'">\s]*)/g)];
  const strange = targets
    .map((match) => match[1] ?? match[2] ?? '')
    .find((target) => target !== '' && !/^(https?|tel|lark):\/\//.test(target) && !target.startsWith('img_'));
  const glued = /(?<!['"(=])https?:\/\/[\w./?#&%=:~+-]*[\u4e00-\u9fff]/.exec(content);
  return [
    ...(strange === undefined ? [] : [hard(11310, at, 'link scheme is not in the white list', strange)]),
    ...(glued === null
      ? []
      : [hard(11310, at, 'a space must stand between a link and Chinese text', glued[0])]),
  ];
}
