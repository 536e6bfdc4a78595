import { cleanText } from './clean-text.ts';

/** Between the cells of a row. */
export const cellSeparator = '｜';
/** Stands for a line end inside a cell, which itself is one line. */
const lineEnd = '⏎';

const separators = /(?<!\\)[｜|\t]/;
const numbering =
  /^\s*(?:\d{1,3}\s*[、．]|\d{1,3}\s*[.)）](?!\d)|[（(]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-•·●■*]\s)\s*/u;

/** 无 alone says that there is nothing to list. */
export function isNone(text: string): boolean {
  return /^(无|没有|暂无|沒有)[。.]?$/.test(text.trim());
}

/** `1. 职能`, `（一）职能`, `①职能` → `职能`. */
export function withoutNumbering(line: string): string {
  return line.replace(numbering, '').replaceAll(lineEnd, '\n');
}

/** The cells of a typed line. `\｜` is a stroke inside a cell. */
export function cellsOf(line: string): readonly string[] {
  return line
    .split(separators)
    .map((cell) => cleanText(cell.replaceAll(/\\([｜|])/g, '$1').replaceAll(lineEnd, '\n')));
}

/** A row of texts as one line; `cellsOf` gives the same cells back. Empty cells at the end are left out. */
export function lineOf(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '');
  const written = cells.slice(0, last + 1).map((cell) => {
    const line = cell.replaceAll('\n', lineEnd).replaceAll(/[｜|]/g, '\\$&');
    return line.endsWith('\\') ? `${line} ` : line;
  });
  const line = written.join(cellSeparator);
  return isNone(line) ? `${line}${cellSeparator}` : line;
}

/** A text as a line of a list with one column; what looks like numbering is kept behind a number. */
export function numberedLineOf(text: string, number: number): string {
  const line = text.replaceAll('\n', lineEnd);
  return numbering.test(line) || isNone(line) ? `${number}. ${line}` : line;
}
