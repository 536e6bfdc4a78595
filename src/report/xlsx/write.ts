import JSZip from 'jszip';
import { coreProperties, stampZip } from '../docx/stamp.ts';
import { clean, escaped } from '../docx/text.ts';
import { inSlices } from '../slices.ts';
import type { Sheet, SheetCell, Workbook } from './workbook.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

/** Places of the styles in `xl/styles.xml`. */
const styles = { text: 1, points: 2, count: 3, head: 4, quoted: 5 } as const;
/** What a spreadsheet would take for the beginning of a formula once somebody edits or copies the cell. */
const startsFormula = /^[=+\-@\t\r]/;
/** The most an .xlsx cell holds. */
const longestText = 32_767;

/** Packs a workbook as an .xlsx file. The same workbook and time give the same bytes. */
export async function writeXlsx(book: Workbook, { now }: { readonly now: Date }): Promise<Uint8Array> {
  const zip = new JSZip();
  // As bytes: the library takes far longer over a text.
  const add = (path: string, xml: string) =>
    zip.file(path, new TextEncoder().encode(head + xml), { createFolders: false });
  add('[Content_Types].xml', contentTypes(book.sheets.length));
  add(
    '_rels/.rels',
    relationships([
      ['officeDocument', 'xl/workbook.xml'],
      [`${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  );
  zip.file('docProps/core.xml', coreProperties(clean(book.title), now), { createFolders: false });
  add('xl/workbook.xml', workbookXml(book.sheets));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...book.sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', stylesXml);
  for (const [index, sheet] of book.sheets.entries()) {
    add(`xl/worksheets/sheet${index + 1}.xml`, await sheetXml(sheet));
  }
  return stampZip(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }), now);
}

async function sheetXml({ columns, rows, frozen }: Sheet): Promise<string> {
  const last = `${letters(columns.length - 1)}${rows.length + 1}`;
  const corner = `${letters(frozen)}2`;
  const widths = columns
    .map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  const titles = columns
    .map(({ title }, index) => textCell(`${letters(index)}1`, title, styles.head))
    .join('');
  const body = (await inSlices(rows, (row, index) => rowXml(row, index + 2))).join('');
  return [
    `<worksheet xmlns="${main}"><dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane${frozen > 0 ? ` xSplit="${frozen}"` : ''} ySplit="1" topLeftCell="${corner}" activePane="${frozen > 0 ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`,
    `</sheetView></sheetViews><cols>${widths}</cols>`,
    `<sheetData><row r="1">${titles}</row>${body}</sheetData>`,
    `<autoFilter ref="A1:${last}"/></worksheet>`,
  ].join('');
}

function rowXml(row: readonly SheetCell[], number: number): string {
  const cells = row.map((cell, index) => cellXml(cell, `${letters(index)}${number}`)).join('');
  return `<row r="${number}">${cells}</row>`;
}

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return textCell(at, cell, startsFormula.test(cell) ? styles.quoted : styles.text);
  }
  if (!/^-?\d+(\.\d+)?$/.test(cell.number)) throw new Error(`no plain decimal: ${cell.number}`);
  return `<c r="${at}" s="${styles[cell.as]}"><v>${cell.number}</v></c>`;
}

/** An inline text is a text whatever it begins with; `quoted` keeps it one when it is edited. */
function textCell(at: string, text: string, style: number): string {
  const shown = escaped(clean(text).slice(0, longestText));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** 0 as `A`, 26 as `AA`. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets
    .map(
      ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    )
    .join('');
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries}</sheets></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets
    .map(([type, target], index) => {
      const full = type.includes(':') ? type : `${relations}/${type}`;
      return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"/>`;
    })
    .join('');
  return `<Relationships xmlns="${packaging}/relationships">${entries}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  ).join('');
  return [
    `<Types xmlns="${packaging}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    `${parts}</Types>`,
  ].join('');
}

/** 0.00 is the built-in format 2, a whole number format 1, a text format 49. */
const stylesXml = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="6">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
