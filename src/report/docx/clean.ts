/** What XML cannot hold, or would not show: control characters, half characters, non-characters. */
const unwritable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as it can be written: ends of lines and tabs become blanks, unwritable characters go. */
export function clean(text: string): string {
  return text.replaceAll(/[\r\n\t]+/g, ' ').replaceAll(unwritable, '');
}
