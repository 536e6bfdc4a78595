/** Without 0/O, 1/I/L, 2/Z, 5/S, 8/B and U/V, which are mistaken for each other on the telephone. */
const alphabet = '34679ACDEFGHJKMNPQRTVWXY';
const length = 8;
const combinations = BigInt(alphabet.length) ** BigInt(length);
const wellFormed = new RegExp(`^(?=.*[A-Z])[${alphabet}]{${length}}$`);

/**
 * A code drawn from random ids. Null for the rare draw without a letter: such a code could be a figure.
 * 24⁸ codes out of the id's 122 random bits, so that none is noticeably likelier than another.
 */
export function codeFrom(randomId: string): string | null {
  const bits = BigInt(`0x${randomId.replaceAll(/[^0-9a-f]/gi, '') || '0'}`);
  let rest = bits % combinations;
  let code = '';
  for (let place = 0; place < length; place += 1) {
    code += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return wellFormed.test(code) ? code : null;
}

/** What somebody typed as a code, in whatever case and width, with blanks or hyphens between. */
export function tidyCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\u2010-\u2015\u2212_-]+/g, '')
    .toUpperCase();
}

/** Whether a tidied text can be a code at all. */
export function isCode(tidied: string): boolean {
  return wellFormed.test(tidied);
}

/** `K7MP-4TQX`. */
export function showCode(code: string): string {
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;
}
