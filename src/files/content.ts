import type { Issue } from '../facts/index.ts';

/** What a file that somebody sent holds, as far as Ziping reads it. Nothing in it was executed or followed. */
export type FileContent =
  /** .xlsx and .csv: every sheet that has rows; cells as the text they show (`1.10` stays `1.10`). */
  | { readonly kind: 'table'; readonly sheets: readonly Sheet[] }
  /** .txt and .docx: paragraphs as lines; tables of a .docx as lines with tabs. */
  | { readonly kind: 'text'; readonly text: string }
  /** .json: parsed. */
  | { readonly kind: 'json'; readonly json: unknown }
  /** Not read, with what to say: too large, of another kind than its name says, damaged, encrypted, a bomb … */
  | { readonly kind: 'refused'; readonly issue: Issue };

export interface Sheet {
  readonly name: string;
  /** Rows from the first to the last that holds anything; each as long as its last filled cell. */
  readonly rows: readonly (readonly string[])[];
}
