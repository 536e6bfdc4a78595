import type { EvidenceId, PersonId } from '../../evaluation/ids.ts';
import type { Heading, Option } from './common.ts';

/** A kept file as people read about it. */
export interface FileLine {
  readonly id: EvidenceId;
  readonly name: string;
  /** `1.2 MB`. */
  readonly size: string;
  /** `you` where it is the viewer; else the name, where they said theirs. */
  readonly by:
    | { readonly kind: 'you' }
    | { readonly kind: 'other'; readonly person: PersonId; readonly name: string | null };
  /** `2026-11-21`. */
  readonly day: string;
}

/** Files that wait for the person to say what they prove; inputs are named `files` and `target`. */
export interface AttachView extends Heading {
  readonly view: 'attach';
  readonly files: readonly FileLine[];
  readonly warnings: readonly string[];
  /** What may be chosen, and of which section it is. */
  readonly where: string;
  readonly targets: readonly Option[];
  /** Where else to choose from. */
  readonly places: readonly Option[];
}

/** All evidence of an evaluation, by what it proves. */
export interface EvidenceView extends Heading {
  readonly view: 'evidence';
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** The files of this page; numbers count from 1 over all pages. */
  readonly groups: readonly {
    readonly name: string;
    readonly files: readonly (FileLine & { readonly number: number })[];
  }[];
  /** Indicators whose standard asks for proof and that have none. */
  readonly lacking: readonly string[];
  readonly chosen: {
    readonly file: FileLine;
    readonly target: string;
    readonly sha256: string;
    readonly mayChange: boolean;
  } | null;
}

/** Evidence as the score card tells of it. */
export interface Proofs {
  readonly count: number;
  readonly lacking: readonly string[];
  /** Indicators that have some, with the names of the files. */
  readonly listed: readonly {
    readonly indicator: string;
    readonly name: string;
    readonly files: readonly string[];
  }[];
}
