import { isObject, type JsonObject } from './checks.ts';
import { entry, type Place, property, root } from './problem.ts';

/** One element of a card with its place and the tags of the containers around it, outermost first. */
export interface Found {
  readonly element: JsonObject;
  readonly tag: string;
  readonly place: Place;
  readonly inside: readonly string[];
}

/** Every component of the body, in reading order; things that are no element at all come with tag ''. */
export function elementsOf(card: unknown): readonly Found[] {
  const body = isObject(card) ? card.body : undefined;
  if (!isObject(body)) return [];
  return childrenAt(body.elements, property(property(root, 'body'), 'elements'), []);
}

function childrenAt(children: unknown, place: Place, inside: readonly string[]): readonly Found[] {
  if (!Array.isArray(children)) return [];
  return children.flatMap((child: unknown, index) => {
    const element = isObject(child) ? child : {};
    const tag = typeof element.tag === 'string' ? element.tag : '';
    const found: Found = { element, tag, place: entry(place, index, tag || undefined), inside };
    return [found, ...innerOf(found)];
  });
}

function innerOf({ element, tag, place, inside }: Found): readonly Found[] {
  const within = [...inside, tag];
  const area = isObject(element.button_area) ? element.button_area : {};
  const lists: readonly [unknown, Place][] = [
    [element.elements, property(place, 'elements')],
    [tag === 'column_set' ? element.columns : undefined, property(place, 'columns')],
    [area.buttons, property(property(place, 'button_area'), 'buttons')],
  ];
  return lists.flatMap(([children, at]) => childrenAt(children, at, within));
}

/** Data of our own or of a chart: what looks like an element there is none. */
const opaque = new Set(['value', 'chart_spec', 'rows']);

/** An object with a `tag`, wherever in the card. */
export interface Tagged {
  readonly object: JsonObject;
  readonly place: Place;
}

/** Every object with a `tag` anywhere in the card, texts, icons and columns included. */
export function taggedObjects(card: unknown): readonly Tagged[] {
  const found: Tagged[] = [];
  collectTagged(card, root, found);
  return found;
}

function collectTagged(value: unknown, place: Place, found: Tagged[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collectTagged(item, entry(place, index), found);
    return;
  }
  if (!isObject(value)) return;
  if (typeof value.tag === 'string') found.push({ object: value, place });
  for (const [name, child] of Object.entries(value)) {
    if (typeof child === 'object' && !opaque.has(name)) collectTagged(child, property(place, name), found);
  }
}
