import type { Issue } from '../../facts/index.ts';
import { suffixOf } from '../kind.ts';
import { decodeText } from '../text/decode.ts';
import { Unreadable } from '../unreadable.ts';
import type { EvidenceKind } from './evidence-kind.ts';
import { oleKind } from './ole.ts';
import { packageKind } from './package.ts';

export type Assayed =
  | { readonly ok: true; readonly mediaType: string; readonly fileName: string }
  | { readonly ok: false; readonly issue: Issue };

interface Signature extends EvidenceKind {
  readonly starts: readonly (readonly [at: number, bytes: string])[];
}

/** Kinds told by their first bytes, as Latin-1 characters. */
const signatures: readonly Signature[] = [
  { mediaType: 'application/pdf', suffixes: ['pdf'], starts: [[0, '%PDF-']] },
  { mediaType: 'image/png', suffixes: ['png'], starts: [[0, '\x89PNG\r\n\x1a\n']] },
  { mediaType: 'image/jpeg', suffixes: ['jpg', 'jpeg', 'jfif'], starts: [[0, '\xff\xd8\xff']] },
  // biome-ignore format: one kind a line
  { mediaType: 'image/webp', suffixes: ['webp'], starts: [[0, 'RIFF'], [8, 'WEBP']] },
  { mediaType: 'image/gif', suffixes: ['gif'], starts: [[0, 'GIF8']] },
  { mediaType: 'image/tiff', suffixes: ['tif', 'tiff'], starts: [[0, 'II*\0']] },
  { mediaType: 'image/tiff', suffixes: ['tif', 'tiff'], starts: [[0, 'MM\0*']] },
];
/** What phones write pictures as: `ftyp` and one of these. */
const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1']);
const heif: EvidenceKind = { mediaType: 'image/heic', suffixes: ['heic', 'heif'] };
const plain: EvidenceKind = { mediaType: 'text/plain', suffixes: ['txt', 'csv', 'tsv'] };

/** What would run or be drawn where a plain text is expected. */
const markup = /^#!|<(?:!doctype|html|svg|script|body|head|iframe|\?xml|hta:)/i;
const beginning = 4096;
const longestName = 120;

/**
 * What a file is by its content, for keeping: documents and pictures of a closed list, opaque otherwise. The name
 * decides nothing but which plain texts are taken; one that claims another kind gets the right suffix.
 */
export async function assayEvidence(fileName: string, bytes: Uint8Array): Promise<Assayed> {
  try {
    if (bytes.length === 0) throw new Unreadable('file_empty');
    const kind = await kindOf(fileName, bytes);
    return { ok: true, mediaType: kind.mediaType, fileName: namedAs(fileName, kind) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, issue: { code: error.code, path: fileName, values: error.values } };
  }
}

async function kindOf(fileName: string, bytes: Uint8Array): Promise<EvidenceKind> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString('latin1');
  const known = signatures.find(({ starts }) => starts.every(([at, start]) => head.startsWith(start, at)));
  if (known !== undefined) return known;
  if (head.startsWith('ftyp', 4) && heifBrands.has(head.slice(8, 12))) return heif;
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(bytes);
  if (head.startsWith('PK\x03\x04')) return packageKind(bytes);
  if (plain.suffixes.includes(suffixOf(fileName))) return plainText(bytes);
  throw new Unreadable('evidence_kind');
}

function plainText(bytes: Uint8Array): EvidenceKind {
  const text = decodeText(bytes).trimStart().slice(0, beginning);
  if (markup.test(text)) throw new Unreadable('evidence_kind');
  return plain;
}

/** The name without folders and what cannot stand in one, with a suffix of its kind. */
function namedAs(fileName: string, { suffixes }: EvidenceKind): string {
  const name = fileName.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const suffix = suffixOf(name);
  const isNamed = suffixes.includes(suffix);
  const stem = isNamed ? name.slice(0, -suffix.length - 1) : name;
  const short = [...stem].slice(0, longestName).join('').trim();
  return `${short}.${isNamed ? suffix : suffixes[0]}`;
}
