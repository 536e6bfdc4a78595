import { clean } from './text.ts';

/** A table; it stands in the body only, and pages through its rows by itself (feishu.md §4.2). */
export interface Table {
  readonly tag: 'table';
  readonly page_size: number;
  readonly row_height: 'auto';
  readonly freeze_first_column: true;
  readonly header_style: { readonly text_align: 'left'; readonly bold: true };
  readonly columns: readonly {
    readonly name: string;
    readonly display_name: string;
    readonly data_type: 'text';
    readonly width: 'auto' | `${number}px`;
    readonly horizontal_align: 'left' | 'right';
    readonly vertical_align: 'top';
  }[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const mostRowsAPage = 10;

/** Cells are plain texts: amounts keep their digits and line up on the right. */
export function table(content: {
  /** `width` in pixels, 80 to 600; left out: as wide as its content. */
  readonly columns: readonly {
    readonly title: string;
    readonly isAmount: boolean;
    readonly width?: number;
  }[];
  readonly rows: readonly (readonly string[])[];
}): Table {
  const nameOf = (index: number) => `c${index + 1}`;
  return {
    tag: 'table',
    page_size: Math.min(mostRowsAPage, Math.max(1, content.rows.length)),
    row_height: 'auto',
    freeze_first_column: true,
    header_style: { text_align: 'left', bold: true },
    columns: content.columns.map(({ title, isAmount, width }, index) => ({
      name: nameOf(index),
      display_name: clean(title),
      data_type: 'text',
      width: width === undefined ? 'auto' : (`${width}px` as const),
      horizontal_align: isAmount ? 'right' : 'left',
      vertical_align: 'top',
    })),
    rows: content.rows.map((cells) =>
      Object.fromEntries(cells.map((cell, index) => [nameOf(index), clean(cell)])),
    ),
  };
}

/** Bytes as UTF-8 JSON, which is what a card's limit counts. */
export function sizeInBytes(part: unknown): number {
  return new TextEncoder().encode(JSON.stringify(part)).length;
}
