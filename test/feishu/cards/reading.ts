import type { RenderedCard } from '../../../src/feishu/cards/index.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything with a tag, in reading order. */
function tagged(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(tagged);
  if (!isJson(value)) return [];
  const inner = Object.entries(value)
    .filter(([name]) => name !== 'value')
    .flatMap(([, child]) => tagged(child));
  return typeof value.tag === 'string' ? [value, ...inner] : inner;
}

/** Markdown as a person reads it: no marks, entities as characters. */
export function read(markdown: string): string {
  return markdown
    .replaceAll(/<\/?font[^>]*>|\*\*/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** All that stands on the card, a line each. */
export function seen({ card }: RenderedCard): string {
  return tagged(card)
    .flatMap(({ tag, content, default_value: typed }) => [
      typeof content === 'string' ? (tag === 'markdown' ? read(content) : content) : '',
      typeof typed === 'string' ? typed : '',
    ])
    .filter((line) => line !== '')
    .join('\n');
}

/** The Markdown texts as they are written. */
export function markdowns({ card }: RenderedCard): readonly string[] {
  return tagged(card).flatMap(({ tag, content }) =>
    tag === 'markdown' && typeof content === 'string' ? [content] : [],
  );
}

/** The field of a form by its name. */
export function field({ card }: RenderedCard, name: string): Json {
  const found = tagged(card).find((element) => element.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}

export function hasField({ card }: RenderedCard, name: string): boolean {
  return tagged(card).some((element) => element.name === name);
}

/** Buttons with label, look and what they send back. */
export function buttons({ card }: RenderedCard) {
  return tagged(card)
    .filter(({ tag }) => tag === 'button')
    .map(({ text, type, name, behaviors, form_action_type: submits }) => ({
      label: isJson(text) ? String(text.content) : '',
      type,
      name,
      submits: submits === 'submit',
      value: sentBack(behaviors),
    }));
}

/** What choosing in the menu of details sends back, and what it offers. */
export function menuOf({ card }: RenderedCard) {
  const menu = tagged(card).find(({ tag, behaviors }) => tag === 'select_static' && behaviors !== undefined);
  if (menu === undefined) throw new Error('no menu');
  const options = Array.isArray(menu.options) ? menu.options.filter(isJson) : [];
  return {
    value: sentBack(menu.behaviors),
    options: options.map(({ value }) => value),
    chosen: menu.initial_option,
  };
}

function sentBack(behaviors: unknown): Json {
  const first: unknown = Array.isArray(behaviors) ? behaviors[0] : undefined;
  const value = isJson(first) ? first.value : undefined;
  if (!isJson(value)) throw new Error('no callback value');
  return value;
}

/** The table of a card. */
export function tableOf({ card }: RenderedCard): Json {
  const found = tagged(card).find(({ tag }) => tag === 'table');
  if (found === undefined) throw new Error('no table');
  return found;
}
