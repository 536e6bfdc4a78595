import { withoutControls } from '../../facts/index.ts';
import type { Archive } from '../package/archive.ts';
import { openPart } from '../package/relationships.ts';
import { parseXml } from '../package/xml.ts';
import { Unreadable } from '../unreadable.ts';
import { createLines } from './lines.ts';

/** Ten of the longest answers there are. */
const MAX_CHARACTERS = 200_000;

/** Not the text as it stands: what was deleted or moved away, and what only old readers show. */
const notText: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback']);

/** Elements of a run that stand for a character. */
const characters: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/**
 * The text of a document: a line for each paragraph, and for each row of a table one with tabs between its
 * cells. Numbers that Word itself puts before headings are not part of it, nor are notes, headers and footers.
 * @throws Unreadable
 */
export async function readDocument(archive: Archive, main: string): Promise<string> {
  const lines = createLines();
  let length = 0;
  let skipped = 0;
  let runs = 0;
  let inText = false;
  const count = (characters: number) => {
    length += characters;
    if (length > MAX_CHARACTERS) throw new Unreadable('text_file_too_long', { most: '200,000' });
  };
  const add = (text: string) => {
    count(text.length);
    lines.add(text);
  };
  await parseXml(await openPart(archive, main), {
    open(name) {
      if (notText.has(name)) skipped += 1;
      if (skipped > 0) return;
      if (name === 'r') runs += 1;
      if (isBlock(name)) {
        count(1);
        lines.begin(name);
      }
      inText = name === 't';
      const character = characters[name];
      if (runs > 0 && character !== undefined) add(character);
    },
    text(text) {
      if (inText && skipped === 0) add(text);
    },
    close(name) {
      if (notText.has(name)) skipped -= 1;
      else if (skipped === 0) {
        if (name === 'r') runs -= 1;
        if (isBlock(name)) lines.end(name);
      }
      inText = false;
    },
  });
  const text = withoutControls(lines.all().join('\n')).trim();
  if (text === '') throw new Unreadable('file_empty');
  return text;
}

const isBlock = (name: string) => name === 'p' || name === 'tr' || name === 'tc';
