import { withoutControls } from '../../facts/index.ts';
import { Unreadable } from '../unreadable.ts';

/** Texts are read up to 2 MB: about 700,000 Chinese characters. */
const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/** Characters that no text holds but that fill every other kind of file. */
const binary = /(?!\s)\p{Cc}/u;

/**
 * The text of a file in UTF-8, UTF-16 or GB18030, which is what Excel and the Windows editor write in China.
 * Line ends become `\n`.
 * @throws Unreadable when it is too long, or no text at all
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_TEXT_BYTES) throw new Unreadable('text_file_too_large', { most: '2 MB' });
  const text = decoded(bytes);
  if (text === null || binary.test(text)) throw new Unreadable('file_kind_unknown');
  return withoutControls(text);
}

/** Without a byte order mark UTF-8 is tried first: hardly any text of another encoding is valid UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
}

/** Null when the bytes are not of this encoding. Takes a byte order mark away. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
