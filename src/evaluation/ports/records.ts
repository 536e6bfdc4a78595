import type { FactId, FactValue } from '../../facts/index.ts';
import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';

export type Role = 'administrator' | 'reviewer' | 'leader' | 'coordinator' | 'contributor';
export type Status = 'draft' | 'submitted' | 'approved' | 'returned';

/** A person's place in a department. */
export interface Membership {
  readonly person: PersonId;
  readonly department: DepartmentId;
  readonly role: Role;
}

/** An evaluation with what is needed to speak about it. The scheme is pinned by id and version. */
export interface EvaluationRecord {
  readonly id: EvaluationId;
  readonly campaign: CampaignId;
  readonly department: DepartmentId;
  readonly departmentName: string;
  readonly region: string;
  readonly year: number;
  readonly scheme: SchemeRef;
  readonly status: Status;
  /** Sequence number of the newest answer; 0 while there is none. Rises by one with each answer. */
  readonly version: number;
  readonly startedBy: PersonId;
  readonly startedAt: Date;
}

export interface SchemeRef {
  readonly id: string;
  readonly version: string;
}

/** A system that an administrator loaded for everybody to choose. */
export interface OfferedScheme extends SchemeRef {
  readonly by: PersonId;
  readonly at: Date;
}

/** Where an answer came from, for the history. */
export type AnswerSource = 'card' | 'text' | 'file' | 'import' | 'sample';

/** One entry of the append-only log. `value` null takes an answer back. */
export interface Answer {
  readonly sequence: number;
  readonly fact: FactId;
  readonly value: FactValue | null;
  readonly by: PersonId;
  readonly at: Date;
  readonly source: AnswerSource;
}

/** What somebody typed that could not be accepted yet, kept until it is put right. */
export interface Draft {
  readonly fact: FactId;
  readonly typed: string;
  /** The issue code and its numbers, so that the sentence can be shown again. */
  readonly issue: { readonly code: string; readonly values: Readonly<Record<string, string>> };
}

/** The current score row, kept in step with the answers so that summaries never rescore. */
export interface CurrentScore {
  readonly total: string;
  readonly max: string;
  readonly low: string;
  readonly high: string;
  readonly grade: string | null;
  readonly missing: number;
  readonly dimensions: readonly {
    readonly name: string;
    readonly score: string;
    readonly maxPoints: string;
  }[];
  readonly scheme: SchemeRef;
}

/** What the bot remembers of its conversation with a person. */
export interface Person {
  readonly id: PersonId;
  readonly welcomed: boolean;
  /** The evaluation this person works on. */
  readonly current: EvaluationId | null;
  /** What waits for this person's next word or click. */
  readonly pending: Pending | null;
  /** The question that stands in the chat where this person is asked one at a time; null: they use cards. */
  readonly asking: Asking | null;
}

/**
 * 逐题填写, and the question the next message answers. It begins when the person asks for it and ends when they
 * go back to cards (继续填报, 退出), when the last question was put, or when they turn to another evaluation.
 */
export interface Asking {
  readonly evaluation: EvaluationId;
  /** The newest answer when the question was put: an answer never overwrites a newer one. */
  readonly version: number;
  readonly fact: FactId;
  /** The questions put before this one, the newest last, for 上一步. */
  readonly trail: readonly FactId[];
  /** Where to go on after a question put out of turn (修改 <题目>); null: with the next open one. */
  readonly resumeAt: FactId | null;
}

/** Somebody does not know an answer; it stands until the fact is answered after `version`. */
export interface Deferral {
  readonly fact: FactId;
  readonly by: PersonId;
  readonly version: number;
  readonly at: Date;
}

/** A figure as somebody wrote it, for the question it is meant for. */
export interface TypedFigure {
  readonly fact: FactId;
  readonly typed: string;
}

/** A table somebody sent, with the file and sheet it came from; both empty for a pasted text. */
export interface SentTable {
  readonly file: string;
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/** A figure whose name, or lack of one, fits several questions. */
export interface UnclearFigure {
  readonly typed: string;
  readonly candidates: readonly FactId[];
}

/** A text or a file that does not count yet. */
export type Pending = PendingText | PendingScheme;

/** An indicator system that waits for 启用. */
export interface PendingScheme {
  readonly kind: 'offering';
  /** Names the confirmation card that shows this very file. */
  readonly id: string;
  /** The whole scheme, as it would be stored. */
  readonly json: string;
}

/** A text that waits for something: which question it answers, or its confirmation. */
export type PendingText = {
  readonly evaluation: EvaluationId;
  /** The newest answer when the question was put: the text never overwrites a newer one. */
  readonly version: number;
} & (
  | { /** The next message answers this question. */ readonly kind: 'awaiting'; readonly fact: FactId }
  | {
      /** The rows of this list are in sight: a table that fits it is for it. */ readonly kind: 'viewing';
      readonly fact: FactId;
    }
  | {
      /** This text waits for 保存; `fact` null: it is not yet known which question it answers. */
      readonly kind: 'confirming';
      /** Names the confirmation card that shows this very text. */
      readonly id: string;
      readonly fact: FactId | null;
      readonly text: string;
      /** A file's text; else it was typed or pasted. */
      readonly source?: 'file' | undefined;
    }
  | {
      /** These tables wait for 保存, the first of them is shown; `fact` null: it is not known for which list. */
      readonly kind: 'table';
      readonly id: string;
      readonly fact: FactId | null;
      readonly tables: readonly SentTable[];
      readonly source: Extract<AnswerSource, 'text' | 'file'>;
    }
  | {
      /** These figures, recognised in a message, wait for 保存. */
      readonly kind: 'figures';
      readonly id: string;
      readonly figures: readonly TypedFigure[];
    }
  | {
      /** The next message says by number which question a value answers. */
      readonly kind: 'choosing';
      /** The first of these is asked about. */
      readonly unclear: readonly UnclearFigure[];
      /** Figures of the same message whose question is known. */
      readonly figures: readonly TypedFigure[];
      /** What of the message was not understood. */
      readonly rest: readonly string[];
    }
);

export interface NewEvaluation {
  readonly id: EvaluationId;
  readonly campaign: CampaignId;
  readonly department: DepartmentId;
  readonly departmentName: string;
  readonly region: string;
  readonly year: number;
  /** The whole scheme as JSON, kept so that the evaluation never changes rules under way. */
  readonly scheme: SchemeRef & { readonly json: string };
  readonly by: PersonId;
  readonly at: Date;
}

/** Reading and changing evaluations. Every call belongs to the one transaction of the turn. */
export interface Records {
  person(id: PersonId): Promise<Person>;
  savePerson(person: Person): Promise<void>;

  membershipsOf(person: PersonId): Promise<readonly Membership[]>;
  /** Everybody of the department. */
  membersOf(department: DepartmentId): Promise<readonly Membership[]>;
  addMembership(membership: Membership, at: Date): Promise<void>;

  /** Creates department, campaign of one, evaluation and the starter's membership as coordinator. */
  createEvaluation(input: NewEvaluation): Promise<EvaluationRecord>;
  evaluation(id: EvaluationId): Promise<EvaluationRecord | null>;
  /** Evaluations of the departments this person is a member of, newest first. */
  evaluationsOf(person: PersonId): Promise<readonly EvaluationRecord[]>;
  /** Whoever started it; for saying that a unit's year is already under way. */
  evaluationOfUnit(departmentName: string, year: number): Promise<EvaluationRecord | null>;
  changeScheme(id: EvaluationId, scheme: SchemeRef & { readonly json: string }): Promise<void>;
  /** The JSON of a stored scheme version; null when there is none. */
  schemeJson(ref: SchemeRef): Promise<string | null>;
  /** Systems that administrators loaded, newest first: of each id the version loaded last. */
  offeredSchemes(): Promise<readonly OfferedScheme[]>;
  /** Lets everybody choose a system from now on. Throws `scheme_changed` when the version has other rules. */
  offerScheme(scheme: SchemeRef & { readonly json: string }, by: PersonId, at: Date): Promise<void>;

  /** The newest answer of each fact with sequence ≤ `upTo` (default: all), taken-back ones included. */
  answers(id: EvaluationId, upTo?: number): Promise<readonly Answer[]>;
  /** Appends in order, raising the evaluation's version by one each; returns them with their sequence. */
  append(id: EvaluationId, answers: readonly Omit<Answer, 'sequence'>[]): Promise<readonly Answer[]>;

  drafts(id: EvaluationId, person: PersonId): Promise<readonly Draft[]>;
  saveDrafts(id: EvaluationId, person: PersonId, drafts: readonly Draft[], at: Date): Promise<void>;
  clearDrafts(id: EvaluationId, person: PersonId, facts: readonly FactId[]): Promise<void>;

  /** Questions somebody did not know, one entry a fact; superseded ones included. */
  deferrals(id: EvaluationId): Promise<readonly Deferral[]>;
  /** Notes that a question waits for somebody who knows; the newest note of a fact counts. */
  defer(id: EvaluationId, deferral: Deferral): Promise<void>;

  saveScore(id: EvaluationId, score: CurrentScore, at: Date): Promise<void>;
  currentScore(id: EvaluationId): Promise<CurrentScore | null>;

  /** One line of the audit log: who did what to which evaluation; never answer values. */
  note(entry: {
    readonly by: PersonId;
    readonly action: string;
    readonly evaluation: EvaluationId | null;
    readonly at: Date;
  }): Promise<void>;
}
