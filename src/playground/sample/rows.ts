/** A list as people type it into one field: a row a line, cells parted by `｜`. */
export function rows(...lines: readonly (string | readonly string[])[]): string {
  return lines.map((line) => (typeof line === 'string' ? line : line.join('｜'))).join('\n');
}
