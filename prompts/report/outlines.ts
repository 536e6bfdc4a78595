import { futian2020 } from './outlines/futian-2020.ts';
import { goalsOutline } from './outlines/goals.ts';
import { longgang2020 } from './outlines/longgang-2020.ts';
import { shenzhen } from './outlines/shenzhen.ts';
import { shenzhen2021 } from './outlines/shenzhen-2021.ts';
import type { Outline } from './shape.ts';

/** The outlines a scheme may choose by its `outline`; each is one source's, without the source's slips. */
export const outlines: Readonly<Record<string, Outline>> = {
  futian_2020: futian2020,
  longgang_2020: longgang2020,
  shenzhen,
  shenzhen_2021: shenzhen2021,
  shijiazhuang: goalsOutline,
};
