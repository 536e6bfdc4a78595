import { attribute, parseXml } from '../package/xml.ts';
import { builtinFormat, type CellFormat, general, readFormat } from './cell-format.ts';

/** The longest format that Excel takes. */
const MAX_CODE = 255;

/** The formats of cells by the number of their style. */
export async function readStyles(file: AsyncIterable<Uint8Array>): Promise<readonly CellFormat[]> {
  const codes = new Map<string, string>();
  const used: string[] = [];
  let inCellStyles = false;
  await parseXml(file, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      const id = attribute(attributes, 'numFmtId') ?? '0';
      if (name === 'numFmt') codes.set(id, (attribute(attributes, 'formatCode') ?? '').slice(0, MAX_CODE));
      if (name === 'xf' && inCellStyles) used.push(id);
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  const formats = new Map<string, CellFormat>();
  return used.map((id) => {
    const known = formats.get(id);
    if (known !== undefined) return known;
    const code = codes.get(id) ?? builtinFormat(id);
    const format = code === undefined ? general : readFormat(code);
    formats.set(id, format);
    return format;
  });
}
