import type { FactDefinition, FactId, Issue } from '../../facts/index.ts';

export type DefinitionOf = (fact: FactId) => FactDefinition | undefined;

/** Something wrong with a scheme; its sentence stands in prompts under the code. */
export function issue(code: string, path: string, values: Readonly<Record<string, string>> = {}): Issue {
  return { code, path, values };
}

/** Entries whose id an earlier one has. */
export function repeated(all: readonly { readonly id: string }[], path: string): readonly Issue[] {
  const seen = new Set<string>();
  return all.flatMap(({ id }, index) => {
    if (seen.has(id)) return [issue('id_repeated', `${path}[${index}]`, { id })];
    seen.add(id);
    return [];
  });
}
