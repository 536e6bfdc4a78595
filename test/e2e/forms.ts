import type { PersonInChat } from '../../src/playground/stand-in/index.ts';

/** Names of the inputs in the form of a card, in order. */
export function inputNames(card: unknown): readonly string[] {
  const names: string[] = [];
  const inputs = new Set(['input', 'select_static', 'multi_select_static', 'date_picker']);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if ('tag' in node && 'name' in node && inputs.has(String(node.tag))) names.push(String(node.name));
    for (const child of Object.values(node)) visit(child);
  };
  visit(card);
  return names;
}

export type TypedAnswers = Readonly<Record<string, string | readonly string[]>>;

/** Fills the form the person sees with what is known, and presses 保存并继续. */
export async function fillPage(person: PersonInChat, typed: TypedAnswers): Promise<readonly string[]> {
  const names = inputNames(person.card());
  const inputs: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = typed[name];
    if (value !== undefined) inputs[name] = typeof value === 'string' ? value : [...value];
  }
  await person.taps('保存并继续', inputs);
  return names;
}

/** Goes on filling pages until no form is left; returns the number of pages. */
export async function fillAll(person: PersonInChat, typed: TypedAnswers): Promise<number> {
  let pages = 0;
  while (inputNames(person.card()).length > 0) {
    await fillPage(person, typed);
    pages += 1;
    if (pages > 80) throw new Error(`the forms never end; the card reads:\n${person.sees(1)}`);
  }
  return pages;
}
