import type { Align } from '../../../prompts/report/shape.ts';
import type { Table, TableColumn } from '../document.ts';
import { inSlices } from '../slices.ts';
import { type PlacedRow, placeRows } from './layout/place-rows.ts';
import { columnWidths, headHeight, rowHeight, staysTogether } from './layout/rows.ts';
import type { TableSetting } from './layout/settings.ts';
import { twips } from './page.ts';
import { clean, escaped } from './text.ts';

/**
 * A table with a head that repeats on every page; its rows never break over two pages. Written as XML, a few
 * rows at a time: docx builds and writes a table in one go, which takes seconds for a thousand rows.
 */
export async function tableXml(table: Table, setting: TableSetting): Promise<string> {
  const { columns, rows } = table;
  const widths = columnWidths(columns, setting.width);
  const heights = {
    head: headHeight(columns, widths, setting),
    rows: await inSlices(rows, ({ cells }) => rowHeight(cells, widths, setting)),
  };
  const isWhole = !setting.pages && staysTogether(heights);
  const placed = placeRows(table, heights, setting);
  const written = await inSlices(placed, (row, index) => {
    const keepNext = isWhole && index < placed.length - 1;
    return rowXml(row, columns, widths, { ...setting, keepNext });
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  return [
    `<w:tbl>${propertiesXml(setting)}<w:tblGrid>${grid}</w:tblGrid>`,
    headXml(columns, widths, setting),
    ...written,
    '</w:tbl>',
  ].join('');
}

function propertiesXml({ width, padding }: TableSetting): string {
  const border = (side: string) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`;
  const margin = (side: string, points: number) => `<w:${side} w:type="dxa" w:w="${twips(points)}"/>`;
  return [
    `<w:tblPr><w:tblW w:type="dxa" w:w="${twips(width)}"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar>',
    `${margin('top', 0)}${margin('left', padding)}${margin('bottom', 0)}${margin('right', padding)}`,
    '</w:tblCellMar></w:tblPr>',
  ].join('');
}

/** `keepNext`: the row stays on the page of the next one. */
type RowSetting = TableSetting & { readonly keepNext: boolean };

function headXml(columns: readonly TableColumn[], widths: readonly number[], setting: TableSetting): string {
  const cells = columns.map(({ title }, index) =>
    cellXml(
      { text: title, width: widths[index] ?? 0, align: 'center', strong: true },
      { ...setting, keepNext: true },
    ),
  );
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

function rowXml(
  { row, height, spans, startsPage }: PlacedRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
  setting: RowSetting,
): string {
  let next = 0;
  const cells = row.cells.map(({ text, columns: span = 1 }, index) => {
    const at = next;
    next += span;
    const rows = spans[index] ?? 1;
    const width = widths.slice(at, next).reduce((sum, part) => sum + part, 0);
    const align = span > 1 || (row.total && index === 0) ? 'center' : (columns[at]?.align ?? 'left');
    const look = { text, width, align, span, rows, strong: row.total, turnsPage: startsPage && index === 0 };
    return cellXml(look, setting);
  });
  const atLeast = `<w:trHeight w:val="${twips(height)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${atLeast}</w:trPr>${cells.join('')}</w:tr>`;
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

function cellXml(look: CellLook, { styles, keepNext }: RowSetting): string {
  const { text, width, align, strong, span = 1, rows = 1, turnsPage = false } = look;
  // Written out for each row: a continued cell needs its paragraph to stay with the next row as well.
  const merge = rows === 1 ? '' : `<w:vMerge w:val="${rows > 1 ? 'restart' : 'continue'}"/>`;
  return [
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${twips(width)}"/><w:gridSpan w:val="${span}"/>${merge}`,
    `<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${strong ? styles.strong : styles.text}"/>`,
    keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>',
    `${turnsPage ? '<w:pageBreakBefore/>' : ''}<w:jc w:val="${align}"/></w:pPr>`,
    rows === 0 ? '' : `<w:r><w:t xml:space="preserve">${escaped(clean(text))}</w:t></w:r>`,
    '</w:p></w:tc>',
  ].join('');
}
