import { joining } from '../../../../prompts/joining.ts';
import { escapeLine } from '../escape-markdown.ts';

/** A name in Markdown; for somebody who did not say theirs, what the messenger calls them. */
export function nameIn(name: string | null, person: string): string {
  if (name !== null) return escapeLine(name);
  return /^[\w-]+$/.test(person) ? `<at id=${person}></at>` : joining.unnamed;
}
