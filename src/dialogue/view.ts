import type { EvaluationId, PersonId } from '../evaluation/ids.ts';
import type { FactId } from '../facts/index.ts';
import type { ScoreSheet } from '../scoring/index.ts';

/** What a person is shown, without any messenger's markup. The messenger's room turns it into cards. */
export type View =
  | WelcomeView
  | StartView
  | ContentsView
  | SectionView
  | ScoreView
  | SchemeChoiceView
  | SchemeOfferView
  | SchemesView
  | ConfirmTextView
  | ConfirmTableView
  | RowsView
  | RowView
  | ConfirmFiguresView
  | UnitsView
  | HelpView
  | NoticeView;

/** Name of the evaluation a card speaks about. */
export interface Heading {
  readonly evaluation: EvaluationId;
  readonly department: string;
  readonly year: number;
}

/** An evaluation and how far it is. */
export interface Standing extends Heading {
  readonly answered: number;
  readonly asked: number;
}

/** Sent once, and on 菜单. `resume` names what can be continued. */
export interface WelcomeView {
  readonly view: 'welcome';
  readonly resume: Standing | null;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The form that starts an evaluation. Inputs are named `department`, `year`, `scheme`. */
export interface StartView {
  readonly view: 'start';
  readonly department: string;
  readonly year: string;
  readonly years: readonly Option[];
  /** `auto` is always the first: chosen by unit and year. */
  readonly schemes: readonly Option[];
  readonly scheme: string;
  /** Sentences beside the field they concern. */
  readonly problems: Readonly<Partial<Record<'department' | 'year' | 'scheme', string>>>;
}

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
}

export interface ContentsView extends Heading {
  readonly view: 'contents';
  readonly schemeName: string;
  readonly sections: readonly SectionState[];
  /** `total` is the score so far. */
  readonly score: { readonly total: string; readonly max: string; readonly complete: boolean };
  /** Sentences that concern the whole, for instance about the choice of the scheme. */
  readonly warnings: readonly string[];
  /** What follows from the last save, as on a section card. */
  readonly results: readonly string[];
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
  /** Red: why what was typed was not accepted, or that it contradicts another figure. */
  readonly problem: string | null;
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
  /** The office has set points here itself, which can be taken back at once. */
  readonly ownPoints: boolean;
  readonly answered: number;
  readonly asked: number;
  readonly first: boolean;
  readonly last: boolean;
}

export interface ScoreView extends Heading {
  readonly view: 'score';
  readonly schemeName: string;
  /** Whose the points of the indicators are, where the scheme leaves them to the office. */
  readonly pointsFrom: string | null;
  readonly sheet: ScoreSheet;
  /** Names of the missing facts with the section that asks for them, in order of asking. */
  readonly missing: readonly {
    readonly section: string;
    readonly sectionName: string;
    readonly names: readonly string[];
  }[];
  /** The reasons the office gave for lost points: indicator → text. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The indicator whose details are open. */
  readonly detail: string | null;
  readonly warnings: readonly string[];
}

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
  /** Further tables of the same file. */
  readonly more: number;
  /** What the table before this one came to. */
  readonly results: readonly string[];
}

/** The rows of a list, a page of them. */
export interface RowsView extends Heading {
  readonly view: 'rows';
  readonly question: { readonly fact: FactId; readonly label: string };
  /** Where the list is asked. */
  readonly place: { readonly section: string; readonly page: number };
  readonly version: number;
  /** `row` counts from 0 over all pages. */
  readonly rows: readonly { readonly row: number; readonly title: string; readonly details: string }[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly remarks: readonly Remark[];
  readonly results: readonly string[];
  /** The version to go back to when a row was just taken out. */
  readonly undo: number | null;
}

/** The form of one row; its inputs are named `<fact>.<column>`. */
export interface RowView extends Heading {
  readonly view: 'row';
  readonly question: { readonly fact: FactId; readonly label: string };
  readonly place: { readonly section: string; readonly page: number };
  readonly version: number;
  /** Counted from 0; null: a new row. */
  readonly row: number | null;
  /** The page of the rows to go back to. */
  readonly listPage: number;
  readonly fields: readonly Question[];
  readonly results: readonly string[];
  /** What must be known before going on, for instance that somebody else changed the row. */
  readonly warning: string | null;
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

/** The evaluations a person may open, the newest first. */
export interface UnitsView {
  readonly view: 'units';
  readonly units: readonly Standing[];
}

export interface HelpView {
  readonly view: 'help';
}

/** A plain sentence or two; buttons lead on. */
export interface NoticeView {
  readonly view: 'notice';
  /** What the buttons are about. */
  readonly evaluation: EvaluationId | null;
  readonly title: string;
  readonly text: string;
  readonly actions: readonly Action[];
}

/** What a button does; also the `value` object it sends back. */
export type Action =
  | {
      readonly do:
        | 'start'
        | 'resume'
        | 'contents'
        | 'score'
        | 'report'
        | 'public_report'
        | 'help'
        | 'choose_scheme'
        | 'equal_points'
        | 'schemes';
    }
  | { readonly do: 'enable_scheme' | 'decline_scheme'; readonly offer: string }
  | { readonly do: 'create' }
  /** 逐题填写 from the first open question on. */
  | { readonly do: 'one_by_one' }
  | { readonly do: 'open'; readonly section: string; readonly page?: number }
  /** The section chosen in a drop-down. */
  | { readonly do: 'open_section' }
  | {
      readonly do: 'save';
      readonly section: string;
      readonly page: number;
      readonly version: number;
      /** Where the card goes afterwards. */
      readonly go: 'next' | 'back' | 'skip' | 'contents' | 'rows' | 'one_by_one';
      /** The list whose rows to go to. */
      readonly fact?: FactId;
    }
  | { readonly do: 'detail' }
  | { readonly do: 'set_scheme' }
  | { readonly do: 'keep_text' | 'discard_text'; readonly text: string }
  | { readonly do: 'keep_table'; readonly text: string; readonly how: 'replace' | 'append' }
  | { readonly do: 'choose_table'; readonly text: string }
  | { readonly do: 'rows'; readonly fact: FactId; readonly page?: number }
  | { readonly do: 'row'; readonly fact: FactId; readonly row: number | null; readonly version: number }
  | {
      readonly do: 'save_row';
      readonly fact: FactId;
      readonly row: number | null;
      readonly version: number;
      readonly go: 'add' | 'rows';
    }
  | { readonly do: 'delete_row'; readonly fact: FactId; readonly row: number; readonly version: number }
  | { readonly do: 'undo_row'; readonly fact: FactId; readonly version: number };
