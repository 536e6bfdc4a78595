/** The statements of a dump, whole, as its text comes in. Each ends with its line; a trigger with its `END;`. */
export async function* statementsIn(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let begun = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      begun += `${line}\n`;
      if (!isWhole(begun)) continue;
      yield begun.trim();
      begun = '';
    }
  }
  const end = (begun + rest).trim();
  if (end !== '') yield end;
}

/** A line of a text may end like a statement, and so may those within a trigger. */
function isWhole(text: string): boolean {
  if (!text.trimEnd().endsWith(';')) return false;
  if ((text.match(/'/g)?.length ?? 0) % 2 === 1) return false;
  return !/^\s*CREATE TRIGGER\b/i.test(text) || /\bEND;\s*$/i.test(text);
}
