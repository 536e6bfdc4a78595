/** Control characters but tab and line end, and two that are no characters; XML cannot carry most of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: stripping them is the point
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
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
