/** A text taken apart: the words, and the names of the placeholders between them (one fewer). */
interface Copy {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** Copy is filled again and again; each text is taken apart once. Texts come from `prompts/`, so they are few. */
const taken = new Map<string, Copy>();
const mostTaken = 4096;

/**
 * Puts values into a sentence: `fill('{name} {rate}%', { name: '政府采购执行率', rate: '84.08' })`.
 * A placeholder without a value is a mistake in the copy or its caller, so it throws.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  const { words, names } = taken.get(template) ?? takeApart(template);
  let text = words[0] ?? '';
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    text += value + (words[index + 1] ?? '');
  }
  return text;
}

function takeApart(template: string): Copy {
  // Words stand at even places, names of placeholders at odd ones.
  const parts = template.split(/\{(\w+)\}/);
  const copy = {
    words: parts.filter((_, index) => index % 2 === 0),
    names: parts.filter((_, index) => index % 2 === 1),
  };
  if (taken.size >= mostTaken) taken.clear();
  taken.set(template, copy);
  return copy;
}
