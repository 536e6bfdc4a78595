import type { Deed } from '../../evaluation/may.ts';
import type { FactId } from '../../facts/index.ts';
import type { CampaignHeading, Heading, Option } from './common.ts';
import type { PrecheckLine } from './precheck.ts';
import type { ReviewPart } from './review.ts';

export interface SectionState {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Sections of the same group stand together under its name. */
  readonly group: string | null;
  readonly answered: number;
  readonly asked: number;
  readonly problems: number;
  /** Open questions that wait for somebody who knows. */
  readonly waiting: number;
  /** What whoever returned it wants changed here. */
  readonly returned?: string;
  /** Who has it, in a few words; null where nothing is said. */
  readonly holder?: string | null;
  /** It is of whoever looks, in an evaluation that is shared. */
  readonly mine?: boolean;
}

export interface ContentsView extends Heading {
  readonly view: 'contents';
  /** Null where the unit began by itself. */
  readonly campaign: CampaignHeading | null;
  /** What the person who looks may do; the card offers nothing else. */
  readonly deeds: ReadonlySet<Deed>;
  readonly schemeName: string;
  readonly sections: readonly SectionState[];
  /** `total` is the score so far. */
  readonly score: { readonly total: string; readonly max: string; readonly complete: boolean };
  /** Sentences that concern the whole, for instance about the choice of the scheme. */
  readonly warnings: readonly string[];
  /** What follows from the last save, as on a section card. */
  readonly results: readonly string[];
  /** Both values of fields that a colleague was quicker with, and where to decide. */
  readonly overtaken?: readonly string[];
  readonly review?: ReviewPart;
  /** What the pre-check found, in a line. */
  readonly precheck?: PrecheckLine;
}

/** One question as a person sees it. `shown` is the present value as it stands in the field. */
export interface Question {
  readonly fact: FactId;
  readonly label: string;
  /** `line` and `lines` are text fields; `lines` for long texts and lists (one entry a line). */
  readonly input: 'line' | 'lines' | 'choice' | 'choices' | 'date';
  readonly options: readonly Option[];
  readonly shown: string | readonly string[];
  /** An answer as people write it, e.g. `3,204.53`. */
  readonly example: string;
  /** A grey line under the field: who usually knows it, how to count. May be empty. */
  readonly help: string;
  /** Red: why what was typed was not accepted, or that it cannot be right together with other answers. */
  readonly problem: string | null;
  /** Orange: what the pre-check would like to know about it. */
  readonly hint?: string;
  /** Grey: the figure of the year before and the change. */
  readonly lastYear?: string;
  /** The field holds what was typed before and does not count. */
  readonly isKept?: boolean;
  /** The field holds what was typed, and another answer stands: the person decides which one counts. */
  readonly isOvertaken?: boolean;
  /** That answer is the person's own. */
  readonly isOvertakenByOwn?: boolean;
  /** Whose question it is, where whoever looks may not answer it: it is shown and no field. */
  readonly readOnly?: string;
  /** Grey: somebody does not know it, who said so and whom to ask. */
  readonly waiting: string | null;
  /** Green: what was understood, e.g. `已按 3,204.53 万元记录`. */
  readonly notice: string | null;
  /** The value is too long for a form field: it is shown, and changed by sending a message. */
  readonly tooLong: boolean;
  /** For a list: what it holds, and a way to its rows. */
  readonly rows?: ListSummary;
}

/** A list in a few words. */
export interface ListSummary {
  readonly count: number;
  /** Count and sums, then the first rows. */
  readonly lines: readonly string[];
}

/** A sentence about a list: it agrees with another figure, does not, or just tells something. */
export interface Remark {
  readonly tone: 'good' | 'bad' | 'plain';
  readonly text: string;
}

export interface SectionView extends Heading {
  readonly view: 'section';
  readonly section: { readonly id: string; readonly name: string; readonly owner: string };
  readonly page: number;
  readonly pages: number;
  /** Answers known to this form: a newer answer is never overwritten by it. */
  readonly version: number;
  readonly questions: readonly Question[];
  /** What follows from the last save, e.g. `政府采购执行率 84.08%，本项得 1.84/2 分`. */
  readonly results: readonly string[];
  /** Both values of fields elsewhere that a colleague was quicker with. */
  readonly overtaken?: readonly string[];
  /** The office has set points here itself, which can be taken back at once. */
  readonly ownPoints: boolean;
  /** Files that prove something here, and indicators whose standard asks for some and that have none. */
  readonly proofs: { readonly attached: number; readonly lacking: readonly string[] };
  readonly answered: number;
  readonly asked: number;
  readonly first: boolean;
  readonly last: boolean;
  /** Why nothing can be changed here by whoever looks; then it is shown and no form. */
  readonly locked?: string;
  /** What whoever returned it wants changed here. */
  readonly returned?: string;
  /** Who has the section, and what whoever looks may do about that. */
  readonly holder?: string;
  readonly handing?: 'pass_on' | 'share';
}
