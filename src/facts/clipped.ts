/** The text, or its beginning with `…`, in at most `most` characters; none is cut in two. */
export function clipped(text: string, most: number): string {
  // A character takes two code units at most: a long text need not be spread whole.
  const characters = [...text.slice(0, most * 2 + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
