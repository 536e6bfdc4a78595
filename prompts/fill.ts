/**
 * Puts values into a sentence: `fill('{name} {rate}%', { name: '政府采购执行率', rate: '84.08' })`.
 * A placeholder without a value is a mistake in the copy or its caller, so it throws.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    return value;
  });
}
