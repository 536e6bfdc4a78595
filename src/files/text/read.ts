import { fileKinds } from '../../../prompts/files.ts';
import type { FileContent } from '../content.ts';
import { Unreadable } from '../unreadable.ts';
import { parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { parseJsonFile } from './json.ts';

/** Also under the name of a table: several systems export web pages so. */
const webPage = /^\s*<(?:!doctype|html|table|\?xml|meta|head)/i;

/** Reads a file that is a text by what its name says of it, which the bytes themselves do not tell. */
export function readText(suffix: string, bytes: Uint8Array): FileContent {
  const text = decodeText(bytes);
  if (text.trim() === '') throw new Unreadable('file_empty');
  if (webPage.test(text)) throw new Unreadable('file_is_web_page');
  switch (suffix) {
    case 'csv':
    case 'tsv':
      return { kind: 'table', sheets: [{ name: '', rows: parseCsv(text) }] };
    case 'json':
      return { kind: 'json', json: parseJsonFile(text) };
    case 'txt':
    case 'text':
    case 'md':
    case '':
      return { kind: 'text', text };
    default:
      throw new Unreadable('file_other_kind', { named: `.${suffix}`, meant: fileKinds.text });
  }
}
