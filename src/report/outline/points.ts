import { fill } from '../../../prompts/fill.ts';
import type { Passage, Sentence } from '../../../prompts/report/shape.ts';
import { reportWords } from '../../../prompts/report/words.ts';
import type { ListRow } from '../../facts/index.ts';
import { type Block, paragraph } from '../document.ts';
import { isSayable, say } from '../values/sentences.ts';
import { type Item, rowsOf, type Sources, withRow } from '../values/sources.ts';
import { mark, withoutOwnNumbers } from './numbering.ts';

type Points = Extract<Passage, { readonly points: string }>;

/** Rows as numbered paragraphs, with the lead before them; nothing without rows. */
export function pointsOf(points: Points, item: Item, depth: number, sources: Sources): readonly Block[] {
  const rows = rowsOf(item).filter((row) => picked(row, points.where));
  const lines = rows.map((row) => lineOf(points, withRow(sources, item, row)));
  if (lines.length === 0) return [];
  const before = (points.after ?? []).map((id) => sources.lookup(id)).filter((list) => list !== undefined);
  const first = before.reduce((sum, list) => sum + rowsOf(list).length, 1);
  return [...said(points.lead, sources), ...numbered(lines, depth, first), ...said(points.tail, sources)];
}

/** Lines as numbered paragraphs; numbers that people typed themselves are taken off. */
export function numbered(lines: readonly string[], depth: number, first = 1): readonly Block[] {
  const clean = withoutOwnNumbers(lines.map((line) => line.replaceAll(/\s*\n\s*/g, '')));
  return clean.map((line, index) => paragraph(`${mark(depth, first + index)}${ended(line)}`));
}

function said(sentence: Sentence | undefined, sources: Sources): readonly Block[] {
  const text = sentence === undefined ? '' : say(sentence, sources);
  return text === '' ? [] : [paragraph(text)];
}

function picked(row: ListRow, where: Points['where'] = {}): boolean {
  return Object.entries(where).every(([column, value]) => row[column] === value);
}

function lineOf(points: Points, sources: Sources): string {
  const text = say(points.say, sources).trim();
  const details = (points.details ?? [])
    .filter((detail) => isSayable(detail, sources))
    .map((detail) => say(detail, sources))
    .join(reportWords.detailSeparator);
  if (details === '') return text;
  return `${text.replace(/[。；;]$/, '')}${fill(reportWords.details, { details })}`;
}

/** A sentence ends with a mark. */
function ended(line: string): string {
  return /[。；！？：.;!?:〕]$/.test(line) ? line : `${line}。`;
}
