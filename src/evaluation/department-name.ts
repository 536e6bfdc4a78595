/** A unit's name as it is stored: no blanks, Chinese brackets, the same character for the same thing. */
export function tidyDepartmentName(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/^（([^（）]+)）$/, '$1');
}

/** Whether a tidied text can be a unit's name. */
export function isDepartmentName(tidied: string): boolean {
  return tidied.length >= 2 && tidied.length <= 60;
}
