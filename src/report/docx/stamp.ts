import { escaped } from './text.ts';

/**
 * Core properties with the given time; docx would write the clock's. `title` must be clean text.
 */
export function coreProperties(title: string, now: Date): string {
  const time = `${now.toISOString().slice(0, 19)}Z`;
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Writes one time over the times of all entries of a zip file, in place, because the library that packs takes
 * them from the clock. Zip keeps a time twice: before each file and in the directory at the end.
 * @throws when the bytes are no zip file.
 */
export function stampZip(bytes: Uint8Array, now: Date): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const entries = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let count = 0; count < entries; count += 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error('the zip directory is broken');
    const local = view.getUint32(entry + 42, true);
    view.setUint32(entry + 12, zipTime(now), true);
    view.setUint32(local + 10, zipTime(now), true);
    entry += 46 + lengths(view, entry);
  }
  return bytes;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new Error('not a zip file');
}

/** Name, extra field and comment of a directory entry. */
function lengths(view: DataView, entry: number): number {
  return [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(entry + offset, true), 0);
}

/** Time in the low half, date in the high half; years from 1980, seconds by two. */
function zipTime(now: Date): number {
  const date =
    (Math.max(0, now.getUTCFullYear() - 1980) << 9) | ((now.getUTCMonth() + 1) << 5) | now.getUTCDate();
  const time = (now.getUTCHours() << 11) | (now.getUTCMinutes() << 5) | (now.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
