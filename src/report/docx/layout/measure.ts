/**
 * How a text is set: sizes in points. `indent` belongs to the first line, `spacing` to each character.
 * `western` widens digits and letters, for fonts that stand in for Times New Roman.
 */
export interface Setting {
  readonly size: number;
  readonly width: number;
  readonly indent?: number;
  readonly spacing?: number;
  readonly western?: number;
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
  const { width, indent = 0 } = setting;
  let lines = 1;
  let used = indent;
  for (const piece of unbreakable(text)) {
    const length = widthOf(piece, setting);
    const last = piece.at(-1) ?? '';
    const needed = hanging.has(last) ? length - widthOf(last, setting) : length;
    if (used + needed > width && used > 0) {
      lines += 1;
      used = 0;
    }
    const extra = length > width ? Math.floor(length / width) : 0;
    lines += extra;
    used += length - extra * width;
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

/** Between Chinese characters and digits or letters stands a little space, counted with the latter. */
function widthOf(text: string, { size, spacing = 0, western = 1 }: Setting): number {
  let width = 0;
  for (const character of text) {
    width += (isWide(character) ? 1 : ems(character) * western) * size + spacing;
  }
  const joints = [text.at(0) ?? '', text.at(-1) ?? ''].filter((end) => /[0-9A-Za-z]/.test(end));
  return width + (joints.length * size) / 8;
}

/** Widths of Times New Roman, roughly; Chinese characters and marks are one em wide. */
function ems(character: string): number {
  if (/[0-9]/.test(character)) return 0.5;
  if (/[ ,.;:'|!/ijltIf()-]/.test(character)) return 0.29;
  if (/[A-Zmw%@]/.test(character)) return 0.72;
  return 0.47;
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2000 && code < 0x2e80) || code === 0xb7;
}
