import type { FileContent, Sheet } from '../content.ts';
import type { Archive } from '../package/archive.ts';
import { openPart, type Relationship, relationshipsOf } from '../package/relationships.ts';
import { attribute, parseXml } from '../package/xml.ts';
import { noCells } from '../table.ts';
import { Unreadable } from '../unreadable.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContext } from './sheet.ts';
import { readStyles } from './styles.ts';

/** Each is looked up and read; the tables of a report fill seven. */
const MAX_SHEETS = 100;

/**
 * The sheets of a workbook that people see and that hold something; hidden sheets, which hold lists for
 * choosing from as a rule, are left out.
 * @throws Unreadable
 */
export async function readWorkbook(archive: Archive, main: string): Promise<FileContent> {
  const parts = await relationshipsOf(archive, main);
  const { listed, counts1904 } = await readOverview(await openPart(archive, main));
  const context = { ...(await readTables(archive, parts)), counts1904, count: noCells() };
  const sheets: Sheet[] = [];
  const read = new Set<string>();
  for (const { name, id } of listed) {
    const part = parts.find((candidate) => candidate.id === id && candidate.type === 'worksheet')?.part;
    // Sheets of other types hold a chart only; two sheets never share a part.
    if (part === undefined || read.has(part)) continue;
    read.add(part);
    const rows = await readSheet(await openPart(archive, part), context);
    if (rows.length > 0) sheets.push({ name, rows });
  }
  if (sheets.length === 0) throw new Unreadable('table_empty');
  return { kind: 'table', sheets };
}

interface Overview {
  /** The visible sheets, in order. */
  readonly listed: readonly { readonly name: string; readonly id: string }[];
  readonly counts1904: boolean;
}

async function readOverview(file: AsyncIterable<Uint8Array>): Promise<Overview> {
  const listed: Overview['listed'][number][] = [];
  let counts1904 = false;
  await parseXml(file, {
    open(element, attributes) {
      if (element === 'workbookPr') counts1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      const isShown = (attributes.state ?? 'visible') === 'visible';
      if (element === 'sheet' && isShown) {
        if (listed.length === MAX_SHEETS) throw new Unreadable('file_unpacks_too_large');
        listed.push({ name: attributes.name ?? '', id: attribute(attributes, 'id') ?? '' });
      }
    },
  });
  return { listed, counts1904 };
}

async function readTables(
  archive: Archive,
  parts: readonly Relationship[],
): Promise<Pick<SheetContext, 'strings' | 'formats'>> {
  const open = async (type: string) => {
    const part = parts.find((candidate) => candidate.type === type)?.part;
    return part === undefined ? null : archive.open(part);
  };
  const strings = await open('sharedStrings');
  const styles = await open('styles');
  return {
    strings: strings === null ? [] : await readSharedStrings(strings),
    formats: styles === null ? [] : await readStyles(styles),
  };
}
