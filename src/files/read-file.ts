import type { FileContent } from './content.ts';
import { rawKind, suffixOf } from './kind.ts';
import { parseCsv } from './text/csv.ts';
import { decodeText } from './text/decode.ts';
import { parseJsonFile } from './text/json.ts';
import { MAX_FILE_BYTES, refused, Unreadable } from './unreadable.ts';

/**
 * Reads what somebody sent: tables (.xlsx, .csv), texts (.docx, .txt) and data (.json). Nothing in the file is
 * executed, followed or believed: sizes are counted while reading, and what is no plain content is refused
 * with the reason. Any bytes may be given; the same bytes always give the same content.
 */
export async function readFile(fileName: string, bytes: Uint8Array): Promise<FileContent> {
  try {
    if (bytes.length > MAX_FILE_BYTES) throw new Unreadable('file_too_large');
    return rawKind(bytes) === 'zip' ? await readZip() : readText(suffixOf(fileName), bytes);
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.code, fileName, error.values);
    throw error;
  }
}

async function readZip(): Promise<FileContent> {
  throw new Unreadable('file_kind_unknown');
}

const webPage = /^\s*<(?:!doctype|html|table|\?xml|meta|head)/i;

function readText(suffix: string, bytes: Uint8Array): FileContent {
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
      throw new Unreadable('file_other_kind', { named: `.${suffix}`, meant: '纯文本' });
  }
}
