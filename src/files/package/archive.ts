import { createInflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable } from '../unreadable.ts';

/** An Office file has some 20 members; one per picture and sheet more. */
const MAX_ENTRIES = 200;
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** Sheets shrink to a twentieth, hardly ever to less than a hundredth; bombs to a thousandth. */
const MAX_RATIO = 300;
/** Below this a high ratio does no harm. */
const RATIO_FROM_BYTES = 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

/** The members of a zip that was found harmless. */
export interface Archive {
  /** Names in small letters, as Office does not tell them apart. */
  readonly names: readonly string[];
  /** The bytes of a member, counted while they come; null when there is none of that name. */
  open(name: string): Promise<AsyncIterable<Uint8Array> | null>;
}

/**
 * Looks through the directory of a zip before anything of it is unpacked: how many members, how large, named
 * how, encrypted or not. What a member then really holds may not exceed what it declared.
 * @throws Unreadable
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await damagedIfFails(() =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      validateEntrySizes: true,
    }),
  );
  if (zip.entryCount > MAX_ENTRIES) throw new Unreadable('file_unpacks_too_large');
  const entries = await damagedIfFails(() => readEntries(zip));
  return {
    names: [...entries.keys()],
    async open(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const header = await damagedIfFails(() => zip.readLocalFileHeaderPromise(entry, { minimal: true }));
      const start = header.fileDataStart;
      return unpacked(bytes.subarray(start, start + entry.compressedSize), entry);
    },
  };
}

async function readEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two members of one name: which of them is meant depends on who reads.
    if (entries.has(name)) throw new Unreadable('file_unsafe');
    if (entry.isEncrypted()) throw new Unreadable('file_encrypted');
    if (![STORED, DEFLATED].includes(entry.compressionMethod)) throw new Unreadable('file_damaged');
    total += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
    const isBomb = entry.uncompressedSize > RATIO_FROM_BYTES && ratio > MAX_RATIO;
    if (total > MAX_UNPACKED_BYTES || isBomb) throw new Unreadable('file_unpacks_too_large');
    entries.set(name, entry);
  }
  return entries;
}

/** The content of a member; never more of it than was declared. */
async function* unpacked(packed: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of entry.compressionMethod === STORED ? pieces(packed) : inflated(packed)) {
    length += chunk.length;
    if (length > entry.uncompressedSize) throw new Unreadable('file_damaged');
    yield chunk;
  }
  if (length < entry.uncompressedSize) throw new Unreadable('file_damaged');
}

/** As inflating gives them, so that a member is read the same way whether it was packed or not. */
const PIECE_BYTES = 64 * 1024;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

/**
 * Not with the library's own stream, which emits its error once more after it was read to its end: nobody
 * listens any more then, and the process would end.
 */
async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw();
  inflate.on('error', () => {});
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch {
    throw new Unreadable('file_damaged');
  }
}

/** What the library refuses in a name: paths that lead out of the archive. */
const outside = /^(?:absolute path|invalid relative path|invalid characters)/;

async function damagedIfFails<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable || !(error instanceof Error)) throw error;
    if (outside.test(error.message)) throw new Unreadable('file_unsafe');
    throw new Unreadable(error.message.includes('encryption') ? 'file_encrypted' : 'file_damaged');
  }
}
