import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Align } from '../../../prompts/report/shape.ts';
import type { Table as ReportTable, TableColumn } from '../document.ts';
import { type PlacedRow, placeRows } from './layout/place-rows.ts';
import { columnWidths, staysTogether } from './layout/rows.ts';
import type { TableSetting } from './layout/settings.ts';
import { twips } from './page.ts';
import { runsOf } from './text.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table with a head that repeats on every page; its rows never break over two pages. */
export function tableOf(table: ReportTable, setting: TableSetting): Table {
  const widths = columnWidths(table.columns, setting.width);
  const placed = placeRows(table, widths, setting);
  const isWhole = !setting.pages && staysTogether(table, widths, setting);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: twips(setting.width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(setting.padding), right: twips(setting.padding), top: 0, bottom: 0 },
    rows: [
      headOf(table.columns, widths, setting),
      ...placed.map((row, index) => {
        const keepNext = isWhole && index < placed.length - 1;
        return rowOf(row, table.columns, widths, { ...setting, keepNext });
      }),
    ],
  });
}

/** `keepNext`: the row stays on the page of the next one. */
type RowSetting = TableSetting & { readonly keepNext: boolean };

function headOf(columns: readonly TableColumn[], widths: readonly number[], setting: TableSetting): TableRow {
  const children = columns.map(({ title }, index) =>
    cellOf(
      { text: title, width: widths[index] ?? 0, align: 'center', strong: true },
      { ...setting, keepNext: true },
    ),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function rowOf(
  { row, height, spans, startsPage }: PlacedRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
  setting: RowSetting,
): TableRow {
  let next = 0;
  const children = row.cells.map(({ text, columns: span = 1 }, index) => {
    const at = next;
    next += span;
    const rows = spans[index] ?? 1;
    const width = widths.slice(at, next).reduce((sum, part) => sum + part, 0);
    const align = span > 1 || (row.total && index === 0) ? 'center' : (columns[at]?.align ?? 'left');
    const look = { text, width, align, span, rows, strong: row.total, turnsPage: startsPage && index === 0 };
    return cellOf(look, setting);
  });
  return new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children,
  });
}

interface CellLook {
  readonly text: string;
  readonly width: number;
  readonly align: Align;
  readonly strong: boolean;
  readonly span?: number;
  /** Rows it covers; 0 where a cell above covers it. */
  readonly rows?: number;
  readonly turnsPage?: boolean;
}

function cellOf(look: CellLook, setting: RowSetting): TableCell {
  const { text, width, align, strong, span = 1, rows = 1, turnsPage = false } = look;
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    columnSpan: span,
    // Written out for each row: a continued cell needs its paragraph to stay with the next row as well.
    ...(rows === 1
      ? {}
      : { verticalMerge: rows > 1 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children: [
      new Paragraph({
        alignment: alignments[align],
        pageBreakBefore: turnsPage,
        keepNext: setting.keepNext,
        style: strong ? setting.styles.strong : setting.styles.text,
        children: rows === 0 ? [] : runsOf(text),
      }),
    ],
  });
}
