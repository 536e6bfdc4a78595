import { Unreadable } from '../unreadable.ts';
import type { EvidenceKind } from './evidence-kind.ts';

/** Office files before 2007, and password-protected ones of any age, told by the names of their streams. */
const kinds: readonly (EvidenceKind & { readonly stream: string })[] = [
  {
    stream: 'EncryptedPackage',
    mediaType: 'application/x-encrypted-office',
    suffixes: ['docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  },
  { stream: 'WordDocument', mediaType: 'application/msword', suffixes: ['doc', 'wps', 'dot', 'wpt'] },
  { stream: 'Workbook', mediaType: 'application/vnd.ms-excel', suffixes: ['xls', 'et', 'xlt', 'ett'] },
  { stream: 'Book', mediaType: 'application/vnd.ms-excel', suffixes: ['xls', 'et'] },
  { stream: 'PowerPoint Document', mediaType: 'application/vnd.ms-powerpoint', suffixes: ['ppt', 'dps'] },
];
const macros = '_VBA_PROJECT';

/** @throws Unreadable for an installer, a mail or whatever else uses the same container, and for macros */
export function oleKind(bytes: Uint8Array): EvidenceKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds(macros)) throw new Unreadable('file_has_macros');
  const known = kinds.find(({ stream }) => holds(stream));
  if (known === undefined) throw new Unreadable('evidence_kind');
  return known;
}
