/** The shapes the report's copy is written in. Pure data; `src/report` turns it into a document. */

/** An exact amount: the id of a fact, of a column of the row at hand or of a figure, or a calculation. */
export type Amount =
  | string
  | { readonly constant: string }
  | { readonly sum: readonly Amount[] }
  | { readonly difference: readonly [Amount, Amount] }
  | { readonly ratio: readonly [Amount, Amount] }
  | { readonly magnitude: Amount }
  /** The first of the two that is known. */
  | { readonly either: readonly [Amount, Amount] }
  /** The sum of a column over all rows of a list. */
  | { readonly column: string; readonly of: string }
  /** How many rows a list has, or how many of them are so. */
  | { readonly rows: string; readonly where?: Readonly<Record<string, string | boolean>> };

/** A number nobody types: computed from facts, named so that 〔待补：name〕 can stand for it. */
export interface Figure {
  readonly name: string;
  readonly as: 'percent' | 'money' | 'count';
  /** Unit of a count. */
  readonly unit?: string;
  readonly amount: Amount;
}

/** All parts must hold. A condition on something unknown does not hold, except `unknown`. */
export interface Condition {
  readonly is?: Readonly<Record<string, string | boolean>>;
  readonly sign?: Readonly<Record<string, 'positive' | 'negative' | 'zero'>>;
  readonly known?: readonly string[];
  readonly unknown?: readonly string[];
}

export interface Case {
  readonly when?: Condition;
  readonly say: string;
}

/** A template with {placeholders}, or cases of which the first that holds is said. */
export type Sentence = string | readonly Case[];

export type Align = 'left' | 'center' | 'right';

export interface Column {
  readonly title: string;
  /** A share of the table's width. */
  readonly width: number;
  readonly align?: Align;
  /** Neighbouring rows that say the same here share one cell. */
  readonly merged?: boolean;
  /** Left out where this does not hold. */
  readonly when?: Condition;
}

/** A column of a list, or a number computed from the row (`rate`: a percent without its sign). */
export type ListTableColumn = Column & ({ readonly column: string } | { readonly rate: Amount });

/** A row that the official form of a table always shows. */
export interface FormRow {
  readonly label: string;
  /** A row of the list belongs here when its own label contains one of these. */
  readonly words: readonly string[];
  /** Label of the row it is part of: it is not added again where that one is known. */
  readonly partOf?: string;
  /** Where nobody gave it, it is the sum of its parts, if all of them are known. */
  readonly isSumOfParts?: boolean;
}

/** A row that sums up everything above it. */
export interface SubtotalRow {
  readonly subtotal: string;
}

export type Passage =
  /** Sentences one after the other; nothing where all of them stay silent. */
  | { readonly paragraph: readonly Sentence[] }
  /** A long text as it was written, a paragraph a line. */
  | { readonly text: string }
  /**
   * Rows as numbered paragraphs. `say` may use the row's columns; each of `details` that is known follows
   * in brackets. `where` picks rows. `lead` goes before and `tail` after, when there are rows.
   */
  | {
      readonly points: string;
      readonly say: Sentence;
      readonly details?: readonly string[];
      readonly where?: Readonly<Record<string, string | boolean>>;
      readonly lead?: Sentence;
      readonly tail?: Sentence;
      /** Lists whose points stand before these: the numbers go on from there. */
      readonly after?: readonly string[];
    }
  /** Rows as a table; numbered paragraphs of the first column where no row has any other. */
  | {
      readonly table: string;
      readonly caption: string;
      readonly unit?: string;
      readonly numbered?: boolean;
      readonly columns: readonly ListTableColumn[];
      /** Rows of the official form, in its order; other rows of the list follow before the first subtotal. */
      readonly form?: readonly (FormRow | SubtotalRow)[];
      /** Label of a last row that sums the money columns. */
      readonly total?: string;
    }
  /** A fixed table; cells are templates. */
  | {
      readonly grid: readonly (readonly string[])[];
      readonly caption: string;
      readonly unit?: string;
      readonly columns: readonly Column[];
      readonly lastRowIsTotal?: boolean;
    };

/** A heading with what stands under it. Numbers (一、（一）1.（1）) follow from the depth. */
export interface OutlineSection {
  readonly title: string;
  readonly passages?: readonly Passage[];
  readonly sections?: readonly OutlineSection[];
  /** Stands once for each row of this list; title and passages may name the row's columns. */
  readonly each?: string;
  /** Names people: the public version is without it. */
  readonly personal?: boolean;
}

/** `personal`: names people; the public version is without it. */
export interface CoverLine {
  readonly label: string;
  readonly value: string;
  readonly personal?: boolean;
}

export interface Outline {
  /** Stands above the title, to the left, where the report is itself an annex. */
  readonly label?: string;
  readonly title: string;
  readonly cover: { readonly lines: readonly CoverLine[]; readonly date: string } | null;
  /** Whether a contents page follows the cover. */
  readonly contents: boolean;
  readonly preface: readonly Passage[];
  readonly sections: readonly OutlineSection[];
  /** Named at the end of the text and above the score table; null where the form has none. */
  readonly annex: { readonly note: string; readonly label: string; readonly title: string } | null;
  readonly signature: readonly string[];
}
