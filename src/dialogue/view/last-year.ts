import type { Heading } from './common.ts';

/** Last year's answers that likely still hold, before they count. */
export interface LastYearView extends Heading {
  readonly view: 'last_year';
  /** Names this very offer; the button sends it back. */
  readonly key: string;
  readonly lines: readonly { readonly label: string; readonly shown: string }[];
}

export type LastYearAction =
  | { readonly do: 'last_year' }
  | { readonly do: 'take_last_year'; readonly key: string };
