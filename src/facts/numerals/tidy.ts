const fullWidth = /[\uFF01-\uFF5E]/g;
const blanks = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;

/**
 * A typed number in ASCII: full-width characters (`１２３．５％`), the Chinese full stop between digits
 * (`123。5`), any dash as minus, blanks and closing punctuation dropped. A blank between digits becomes a
 * comma, so that `3 204.53` is read as grouping and `12 34` is refused as such.
 */
export function tidy(typed: string): string {
  return typed
    .replaceAll(invisible, '')
    .replaceAll(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(dashes, '-')
    .replaceAll(/(?<=\d)。(?=\d)/g, '.')
    .trim()
    .replaceAll(/(?<=\d)\s+(?=\d)/g, ',')
    .replaceAll(blanks, '')
    .replace(/[。；;，,.]{1,3}$/, '');
}
