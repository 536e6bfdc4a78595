import { fill } from '../../../prompts/fill.ts';
import { summaryFiles as copy, summaryCopy } from '../../../prompts/summary.ts';
import {
  countCell,
  inSlices,
  pointsCell,
  type Sheet,
  type SheetCell,
  type Workbook,
} from '../../report/index.ts';
import type { Scheme } from '../../schemes/index.ts';
import type { Status } from '../ports/index.ts';
import type { SummaryEntry } from './entries.ts';
import type { SummaryFigures } from './summarise.ts';
import { bandName } from './words.ts';

/** What the files of a campaign are made of. */
export interface FileContent {
  readonly name: string;
  readonly region: string;
  readonly year: number;
  /** `2026-11-21 10:42` at the office. */
  readonly asOf: string;
  readonly scheme: Scheme | null;
  readonly figures: SummaryFigures;
  /** Every department. */
  readonly entries: readonly SummaryEntry[];
}

/** The whole table, the figures and the lost points, a sheet each. */
export async function workbookOf(content: FileContent): Promise<Workbook> {
  return {
    title: content.name,
    sheets: [await tableSheet(content), figuresSheet(content), lossesSheet(content)],
  };
}

export const stateName = (status: Status) => summaryCopy.scopes[status];

async function tableSheet({ entries, scheme }: FileContent): Promise<Sheet> {
  const { columns } = copy;
  const dimensions = scheme?.dimensions.map(({ name }) => name) ?? [];
  const indicators = scheme?.indicators.map(({ name, maxPoints }) => `${name}（${maxPoints}）`) ?? [];
  return {
    name: copy.sheets.table,
    frozen: 2,
    columns: [
      { title: columns.rank, width: 7 },
      { title: columns.name, width: 36 },
      { title: columns.state, width: 9 },
      { title: columns.late, width: 7 },
      { title: columns.total, width: 11 },
      { title: columns.max, width: 8 },
      { title: columns.grade, width: 8 },
      { title: columns.missing, width: 9 },
      { title: columns.reviewed, width: 11 },
      ...[...dimensions, ...indicators].map((title) => ({ title, width: 14 })),
    ],
    rows: await inSlices(entries, (entry): readonly SheetCell[] => [
      entry.rank === null ? null : countCell(entry.rank),
      entry.name,
      stateName(entry.status),
      entry.late ? columns.yes : null,
      pointsCell(entry.total),
      pointsCell(entry.max),
      entry.grade,
      countCell(entry.missing),
      pointsCell(entry.reviewed),
      ...dimensions.map((name) => dimensionCell(entry, name)),
      ...entry.indicators.map(pointsCell),
    ]),
  };
}

/** Nothing where an indicator of it has no score: its sum would look like a score. */
function dimensionCell({ dimensions }: SummaryEntry, name: string): SheetCell {
  const found = dimensions.find((dimension) => dimension.name === name);
  return found === undefined || found.open > 0 ? null : pointsCell(found.score);
}

function figuresSheet({ figures, asOf }: FileContent): Sheet {
  const { items, columns } = copy;
  const { counts, totals } = figures;
  const rows: readonly (readonly [string, SheetCell])[] = [
    [items.asOf, asOf],
    [items.departments, countCell(counts.departments)],
    ...(['approved', 'submitted', 'draft', 'returned', 'late', 'unclaimed'] as const).map(
      (name) => [items[name], countCell(counts[name])] as const,
    ),
    [items.scope, summaryCopy.scopes[figures.scope]],
    [items.counted, countCell(totals?.count ?? 0)],
    ...(['open', 'elsewhere', 'pending', 'reviewed'] as const).map(
      (name) => [items[name], countCell(figures[name])] as const,
    ),
    ...(['average', 'median', 'highest', 'lowest'] as const).map(
      (name) => [items[name], pointsCell(totals?.[name] ?? null)] as const,
    ),
    ...figures.grades.map(({ name, count }) => [fill(items.grade, { name }), countCell(count)] as const),
    ...figures.bands.map(
      (band) => [fill(items.band, { band: bandName(band) }), countCell(band.count)] as const,
    ),
    [copy.notCounted, null],
  ];
  return {
    name: copy.sheets.figures,
    frozen: 0,
    columns: [
      { title: columns.item, width: 40 },
      { title: columns.figure, width: 20 },
    ],
    rows,
  };
}

function lossesSheet({ figures, scheme }: FileContent): Sheet {
  const { columns } = copy;
  return {
    name: copy.sheets.losses,
    frozen: 1,
    columns: [
      { title: columns.indicator, width: 36 },
      { title: columns.maxPoints, width: 9 },
      { title: columns.departments, width: 12 },
      { title: columns.lost, width: 12 },
      { title: columns.average, width: 16 },
    ],
    rows: figures.losses.map(({ id, indicator, departments, lost, average }) => [
      indicator,
      pointsCell(scheme?.indicators.find((one) => one.id === id)?.maxPoints ?? null),
      countCell(departments),
      pointsCell(lost),
      pointsCell(average),
    ]),
  };
}
