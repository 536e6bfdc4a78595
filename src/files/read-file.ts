import { fileKinds } from '../../prompts/files.ts';
import type { FileContent } from './content.ts';
import { readDocument } from './document/read.ts';
import { rawKind, suffixOf } from './kind.ts';
import { openArchive } from './package/archive.ts';
import { officeFile } from './package/office.ts';
import { readText } from './text/read.ts';
import { MAX_FILE_BYTES, refused, Unreadable } from './unreadable.ts';
import { readWorkbook } from './workbook/read.ts';

/**
 * Reads what somebody sent: tables (.xlsx, .csv), texts (.docx, .txt) and data (.json). Nothing in the file is
 * executed, followed or believed: sizes are counted while reading, and what is no plain content is refused
 * with the reason. Any bytes may be given; the same bytes always give the same content.
 */
export async function readFile(fileName: string, bytes: Uint8Array): Promise<FileContent> {
  try {
    if (bytes.length > MAX_FILE_BYTES) throw new Unreadable('file_too_large');
    const suffix = suffixOf(fileName);
    return rawKind(bytes) === 'zip' ? await readOffice(suffix, bytes) : readText(suffix, bytes);
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.code, fileName, error.values);
    throw error;
  }
}

/** Suffixes under which Office and WPS keep such files. */
const suffixes = {
  workbook: new Set(['xlsx', 'xlsm', 'xltx', 'et', '']),
  document: new Set(['docx', 'docm', 'dotx', 'wps', '']),
} as const;

async function readOffice(suffix: string, bytes: Uint8Array): Promise<FileContent> {
  const archive = await openArchive(bytes);
  const { kind, main } = await officeFile(archive);
  if (!suffixes[kind].has(suffix)) {
    throw new Unreadable('file_other_kind', { named: `.${suffix}`, meant: fileKinds[kind] });
  }
  if (kind === 'workbook') return readWorkbook(archive, main);
  return { kind: 'text', text: await readDocument(archive, main) };
}
