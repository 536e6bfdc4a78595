import JSZip from 'jszip';

/** A cell of a workbook as it stands in the file. A text is shared, an object is written as it is. */
export type MadeCell = string | { readonly value: string; readonly type?: string; readonly style?: number };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly (MadeCell | null)[])[];
  readonly hidden?: boolean;
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function relationships(
  targets: Readonly<Record<string, readonly [type: string, target: string]>>,
): string {
  const all = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return xml(`<Relationships>${all.join('')}</Relationships>`);
}

export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

/** The members of a small workbook, for tests to change. `formats` are number formats by style. */
export function workbook(sheets: readonly MadeSheet[], formats: readonly string[] = []): JSZip {
  const strings: string[] = [];
  const zip = new JSZip();
  const parts = sheets.map((_, index) => [
    `rId${index + 1}`,
    ['worksheet', `worksheets/sheet${index + 1}.xml`],
  ]);
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  zip.file('[Content_Types].xml', xml('<Types/>'));
  zip.file('_rels/.rels', relationships({ main: ['officeDocument', 'xl/workbook.xml'] }));
  zip.file(
    'xl/workbook.xml',
    xml(`<workbook xmlns:r="${types}"><sheets>${listed.join('')}</sheets></workbook>`),
  );
  for (const [index, sheet] of sheets.entries()) {
    zip.file(`xl/worksheets/sheet${index + 1}.xml`, xml(sheetXml(sheet, strings)));
  }
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`,
  );
  const used = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  zip.file(
    'xl/styles.xml',
    xml(
      `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${used.join('')}</cellXfs></styleSheet>`,
    ),
  );
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  zip.file('xl/sharedStrings.xml', xml(`<sst>${shared.join('')}</sst>`));
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relationships({
      ...Object.fromEntries(parts),
      strings: ['sharedStrings', 'sharedStrings.xml'],
      styles: ['styles', '/xl/styles.xml'],
    }),
  );
  return zip;
}

function sheetXml({ rows }: MadeSheet, strings: string[]): string {
  const written = rows.map((cells, row) => {
    const all = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`, strings));
    return `<row r="${row + 1}">${all.join('')}</row>`;
  });
  return `<worksheet><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: MadeCell | null, place: string, strings: string[]): string {
  if (cell === null) return `<c r="${place}" s="0"/>`;
  if (typeof cell === 'string') {
    strings.push(cell);
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  const { value, type = 'n', style = 0 } = cell;
  return `<c r="${place}" t="${type}" s="${style}"><v>${escaped(value)}</v></c>`;
}

/** A document whose body is this WordprocessingML. */
export function wordDocument(body: string): JSZip {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', xml('<Types/>'));
  zip.file('_rels/.rels', relationships({ main: ['officeDocument', 'word/document.xml'] }));
  zip.file(
    'word/document.xml',
    xml(`<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`),
  );
  return zip;
}

export const packed = (zip: JSZip): Promise<Uint8Array> =>
  zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
