import { BuilderElement, Paragraph } from 'docx';
import JSZip from 'jszip';
import type { Table } from '../document.ts';
import type { TableSetting } from './layout/settings.ts';
import { tableXml } from './tables.ts';

interface PlacedTable {
  readonly table: Table;
  readonly setting: TableSetting;
}

/** The tables of a document, each with a paragraph that keeps its place while docx writes everything else. */
export interface TablePlaces {
  readonly placeOf: (table: Table, setting: TableSetting) => Paragraph;
  /** In the order of their places. */
  readonly placed: readonly PlacedTable[];
}

export function tablePlaces(): TablePlaces {
  const placed: PlacedTable[] = [];
  return {
    placed,
    placeOf: (table, setting) => {
      placed.push({ table, setting });
      const attributes = { place: { key: 'n', value: placed.length - 1 } };
      return new Paragraph({ children: [new BuilderElement({ name: 'tablePlace', attributes })] });
    },
  };
}

/** Text of a report cannot look like this: docx escapes it. */
const place = /<w:p><tablePlace n="(\d+)"\/><\/w:p>/;
const documentPath = 'word/document.xml';

/** Writes the tables into a packed document, where their places are. */
export async function withTables(packed: ArrayBuffer, placed: readonly PlacedTable[]): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(packed);
  const written = await zip.file(documentPath)?.async('string');
  if (written === undefined) throw new Error(`a packed report without ${documentPath}`);
  // Every other part is the number of a place.
  const parts = written.split(place);
  const whole: string[] = [];
  for (const [index, part] of parts.entries()) {
    const found = index % 2 === 1 ? placed[Number(part)] : undefined;
    whole.push(found === undefined ? part : await tableXml(found.table, found.setting));
  }
  // As bytes: the library takes far longer over a text.
  zip.file(documentPath, new TextEncoder().encode(whole.join('')), { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
