import type { Align } from '../../prompts/report/shape.ts';

/** The report as data: what stands on it, not how it is set. `writeDocx` turns it into a file. */
export interface ReportDocument {
  readonly title: string;
  /** Stands on every page until somebody has approved; null afterwards. */
  readonly draftMark: string | null;
  readonly cover: {
    readonly lines: readonly { readonly label: string; readonly value: string }[];
    readonly date: string;
  } | null;
  /** Whether a contents page comes before the text. */
  readonly hasContents: boolean;
  readonly body: readonly Block[];
  /** Null where the form has no score table. */
  readonly annex: Annex | null;
  /** Tables for the office itself, each on pages of its own: evidence, review. */
  readonly internal: readonly Annex[];
  /** For those who work on a draft, on pages of their own; empty in public and approved reports. */
  readonly notes: readonly Block[];
}

export interface Annex {
  /** 附件 */
  readonly label: string;
  readonly title: string;
  readonly table: Table;
}

export type Block = Heading | Paragraph | Table;

/** `text` carries its number: 一、… */
export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `label` stands above the title, `title` above the text, `note` is set off from it (附件：…), `signature` stands to the right. */
  readonly role: 'text' | 'label' | 'title' | 'note' | 'signature';
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: string;
  /** 单位：… */
  readonly unit?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Row[];
}

export interface TableColumn {
  readonly title: string;
  /** A share of the table's width. */
  readonly width: number;
  readonly align: Align;
  /** Neighbouring rows with the same text here, and in all merged columns before, share one cell. */
  readonly merged?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Sums up. */
  readonly total: boolean;
}

export interface Cell {
  readonly text: string;
  /** Columns it takes; 1 where not said. */
  readonly columns?: number;
}

export function paragraph(text: string, role: Paragraph['role'] = 'text'): Paragraph {
  return { kind: 'paragraph', text, role };
}

/** True for a text that leads to what follows and must not stand alone at the foot of a page. */
export function announces(text: string): boolean {
  return text.endsWith('：');
}
