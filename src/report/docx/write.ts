import { Document, type FileChild, type ISectionOptions, Packer, Paragraph, SectionType } from 'docx';
import { reportWords } from '../../../prompts/report/words.ts';
import type { Annex, Block, ReportDocument, Table } from '../document.ts';
import { type ContentsEntry, contentsParagraphs, contentsStyles } from './contents.ts';
import { coverChildren } from './cover.ts';
import { pagesOf } from './layout/pages.ts';
import { annexTable, bodyTable } from './layout/settings.ts';
import { landscape, portrait } from './page.ts';
import { draftHeaders, headingOf, marked, pageNumberFooters, paragraphOf, styled } from './paragraphs.ts';
import { coreProperties, stampZip } from './stamp.ts';
import { defaults, paragraphStyles } from './styles.ts';
import { type TablePlaces, tablePlaces, withTables } from './table-places.ts';
import { clean } from './text.ts';

/**
 * Sets the report and packs it as a .docx file. The same document and time give the same bytes: nothing that
 * docx numbers at random is used, and the times it takes from the clock are written over with `now`.
 */
export async function writeDocx(
  report: ReportDocument,
  { now }: { readonly now: Date },
): Promise<Uint8Array> {
  const tables = tablePlaces();
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    // Word offers to refresh the contents when it opens the file; until then the estimated pages stand there.
    features: { updateFields: report.hasContents },
    styles: { default: defaults, paragraphStyles: [...paragraphStyles, ...contentsStyles] },
    sections: [
      ...(report.cover ? [coverSection(report, report.cover)] : []),
      ...(report.hasContents ? [contentsSection(report)] : []),
      bodySection(report, tables),
      ...(report.annex ? [annexSection(report, report.annex, tables)] : []),
      ...report.internal.map((annex) => internalSection(report, annex, tables)),
      ...(report.notes.length > 0 ? [notesSection(report, tables)] : []),
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(clean(report.title), now) };
  const packed = await Packer.toArrayBuffer(file, undefined, [core]);
  return stampZip(await withTables(packed, tables.placed), now);
}

function coverSection(report: ReportDocument, cover: NonNullable<ReportDocument['cover']>): ISectionOptions {
  const children = coverChildren(report.title, cover);
  return { ...headers(report), properties: { page: portrait }, children };
}

function contentsSection(report: ReportDocument): ISectionOptions {
  const children = [styled(reportWords.contents, 'ContentsTitle'), ...contentsParagraphs(entriesOf(report))];
  return { ...headers(report), properties: { type: SectionType.NEXT_PAGE, page: portrait }, children };
}

function bodySection(report: ReportDocument, tables: TablePlaces): ISectionOptions {
  const page = { ...portrait, pageNumbers: { start: 1 } };
  return {
    ...headers(report),
    footers: pageNumberFooters(),
    properties: { type: SectionType.NEXT_PAGE, page },
    children: blockChildren(report.body, tables),
  };
}

function notesSection(report: ReportDocument, tables: TablePlaces): ISectionOptions {
  return {
    ...headers(report),
    footers: pageNumberFooters(),
    properties: { type: SectionType.NEXT_PAGE, page: portrait },
    children: blockChildren(report.notes, tables),
  };
}

function blockChildren(blocks: readonly Block[], tables: TablePlaces): FileChild[] {
  let headings = 0;
  return blocks.flatMap((block, index): readonly FileChild[] => {
    if (block.kind === 'table') return tableChildren(block, tables);
    if (block.kind === 'paragraph') return [paragraphOf(block, blocks[index + 1])];
    headings += 1;
    return [headingOf(block, headings - 1)];
  });
}

function annexSection(
  report: ReportDocument,
  { label, title, table }: Annex,
  tables: TablePlaces,
): ISectionOptions {
  return {
    ...headers(report),
    footers: pageNumberFooters(),
    properties: { type: SectionType.NEXT_PAGE, page: landscape },
    children: [
      styled(label, 'AnnexLabel'),
      new Paragraph({ style: 'AnnexTitle', children: marked(title, headingsOf(report.body).length) }),
      tables.placeOf(table, annexTable),
      styled('', 'TableEnd'),
    ],
  };
}

function internalSection(
  report: ReportDocument,
  { label, title, table }: Annex,
  tables: TablePlaces,
): ISectionOptions {
  return {
    ...headers(report),
    footers: pageNumberFooters(),
    properties: { type: SectionType.NEXT_PAGE, page: portrait },
    children: [styled(label, 'AnnexLabel'), styled(title, 'AnnexTitle'), ...tableChildren(table, tables)],
  };
}

function tableChildren(table: Table, tables: TablePlaces): readonly FileChild[] {
  return [
    ...(table.caption === undefined ? [] : [styled(table.caption, 'TableCaption')]),
    ...(table.unit === undefined ? [] : [styled(table.unit, 'TableUnit')]),
    tables.placeOf(table, bodyTable),
    styled('', 'TableEnd'),
  ];
}

/** Headings of the first two levels and the annex, with their estimated pages. */
function entriesOf({ body, annex }: ReportDocument): readonly ContentsEntry[] {
  const pages = pagesOf(body);
  const headings = headingsOf(body).map(({ heading, at }, index) => ({
    level: heading.level,
    text: heading.text,
    index,
    page: pages[at] ?? 1,
  }));
  const first = headings.filter(({ level }) => level <= 2);
  if (!annex) return first;
  const text = `${annex.label}：${annex.title}`;
  return [...first, { level: 1, text, index: headings.length, page: (pages.at(-1) ?? 1) + 1 }];
}

function headingsOf(body: readonly Block[]) {
  return body.flatMap((block, at) => (block.kind === 'heading' ? [{ heading: block, at }] : []));
}

function headers(report: ReportDocument) {
  return report.draftMark === null ? {} : { headers: draftHeaders(report.draftMark) };
}
