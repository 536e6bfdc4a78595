import { inflateRawSync } from 'node:zlib';
import type { Block, ReportDocument, Table } from '../../src/report/index.ts';

/** What a reader reads, a line a paragraph or table row. */
export function textOf(report: ReportDocument): string {
  return report.body.flatMap(linesOf).join('\n');
}

function linesOf(block: Block): readonly string[] {
  if (block.kind !== 'table') return [block.text];
  return [block.caption ?? '', block.unit ?? '', ...tableLines(block)].filter((line) => line !== '');
}

/** Head and rows, cells separated by strokes. */
export function tableLines(table: Table): readonly string[] {
  const rows = table.rows.map(({ cells }) => cells.map(({ text }) => text).join('｜'));
  return [table.columns.map(({ title }) => title).join('｜'), ...rows];
}

/** The lines between a heading and the next heading of the same or a higher level. */
export function underHeading(report: ReportDocument, title: string): string {
  const start = report.body.findIndex((block) => block.kind === 'heading' && block.text.endsWith(title));
  const heading = report.body[start];
  if (heading?.kind !== 'heading') throw new Error(`no heading ${title}`);
  const rest = report.body.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= heading.level);
  return (end === -1 ? rest : rest.slice(0, end)).flatMap(linesOf).join('\n');
}

/** The table with this caption. */
export function tableNamed(report: ReportDocument, caption: string): Table {
  const found = report.body.find((block) => block.kind === 'table' && block.caption?.startsWith(caption));
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`);
  return found;
}

/** The score table. */
export function annexOf({ annex }: ReportDocument): Table {
  if (annex === null) throw new Error('no annex');
  return annex.table;
}

/** The files inside a .docx, by path, read from the zip directory. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(bytes);
  const end = data.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, string>();
  let entry = data.readUInt32LE(end + 16);
  for (let count = data.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((at) => data.readUInt16LE(entry + at));
    const path = data.toString('utf8', entry + 46, entry + 46 + (name ?? 0));
    const local = data.readUInt32LE(entry + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(start, start + data.readUInt32LE(entry + 20));
    const isStored = data.readUInt16LE(entry + 10) === 0;
    files.set(path, (isStored ? packed : inflateRawSync(packed)).toString('utf8'));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/** The paragraphs of a part of the file as a reader sees them. */
export function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
      .map(([, text = '']) => unescaped(text))
      .join(''),
  );
}

function unescaped(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '');
}
