import { fromBufferPromise } from 'yauzl';
import { Unreadable } from '../unreadable.ts';
import type { EvidenceKind } from './evidence-kind.ts';

/** Packed kinds, told by a member each has; nothing is unpacked. Names in small letters. */
const kinds: readonly (EvidenceKind & { readonly member: RegExp })[] = [
  { member: /^ofd\.xml$/, mediaType: 'application/ofd', suffixes: ['ofd'] },
  {
    member: /^word\/[^/]*\.xml$/,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    suffixes: ['docx', 'dotx', 'wps'],
  },
  {
    member: /^xl\/workbook\.(?:xml|bin)$/,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    suffixes: ['xlsx', 'xltx', 'xlsb', 'et'],
  },
  {
    member: /^ppt\/presentation\.xml$/,
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    suffixes: ['pptx', 'ppsx', 'dps'],
  },
];
const macros = /(?:^|\/)vba(?:project\.bin|data\.xml)$|^xl\/macrosheets\//;
const mostMembers = 20_000;

/** @throws Unreadable for an archive of any other kind, a program packed so, and for macros */
export async function packageKind(bytes: Uint8Array): Promise<EvidenceKind> {
  const names = await membersOf(bytes);
  if (names.some((name) => macros.test(name))) throw new Unreadable('file_has_macros');
  const known = kinds.find(({ member }) => names.some((name) => member.test(name)));
  if (known === undefined) throw new Unreadable('evidence_archive');
  return known;
}

async function membersOf(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    if (zip.entryCount > mostMembers) throw new Unreadable('evidence_archive');
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName.toLowerCase());
    return names;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('file_damaged');
  }
}
