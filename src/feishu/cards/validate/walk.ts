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

/** Every object with a `tag` anywhere in the card, texts, icons and columns included. */
export function taggedObjects(
  value: unknown,
  place: Place = root,
): readonly { object: JsonObject; place: Place }[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => taggedObjects(item, entry(place, index)));
  }
  if (!isObject(value)) return [];
  const inner = Object.entries(value)
    .filter(([name]) => !opaque.has(name))
    .flatMap(([name, child]) => taggedObjects(child, property(place, name)));
  return typeof value.tag === 'string' ? [{ object: value, place }, ...inner] : inner;
}
