import type { FactId } from '../../facts/index.ts';
import type { Heading, Option } from './common.ts';
import type { Remark } from './filling.ts';

/** A text sent as a message, shown before it counts. */
export interface ConfirmTextView extends Heading {
  readonly view: 'confirm_text';
  /** Names this very text; the buttons send it back. */
  readonly id: string;
  /** Null: the person chooses the question first; the select is named `fact`. */
  readonly question: { readonly fact: FactId; readonly label: string } | null;
  readonly choices: readonly Option[];
  readonly preview: string;
  readonly characters: number;
  /** It came in a file, which may be kept as evidence. */
  readonly keepable: boolean;
  /** Rows the list has now, all of which the text takes the place of; 0 where the answer is no list. */
  readonly replaces: number;
}

/** The beginning of a table as it is shown; cells as people read them. */
export interface Excerpt {
  readonly columns: readonly { readonly title: string; readonly isAmount: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of the whole table. */
  readonly count: number;
}

/** A table sent as a message or in a file, shown before it counts. */
export interface ConfirmTableView extends Heading {
  readonly view: 'confirm_table';
  /** Names this very table; the buttons send it back. */
  readonly id: string;
  /** The file and sheet it came from; empty for a pasted text. */
  readonly from: { readonly file: string; readonly sheet: string };
  /** The list it is taken for; null: the person chooses. */
  readonly question: { readonly fact: FactId; readonly label: string } | null;
  /** Other lists it may be for. */
  readonly choices: readonly Option[];
  readonly table: Excerpt;
  readonly remarks: readonly Remark[];
  /** What is wrong; then it cannot be saved. */
  readonly problems: readonly string[];
  /** The section whose field keeps a table that cannot be saved. */
  readonly draftIn: { readonly section: string; readonly name: string; readonly page: number } | null;
  /** Rows the list has now. */
  readonly replaces: number;
  /** It came in a file, which may be kept as evidence. */
  readonly keepable: boolean;
  /** Further tables of the same file. */
  readonly more: number;
  /** What the table before this one came to. */
  readonly results: readonly string[];
}

/** A figure of a message: how it would be stored, or why it cannot be. */
export interface FigureLine {
  readonly label: string;
  /** `364.80 万元`; null: it cannot be read. */
  readonly shown: string | null;
  /** The answer it would replace; null where there is none or it is the same. */
  readonly was: string | null;
  /** What is wrong with it, or whether something else was meant. */
  readonly remark: string | null;
}

/** Figures recognised in a message, shown before they count. */
export interface ConfirmFiguresView extends Heading {
  readonly view: 'confirm_figures';
  /** Names these very figures; the buttons send it back. */
  readonly id: string;
  readonly lines: readonly FigureLine[];
  /** Parts of the message that were not understood. */
  readonly rest: readonly string[];
}
