import type { FactId } from '../../facts/index.ts';
import type { Heading } from './common.ts';
import type { Question, Remark } from './filling.ts';

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
  readonly overtaken?: readonly string[];
  /** Whose list it is, where whoever looks may not change it. */
  readonly readOnly?: string;
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
