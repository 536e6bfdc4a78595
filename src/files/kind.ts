import { Unreadable } from './unreadable.ts';

/** What the first bytes tell. A `zip` may be a workbook or a document; `text` may be any text. */
export type RawKind = 'zip' | 'text';

interface Signature {
  readonly at: number;
  readonly bytes: string;
  readonly code: string;
}

/** Kinds that are known and not read, each with the code of what to say. Bytes as Latin-1 characters. */
const notRead: readonly Signature[] = [
  { at: 0, bytes: '%PDF-', code: 'file_is_pdf' },
  { at: 0, bytes: '\x89PNG\r\n', code: 'file_is_picture' },
  { at: 0, bytes: '\xff\xd8\xff', code: 'file_is_picture' },
  { at: 0, bytes: 'GIF8', code: 'file_is_picture' },
  { at: 0, bytes: 'II*\0', code: 'file_is_picture' },
  { at: 0, bytes: 'MM\0*', code: 'file_is_picture' },
  { at: 8, bytes: 'WEBP', code: 'file_is_picture' },
  { at: 4, bytes: 'ftypheic', code: 'file_is_picture' },
  { at: 4, bytes: 'ftyp', code: 'file_is_recording' },
  { at: 0, bytes: 'ID3', code: 'file_is_recording' },
  { at: 0, bytes: 'Rar!', code: 'file_is_archive' },
  { at: 0, bytes: '7z\xbc\xaf', code: 'file_is_archive' },
  { at: 0, bytes: '\x1f\x8b', code: 'file_is_archive' },
  { at: 0, bytes: '{\\rtf', code: 'file_is_old_document' },
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** @throws Unreadable for what is empty or known not to be read */
export function rawKind(bytes: Uint8Array): RawKind {
  if (bytes.length === 0) throw new Unreadable('file_empty');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith(OLE)) throw new Unreadable(codeOfOle(bytes));
  const known = notRead.find(({ at, bytes: signature }) => head.startsWith(signature, at));
  if (known !== undefined) throw new Unreadable(known.code);
  return 'text';
}

/** The container of Office before 2007, and of a password-protected file of any age; its streams are named. */
function codeOfOle(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'file_encrypted';
  if (holds('WordDocument')) return 'file_is_old_document';
  return holds('Workbook') || holds('Book') ? 'file_is_old_workbook' : 'file_kind_unknown';
}

/** The suffix of a file name in small letters, without its dot; empty where there is none. */
export function suffixOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}
