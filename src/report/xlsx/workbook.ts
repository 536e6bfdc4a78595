/** A workbook as data: what stands in its cells, not how it is packed. `writeXlsx` turns it into a file. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 characters, none of `\/?*[]:`. */
  readonly name: string;
  /** `width` in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** So many columns stay in sight, as the head does. */
  readonly frozen: number;
}

/** A text, a number, or nothing. What is no number never becomes one, least of all 0. */
export type SheetCell = string | SheetNumber | null;

export interface SheetNumber {
  /** A plain decimal, written as it is. */
  readonly number: string;
  /** `points` shows two decimals, `count` none. */
  readonly as: 'points' | 'count';
}

/** `null` stays nothing. */
export function pointsCell(points: string | null): SheetNumber | null {
  return points === null ? null : { number: points, as: 'points' };
}

export function countCell(count: number): SheetNumber {
  return { number: String(count), as: 'count' };
}
