import type { Scheme } from '../scheme.ts';
import { futian2020 } from './futian-2020.ts';
import { longgang2020 } from './longgang-2020.ts';
import { shenzhenCommon2021 } from './shenzhen-common-2021.ts';
import { shenzhenCommon2024 } from './shenzhen-common-2024.ts';
import { shijiazhuangGaoxin2023 } from './shijiazhuang-gaoxin-2023.ts';

/** The indicator systems that come with the program. */
export const builtinSchemes: readonly Scheme[] = [
  futian2020,
  longgang2020,
  shenzhenCommon2021,
  shenzhenCommon2024,
  shijiazhuangGaoxin2023,
];

export function findScheme(id: string): Scheme | undefined {
  return builtinSchemes.find((scheme) => scheme.id === id);
}
