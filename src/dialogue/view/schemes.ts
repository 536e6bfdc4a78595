import type { PersonId } from '../../evaluation/ids.ts';
import type { Heading, Option } from './common.ts';

export interface SchemeChoiceView extends Heading {
  readonly view: 'scheme_choice';
  readonly schemes: readonly Option[];
  readonly scheme: string;
  /** Name of the one in use, whose version may not be offered any more. */
  readonly current: string;
  /** What changes when another one is chosen. */
  readonly note: string;
}

/** An indicator system that an administrator sent, shown before it can be chosen. */
export interface SchemeOfferView {
  readonly view: 'scheme_offer';
  /** Names this very file; the buttons send it back. */
  readonly id: string;
  readonly name: string;
  /** Its own id and version, as the file states them. */
  readonly scheme: string;
  readonly version: string;
  readonly regions: readonly string[];
  readonly years: string;
  readonly max: string;
  readonly indicators: number;
  /** Facts that only this system asks for. */
  readonly ownFacts: number;
  readonly dimensions: readonly {
    readonly name: string;
    readonly points: string;
    readonly indicators: number;
  }[];
  readonly grades: readonly { readonly name: string; readonly atLeast: string }[];
  readonly caps: readonly { readonly limit: string; readonly because: string }[];
  /** What enabling it changes, a sentence each. */
  readonly changes: readonly string[];
  readonly warnings: readonly string[];
}

/** The indicator systems in force, in the order of choice. */
export interface SchemesView {
  readonly view: 'schemes';
  readonly schemes: readonly {
    readonly id: string;
    readonly version: string;
    readonly name: string;
    /** Null for a built-in one; `by` is null for the person who looks. `day` as YYYY-MM-DD. */
    readonly loaded: { readonly by: PersonId | null; readonly day: string } | null;
    /** What is wrong with it, or null. */
    readonly problem: string | null;
  }[];
}
