/** How a text is set: sizes in points. `indent` belongs to the first line, `spacing` to each character. */
export interface Setting {
  readonly size: number;
  readonly width: number;
  readonly indent?: number;
  readonly spacing?: number;
}

const closing = new Set('，。、；：？！）》〉」』】〕”’％%…,.;:?!)]}');
const opening = new Set('（《〈「『【〔“‘([{');
/** These may stand out of the line's end. */
const hanging = new Set('，。、；：？！,.');

/**
 * How many lines a text takes, set as Chinese text is: full-width characters break anywhere, words and
 * numbers stay together, no line begins with a closing mark or ends with an opening one. An estimate: fonts
 * decide in the end.
 */
export function lineCount(text: string, setting: Setting): number {
  const { size, width, indent = 0, spacing = 0 } = setting;
  let lines = 1;
  let used = indent;
  for (const piece of unbreakable(text)) {
    const length = widthOf(piece, size, spacing);
    const last = piece.at(-1) ?? '';
    const needed = hanging.has(last) ? length - widthOf(last, size, spacing) : length;
    if (used + needed > width && used > 0) {
      lines += 1;
      used = 0;
    }
    const extra = Math.floor(length / width);
    if (length > width) lines += extra;
    used += length > width ? length - extra * width : length;
  }
  return lines;
}

/** Pieces that stay on one line: a character with the marks that belong to it, or a word. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let previous = '';
  for (const character of text) {
    if (piece !== '' && breaksBetween(previous, character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    previous = character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function breaksBetween(before: string, after: string): boolean {
  if (closing.has(after) || opening.has(before)) return false;
  return isWide(before) || isWide(after) || before === ' ';
}

function widthOf(text: string, size: number, spacing: number): number {
  let width = 0;
  for (const character of text) width += ems(character) * size + spacing;
  return width;
}

/** Widths of Times New Roman, rough; Chinese characters and marks are one em wide. */
function ems(character: string): number {
  if (isWide(character)) return 1;
  if (/[0-9]/.test(character)) return 0.5;
  if (/[ ,.;:'|!/ijltIf()-]/.test(character)) return 0.29;
  if (/[A-Zmw%@]/.test(character)) return 0.72;
  return 0.47;
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2000 && code < 0x2e80) || code === 0xb7;
}
