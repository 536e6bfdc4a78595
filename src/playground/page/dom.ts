export type Child = Node | string | null;

/** Plain attributes; `true` sets an empty one, `false` and undefined none. Listeners are added in code. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element. Strings become text nodes, so nothing that anybody typed is ever read as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that does something. */
export function actionButton(label: string, className: string, act: () => void): HTMLButtonElement {
  const button = el('button', { type: 'button', class: className }, label);
  button.addEventListener('click', act);
  return button;
}

/** The last two characters of a name, without what stands in brackets behind it, on a coloured disc, as Feishu draws people without a photo. */
export function avatar(name: string, className = ''): HTMLElement {
  const hue = [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 6;
  const short = name.replace(/[（(].*$/, '').slice(-2);
  return el('span', { class: `avatar hue-${hue} ${className}`, 'aria-hidden': 'true' }, short);
}
