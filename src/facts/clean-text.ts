/** Control characters but tab and line end, and two that are no characters; XML cannot carry most of them. */
const controls = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;
/** Half of a surrogate pair, which no UTF-8 file or database can hold. */
const halfCharacter = /\p{Surrogate}/gu;
/** Zero-width space, line and paragraph separator, byte order mark. */
const invisible = /[\u200B\u2028\u2029\uFEFF]/g;

/** Text without what cannot be stored, sent or shown. Tabs stay, line ends become `\n`. */
export function withoutControls(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(controls, '').replaceAll(halfCharacter, '\uFFFD');
}

/** Text as an answer keeps it: also without tabs, invisible characters and outer blanks. */
export function cleanText(text: string): string {
  return withoutControls(text.replaceAll(invisible, '')).replaceAll('\t', ' ').trim();
}
