/** Copy is filled again and again; each text is taken apart once. Texts come from `prompts/`, so they are few. */
const taken = new Map<string, readonly string[]>();
const mostTaken = 4096;

/**
 * Puts values into a sentence: `fill('{name} {rate}%', { name: '政府采购执行率', rate: '84.08' })`.
 * A placeholder without a value is a mistake in the copy or its caller, so it throws.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  // Words between placeholders stand at even places, names of placeholders at odd ones.
  const parts = taken.get(template) ?? takeApart(template);
  let text = '';
  let isName = false;
  for (const part of parts) {
    text += isName ? valueFor(part, values, template) : part;
    isName = !isName;
  }
  return text;
}

function takeApart(template: string): readonly string[] {
  const parts = template.split(/\{(\w+)\}/);
  if (taken.size >= mostTaken) taken.clear();
  taken.set(template, parts);
  return parts;
}

function valueFor(name: string, values: Readonly<Record<string, string>>, template: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
  return value;
}
