import { cleanText } from '../../facts/index.ts';
import { parseXml } from '../package/xml.ts';
import { Unreadable } from '../unreadable.ts';
import { withoutEscapes } from './escapes.ts';

/** As many as 50,000 cells of a hundred characters. */
const MAX_CHARACTERS = 5_000_000;

/** The texts that cells point at by number, each cleaned once, however many cells show it. Runs of one text are joined; readings of characters are left out. */
export async function readSharedStrings(file: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let characters = 0;
  let inText = false;
  let inReading = false;
  await parseXml(file, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') inReading = true;
      inText = name === 't';
    },
    close(name) {
      if (name === 'rPh') inReading = false;
      if (name === 'si') strings.push(cleanText(withoutEscapes(current)));
      inText = false;
    },
    text(text) {
      if (!inText || inReading) return;
      characters += text.length;
      if (characters > MAX_CHARACTERS) throw new Unreadable('file_unpacks_too_large');
      current += text;
    },
  });
  return strings;
}
