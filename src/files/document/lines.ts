type Kind = 'p' | 'tr' | 'tc';

/** Puts together lines of text from paragraphs (`p`), rows (`tr`) and cells (`tc`), which may stand in each other. */
export interface Lines {
  begin(kind: Kind): void;
  /** Adds to the innermost paragraph. */
  add(text: string): void;
  end(kind: Kind): void;
  all(): readonly string[];
}

export function createLines(): Lines {
  const lines: string[] = [];
  const open: { readonly kind: Kind; readonly texts: string[] }[] = [];

  /** A finished line stands in its cell, or by itself. */
  const place = (line: string) => {
    const cell = open.findLast(({ kind }) => kind === 'tc');
    if (cell === undefined) lines.push(line);
    else cell.texts.push(line.replaceAll(/[\t\n]+/g, ' ').trim());
  };

  return {
    begin(kind) {
      open.push({ kind, texts: [] });
    },
    add(text) {
      open.findLast(({ kind }) => kind === 'p')?.texts.push(text);
    },
    end(kind) {
      const texts = open.pop()?.texts ?? [];
      if (kind === 'p') place(texts.join(''));
      else if (kind === 'tr') place(texts.join('\t'));
      else open.at(-1)?.texts.push(texts.filter((text) => text !== '').join(' '));
    },
    all: () => lines,
  };
}
