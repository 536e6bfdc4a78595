import type { Component } from './component.ts';
import { containerComponents } from './containers.ts';
import { displayComponents } from './display.ts';
import { interactiveComponents } from './interactive.ts';

const components: Readonly<Record<string, Component>> = {
  ...displayComponents,
  ...interactiveComponents,
  ...containerComponents,
};

/** What is known about a tag; undefined for tags 2.0 does not have, such as `action` and `note`. */
export function componentOf(tag: string): Component | undefined {
  return Object.hasOwn(components, tag) ? components[tag] : undefined;
}

export { layout } from './containers.ts';
export type { Component };
