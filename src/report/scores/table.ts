import { reportWords, scoreColumns } from '../../../prompts/report/words.ts';
import type { Scheme } from '../../schemes/index.ts';
import type { IndicatorScore, ScoreSheet } from '../../scoring/index.ts';
import type { Row, Table, TableColumn } from '../document.ts';
import { plainPoints, withOpen } from './text.ts';

/**
 * The score table (指标评分表): a row an indicator, in the source's order and under the source's titles, and
 * the total. A source without 指标说明 has no such column.
 */
export function scoreTable(
  sheet: ScoreSheet,
  titles: Scheme['table'],
  reasonOf: (indicator: IndicatorScore) => string,
): Table {
  const described = titles.description !== null;
  const rows = sheet.indicators.map((indicator) => rowOf(indicator, sheet, reasonOf(indicator), described));
  return {
    kind: 'table',
    columns: columnsOf(titles),
    rows: [...rows, totalRow(sheet, titles.total, described)],
  };
}

/** Widths in millimetres of a landscape page; 一级 and 二级指标 are merged with their points. */
function columnsOf(titles: Scheme['table']): readonly TableColumn[] {
  const points = { title: titles.points, width: 11, align: 'center' } as const;
  const described = titles.description === null ? [] : [column(titles.description, 40, 'left')];
  return [
    { ...column(scoreColumns.dimension, 15, 'center'), merged: true },
    { ...points, merged: true },
    { ...column(scoreColumns.category, 15, 'center'), merged: true },
    { ...points, merged: true },
    column(scoreColumns.indicator, 22, 'left'),
    points,
    ...described,
    column(titles.standard, 58, 'left'),
    column(titles.score, 14, 'center'),
    column(scoreColumns.reason, 28, 'left'),
  ];
}

function column(title: string, width: number, align: TableColumn['align']): TableColumn {
  return { title, width, align };
}

function rowOf(indicator: IndicatorScore, sheet: ScoreSheet, reason: string, described: boolean): Row {
  const dimension = sheet.dimensions.find(({ name }) => name === indicator.dimension);
  const category = sheet.categories.find(
    ({ name, dimension: of }) => name === indicator.category && of === indicator.dimension,
  );
  const cells = [
    indicator.dimension,
    plainPoints(dimension?.maxPoints ?? ''),
    indicator.category,
    plainPoints(category?.maxPoints ?? ''),
    indicator.name,
    plainPoints(indicator.maxPoints),
    ...(described ? [indicator.description] : []),
    indicator.standard,
    indicator.score ?? reportWords.missingCell,
    reason,
  ];
  return { cells: cells.map((text) => ({ text })), total: false };
}

function totalRow(sheet: ScoreSheet, label: string, described: boolean): Row {
  const open = sheet.indicators.filter(({ status }) => status !== 'scored').length;
  const cells = [
    { text: label, columns: 5 },
    { text: plainPoints(sheet.max) },
    { text: '', columns: described ? 2 : 1 },
    { text: withOpen(sheet.total, open) },
    { text: '' },
  ];
  return { cells, total: true };
}
