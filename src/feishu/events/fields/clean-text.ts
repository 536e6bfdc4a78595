/** C0 controls and DEL, but not tab and newline; what XML cannot carry at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
/** Half of a surrogate pair, which no UTF-8 file or database can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What a person typed, without characters that would break storage or a document. Newlines become `\n`. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNPRINTABLE, '').replaceAll(LONE_SURROGATE, '\ufffd');
}
