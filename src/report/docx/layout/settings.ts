import { line, size, textArea, westernAllowance } from '../page.ts';

/** How a table is set, in points. */
export interface TableSetting {
  readonly width: number;
  readonly size: number;
  /** Paragraph styles of its cells: text, and heads and totals. They say what `size` and `line` repeat. */
  readonly styles: { readonly text: string; readonly strong: string };
  readonly line: number;
  /** Between border and text, left and right. */
  readonly padding: number;
  /** How much wider digits and letters are reckoned than Times New Roman's. */
  readonly western: number;
  /** Height on the first page and on the others, where the rows are to fill the pages. */
  readonly pages?: { readonly first: number; readonly other: number };
}

/** Tables in the text. */
export const bodyTable: TableSetting = {
  width: textArea.portrait.width,
  size: size.fifth,
  styles: { text: 'TableText', strong: 'TableStrong' },
  line: line.cell,
  padding: 4,
  western: westernAllowance,
};

const annexHeading = line.body + line.title + 6;

/** The score table, alone on landscape pages below its title. */
export const annexTable: TableSetting = {
  width: textArea.landscape.width,
  size: size.smallFifth,
  styles: { text: 'ScoreText', strong: 'ScoreStrong' },
  line: line.scoreCell,
  padding: 3,
  western: westernAllowance,
  pages: { first: textArea.landscape.height - annexHeading, other: textArea.landscape.height },
};
