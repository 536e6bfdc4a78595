import { outline2024 } from './outline.ts';
import type { Outline } from './shape.ts';

/** The outlines a scheme may choose by its `outline`. */
export const outlines: Readonly<Record<string, Outline>> = {
  shenzhen: outline2024,
  shijiazhuang: outline2024,
};
