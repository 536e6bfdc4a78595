import { fill } from '../../../prompts/fill.ts';
import { summaryCards, summaryCopy, summaryFiles } from '../../../prompts/summary.ts';
import { type Block, inSlices, paragraph, type ReportDocument, type Table } from '../../report/index.ts';
import { bandName, standOutText } from './words.ts';
import { type FileContent, stateName } from './workbook.ts';

const copy = summaryFiles.report;
const mostStandOut = 20;
const mostLosses = 15;

/** 汇总报告: the figures of a campaign in sentences and tables, and every department in the annex. */
export async function summaryReport(content: FileContent): Promise<ReportDocument> {
  const title = fill(copy.title, { name: content.name });
  return {
    title,
    draftMark: null,
    cover: null,
    hasContents: false,
    body: [
      paragraph(title, 'title'),
      ...progress(content),
      ...scores(content),
      ...standOut(content),
      ...losses(content),
    ],
    annex: { label: copy.annexLabel, title: copy.annexTitle, table: await annexTable(content) },
    internal: [],
    notes: [],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

function progress({ figures, region, year, asOf }: FileContent): readonly Block[] {
  const { departments, approved, submitted, draft, returned, late, unclaimed } = figures.counts;
  const values = texts({ departments, approved, submitted, draft, returned, late, year });
  return [
    heading(copy.progress),
    paragraph(fill(copy.progressText, { ...values, region, time: dateText(asOf) })),
    ...(unclaimed > 0 ? [paragraph(fill(copy.unclaimedText, texts({ unclaimed })))] : []),
  ];
}

function scores({ figures }: FileContent): readonly Block[] {
  const { totals, bands, grades, open, elsewhere, pending, reviewed, max } = figures;
  const out = open + pending;
  return [
    heading(copy.scores),
    totals === null
      ? paragraph(copy.noScores)
      : paragraph(
          fill(copy.scoresText, {
            ...totals,
            scope: summaryCopy.scopes[figures.scope],
            count: String(totals.count),
            max: max ?? '',
          }),
        ),
    ...(out + elsewhere > 0 ? [paragraph(fill(copy.openText, texts({ open: out, elsewhere })))] : []),
    ...(reviewed > 0 ? [paragraph(fill(copy.reviewedText, texts({ reviewed })))] : []),
    paragraph(copy.annexText),
    ...(totals === null || grades.length === 0
      ? []
      : [
          pairs(
            copy.grades,
            copy.gradeColumns.grade,
            copy.gradeColumns.count,
            grades.map(({ name, count }) => [name, count]),
          ),
        ]),
    ...(bands.length === 0
      ? []
      : [
          pairs(
            copy.bands,
            copy.bandColumns.band,
            copy.bandColumns.count,
            bands.toReversed().map((band) => [bandName(band), band.count]),
          ),
        ]),
  ];
}

function pairs(
  caption: string,
  first: string,
  second: string,
  rows: readonly (readonly [string, number])[],
): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: first, width: 1, align: 'center' },
      { title: second, width: 1, align: 'center' },
    ],
    rows: rows.map(([name, count]) => ({ cells: [{ text: name }, { text: String(count) }], total: false })),
  };
}

function standOut({ figures }: FileContent): readonly Block[] {
  const shown = figures.standOut.slice(0, mostStandOut);
  const rest = figures.standOut.length - shown.length;
  const { moreStandOut } = summaryCards.summary;
  return [
    heading(copy.standOut),
    ...(shown.length === 0 ? [paragraph(copy.standOutNone)] : []),
    ...shown.map((one) => paragraph(`${standOutText(one)}。`)),
    ...(rest > 0 ? [paragraph(`${fill(moreStandOut, { count: String(rest) })}。`)] : []),
  ];
}

function losses({ figures }: FileContent): readonly Block[] {
  const { columns } = summaryFiles;
  if (figures.losses.length === 0) return [heading(copy.losses), paragraph(copy.lossesNone)];
  return [
    heading(copy.losses),
    {
      kind: 'table',
      columns: [
        { title: columns.indicator, width: 5, align: 'left' },
        { title: columns.departments, width: 2, align: 'center' },
        { title: columns.lost, width: 2, align: 'right' },
        { title: columns.average, width: 2, align: 'right' },
      ],
      rows: figures.losses.slice(0, mostLosses).map(({ indicator, departments, lost, average }) => ({
        cells: [{ text: indicator }, { text: String(departments) }, { text: lost }, { text: average }],
        total: false,
      })),
    },
  ];
}

async function annexTable({ entries, scheme }: FileContent): Promise<Table> {
  const { columns } = summaryFiles;
  const dimensions = scheme?.dimensions.map(({ name }) => name) ?? [];
  const { open, unfinished, none_yet: none } = summaryCards.table;
  return {
    kind: 'table',
    columns: [
      { title: columns.rank, width: 2, align: 'center' },
      { title: columns.name, width: 9, align: 'left' },
      { title: columns.state, width: 3, align: 'center' },
      { title: columns.total, width: 4, align: 'right' },
      { title: columns.reviewed, width: 3, align: 'right' },
      ...dimensions.map((title) => ({ title, width: 3, align: 'right' as const })),
    ],
    rows: await inSlices(entries, (entry) => {
      const total =
        entry.total === null
          ? none
          : entry.complete
            ? entry.total
            : fill(entry.missing > 0 ? open : unfinished, {
                total: entry.total,
                missing: String(entry.missing),
              });
      return {
        total: false,
        cells: [
          { text: entry.rank === null ? none : String(entry.rank) },
          { text: entry.name },
          { text: stateName(entry.status) },
          { text: total },
          { text: entry.reviewed ?? none },
          ...dimensions.map((name) => {
            const found = entry.dimensions.find((dimension) => dimension.name === name);
            return { text: found === undefined || found.open > 0 ? none : found.score };
          }),
        ],
      };
    }),
  };
}

/** `2026-11-21 10:42` as reports write it. */
function dateText(asOf: string): string {
  const [year = '', month = '', day = '', time = ''] = asOf.split(/[- ]/);
  return fill(copy.asOf, { year, month: String(Number(month)), day: String(Number(day)), time });
}

const texts = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
