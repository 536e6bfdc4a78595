import type { Block, Table } from '../../document.ts';
import { announces } from '../../document.ts';
import { bodySpacing, line, size, textArea, westernAllowance } from '../page.ts';
import { lineCount } from './measure.ts';
import { columnWidths, heightsOf, staysTogether, wholeHeight } from './rows.ts';
import { bodyTable } from './settings.ts';

/** A place in the text: the page, and the height in points that is taken on it. */
interface Spot {
  readonly page: number;
  readonly used: number;
}

interface Placed {
  /** Where the block begins. */
  readonly begins: number;
  readonly end: Spot;
}

const pageHeight = textArea.portrait.height;
/** Rounding of points must not push a line to the next page. */
const tolerance = 0.1;

/**
 * Estimates on which page each block of the text begins, counted from 1, for the contents page. Fixed line
 * heights and full-width characters make it near; a word processor can refresh the contents.
 */
export function pagesOf(blocks: readonly Block[]): readonly number[] {
  let spot: Spot = { page: 1, used: 0 };
  return blocks.map((block, index) => {
    const { begins, end } = place(block, blocks.slice(index + 1), spot);
    spot = end;
    return begins;
  });
}

function place(block: Block, following: readonly Block[], spot: Spot): Placed {
  if (block.kind === 'table') return placeTable(block, spot);
  if (block.kind === 'heading')
    return placeLines(linesOf(block), line.body, keeping(spot, kept(block, following)));
  if (block.role === 'label') return placeLines(linesOf(block), line.body, spot);
  if (block.role === 'title') {
    const { begins, end } = placeLines(linesOf(block), line.title, spot);
    return { begins, end: spaced(end, line.body) };
  }
  if (block.role === 'note') {
    const closing = (1 + following.length) * line.body + 3 * line.body;
    const start = keeping(spaced(spot, line.body), closing);
    const { begins, end } = placeLines(linesOf(block), line.body, start);
    return { begins, end: spaced(end, 2 * line.body) };
  }
  const start = announces(block.text) ? keeping(spot, kept(block, following)) : spot;
  return placeLines(linesOf(block), line.body, start);
}

/** What must stay together with a heading or a lead: its own lines and the beginning of what follows. */
function kept(block: Exclude<Block, Table>, following: readonly Block[]): number {
  const [next, ...rest] = following;
  const own = linesOf(block) * line.body;
  if (!next) return own;
  if (next.kind === 'heading' || (next.kind === 'paragraph' && announces(next.text)))
    return own + kept(next, rest);
  if (next.kind === 'table') return own + line.captionGap + tableTop(next);
  const lines = linesOf(next);
  return own + (lines <= 3 ? lines : 2) * line.body;
}

function linesOf(block: Exclude<Block, Table>): number {
  const isTitle = block.kind === 'paragraph' && block.role === 'title';
  if (isTitle) return lineCount(block.text, { size: size.second, width: textArea.portrait.width });
  return lineCount(block.text, {
    size: size.third,
    width: textArea.portrait.width,
    indent: 2 * size.third,
    spacing: bodySpacing,
    western: westernAllowance,
  });
}

/** Lines flow over pages, but never one alone on either side. */
function placeLines(lines: number, height: number, spot: Spot): Placed {
  const room = Math.floor((pageHeight - spot.used + tolerance) / height);
  if (lines <= room) return { begins: spot.page, end: { page: spot.page, used: spot.used + lines * height } };
  const leaving = lines - room === 1 ? room - 1 : room;
  const here = leaving < 2 ? 0 : leaving;
  const perPage = Math.floor((pageHeight + tolerance) / height);
  const pages = Math.ceil((lines - here) / perPage);
  const last = lines - here - (pages - 1) * perPage;
  return {
    begins: here > 0 ? spot.page : spot.page + 1,
    end: { page: spot.page + pages, used: last * height },
  };
}

/** Rows go to the next page as they are; the head stands there again. */
function placeTable(table: Table, spot: Spot): Placed {
  const { head, rows } = heightsOf(table, columnWidths(table.columns, bodyTable.width), bodyTable);
  const start = spaced(keeping(spot, line.captionGap + tableTop(table)), line.captionGap);
  let end: Spot = { page: start.page, used: start.used + captionHeight(table) + head };
  for (const height of rows) {
    const fits = end.used + height <= pageHeight + tolerance;
    end = fits ? { ...end, used: end.used + height } : { page: end.page + 1, used: head + height };
  }
  return { begins: start.page, end: spaced(end, line.tableEnd) };
}

/** What a table begins with: caption, unit, head and first row, or all of a short one. */
function tableTop(table: Table): number {
  const heights = heightsOf(table, columnWidths(table.columns, bodyTable.width), bodyTable);
  const first = heights.head + (heights.rows[0] ?? 0);
  return captionHeight(table) + (staysTogether(heights) ? wholeHeight(heights) : first);
}

function captionHeight({ caption, unit }: Table): number {
  return (caption === undefined ? 0 : line.cell) + (unit === undefined ? 0 : line.cell);
}

function keeping(spot: Spot, height: number): Spot {
  const fits = spot.used === 0 || spot.used + height <= pageHeight + tolerance;
  return fits ? spot : { page: spot.page + 1, used: 0 };
}

/** Space between blocks; at the top of a page it is dropped. */
function spaced(spot: Spot, height: number): Spot {
  return spot.used === 0 ? spot : { ...spot, used: spot.used + height };
}
