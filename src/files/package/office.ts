import { Unreadable } from '../unreadable.ts';
import type { Archive } from './archive.ts';
import { relationshipsOf } from './relationships.ts';

/** An Office file by what it holds, and its main part. */
export interface OfficeFile {
  readonly kind: 'workbook' | 'document';
  readonly main: string;
}

const macros = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml)$|^xl\/macrosheets\//;

/** @throws Unreadable for a zip that is no workbook or document, or that carries macros */
export async function officeFile(archive: Archive): Promise<OfficeFile> {
  const { names } = archive;
  if (names.includes('mimetype') && names.includes('content.xml')) {
    throw new Unreadable('file_is_open_document');
  }
  if (!names.includes('[content_types].xml')) throw new Unreadable('file_is_archive');
  if (names.some((name) => macros.test(name))) throw new Unreadable('file_has_macros');
  const main = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')?.part;
  if (main?.startsWith('xl/') && main.endsWith('.xml')) return { kind: 'workbook', main };
  if (main?.startsWith('word/')) return { kind: 'document', main };
  if (main?.startsWith('xl/')) throw new Unreadable('file_is_old_workbook');
  throw new Unreadable(main?.startsWith('ppt/') ? 'file_is_slides' : 'file_kind_unknown');
}
