import type { Deadline, Heading, Option } from './common.ts';

/** A section or single question and who has it. */
export interface Assignable {
  /** Name of its select: `section:<id>` or `question:<id>`. */
  readonly key: string;
  readonly label: string;
  /** How far it is. */
  readonly detail: string;
  /** Who has it by itself: an option, or `nobody`. */
  readonly holder: string;
}

/** 分工: a page of sections, or of the questions of one section, each with who has it. */
export interface AssigningView extends Heading {
  readonly view: 'assigning';
  /** Null: all sections. */
  readonly section: { readonly id: string; readonly name: string } | null;
  readonly rows: readonly Assignable[];
  readonly page: number;
  readonly pages: number;
  readonly people: readonly Option[];
  /** What `nobody` means for a section and for a question. */
  readonly nobody: { readonly section: string; readonly question: string };
  /** The sections whose questions can be given one by one. */
  readonly sections: readonly Option[];
  readonly results: readonly string[];
  readonly problems: readonly string[];
}

/** 转给同事: inputs `to` and `note`. */
export interface PassOnView extends Heading {
  readonly view: 'pass_on';
  readonly section: { readonly id: string; readonly name: string };
  /** What of it is passed on, in words. */
  readonly what: string;
  readonly people: readonly Option[];
  readonly to: string;
  readonly note: string;
  readonly problem: string | null;
}

export interface TaskPart {
  readonly section: string;
  readonly name: string;
  readonly open: number;
  /** Single questions by name; empty where the whole section is meant. */
  readonly questions: readonly string[];
}

export interface TaskUnit extends Heading {
  readonly deadline: Deadline | null;
  readonly parts: readonly TaskPart[];
}

/** 我的任务, or what somebody was just given. */
export interface TasksView {
  readonly view: 'tasks';
  readonly isNew: boolean;
  /** Who gave it, or what else is to be known. */
  readonly intro: readonly string[];
  /** What was said on handing it over. */
  readonly note: string | null;
  readonly units: readonly TaskUnit[];
}

export type AssignmentAction =
  | { readonly do: 'assignments' | 'my_tasks' | 'assign_section' }
  | { readonly do: 'assign_page'; readonly section: string | null; readonly page: number }
  | {
      readonly do: 'assign';
      readonly section: string | null;
      readonly page: number;
      readonly go: AssignAndGo;
      /** Select → who was chosen when the form was drawn. */
      readonly was: Readonly<Record<string, string>>;
    }
  | { readonly do: 'pass_on'; readonly section: string };

/** Where 分工 leads after saving. */
export type AssignAndGo = 'stay' | 'next' | 'back';
