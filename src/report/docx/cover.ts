import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportDocument } from '../document.ts';
import { twips } from './page.ts';
import { styled } from './paragraphs.ts';

const labelWidth = 180;
const valueWidth = 250;
const rowHeight = 46;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const open = { top: none, bottom: none, left: none, right: none } as const;
const underlined = { ...open, bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000' } } as const;

type Cover = NonNullable<ReportDocument['cover']>;

/** The cover: title, who answers for it on lines to sign and stamp, date. */
export function coverChildren(title: string, cover: Cover): readonly FileChild[] {
  return [
    styled(title, 'CoverTitle'),
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: twips(labelWidth + valueWidth), type: WidthType.DXA },
      columnWidths: [twips(labelWidth), twips(valueWidth)],
      borders: { ...open, insideHorizontal: none, insideVertical: none },
      rows: cover.lines.map(({ label, value }) => lineOf(label, value)),
    }),
    styled(cover.date, 'CoverDate'),
  ];
}

function lineOf(label: string, value: string): TableRow {
  const cell = (paragraph: Paragraph, width: number, borders: typeof open | typeof underlined) =>
    new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders,
      children: [paragraph],
    });
  return new TableRow({
    cantSplit: true,
    height: { value: twips(rowHeight), rule: 'atLeast' },
    children: [
      cell(styled(`${label}：`, 'CoverLine'), labelWidth, open),
      cell(styled(value, 'CoverLine'), valueWidth, underlined),
    ],
  });
}
