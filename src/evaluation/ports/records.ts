import type { FactId, FactValue } from '../../facts/index.ts';
import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { AdministratorRecords } from './administrators.ts';
import type { AssignmentRecords } from './assignment.ts';
import type { CampaignRecords } from './campaign.ts';
import type { EvidenceRecords } from './evidence.ts';
import type { ExportRecords } from './export.ts';
import type { GroupRecords } from './groups.ts';
import type { HistoryRecords, Origin } from './history.ts';
import type { JoiningRecords } from './joining.ts';
import type { MemberRecords } from './members.ts';
import type { OperationsRecords } from './operations.ts';
import type { OwingRecords } from './owing.ts';
import type { PeopleRecords } from './people.ts';
import type { PrecheckRecords } from './precheck.ts';
import type { RemindingRecords } from './reminding.ts';
import type { ReviewRecords } from './review.ts';
import type { SummaryRecords } from './summary.ts';

export type Status = 'draft' | 'submitted' | 'approved' | 'returned';

/** An evaluation with what is needed to speak about it. The scheme is pinned by id and version. */
export interface EvaluationRecord {
  readonly id: EvaluationId;
  readonly campaign: CampaignId;
  readonly department: DepartmentId;
  readonly departmentName: string;
  readonly region: string;
  readonly year: number;
  /** Null for a campaign of one, which a unit began by itself. */
  readonly campaignName: string | null;
  /** Last day for handing in, `YYYY-MM-DD` at the office; null where none was set. */
  readonly deadline: string | null;
  readonly scheme: SchemeRef;
  /** The department's evaluation of the year before; left out or null where it has none. */
  readonly previous?: EvaluationId | null;
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
export type AnswerSource = 'card' | 'text' | 'file' | 'import' | 'sample' | 'undo';

/** One entry of the append-only log. `value` null takes an answer back. */
export interface Answer {
  readonly sequence: number;
  readonly fact: FactId;
  readonly value: FactValue | null;
  readonly by: PersonId;
  readonly at: Date;
  readonly source: AnswerSource;
}

/** An answer before it has its place in the log, with the very card, message or file it came with. */
export type NewAnswer = Omit<Answer, 'sequence'> & { readonly origin?: Origin | null | undefined };

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
  /** The total with the review scores in place of the self-scores; null without any. */
  readonly reviewed: string | null;
  /**
   * Of each indicator, in the scheme's order, its score and then its lost points in hundredths of a point,
   * which are whole numbers; null twice while it has none. Null as a whole in rows of earlier releases.
   */
  readonly points: readonly (number | null)[] | null;
}

/** Somebody does not know an answer; it stands until the fact is answered after `version`. */
export interface Deferral {
  readonly fact: FactId;
  readonly by: PersonId;
  readonly version: number;
  readonly at: Date;
}

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
export interface Records
  extends PeopleRecords,
    MemberRecords,
    AdministratorRecords,
    AssignmentRecords,
    CampaignRecords,
    EvidenceRecords,
    ExportRecords,
    GroupRecords,
    JoiningRecords,
    HistoryRecords,
    OperationsRecords,
    OwingRecords,
    PrecheckRecords,
    RemindingRecords,
    ReviewRecords,
    SummaryRecords {
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
  /** Those of the department's evaluation of the year before; empty where it has none. */
  answersOfLastYear(id: EvaluationId): Promise<readonly Answer[]>;
  /** Appends in order, raising the evaluation's version by one each; returns them with their sequence. */
  append(id: EvaluationId, answers: readonly NewAnswer[]): Promise<readonly Answer[]>;

  drafts(id: EvaluationId, person: PersonId): Promise<readonly Draft[]>;
  saveDrafts(id: EvaluationId, person: PersonId, drafts: readonly Draft[], at: Date): Promise<void>;
  clearDrafts(id: EvaluationId, person: PersonId, facts: readonly FactId[]): Promise<void>;

  /** Questions somebody did not know, one entry a fact; superseded ones included. */
  deferrals(id: EvaluationId): Promise<readonly Deferral[]>;
  /** Notes that a question waits for somebody who knows; the newest note of a fact counts. */
  defer(id: EvaluationId, deferral: Deferral): Promise<void>;

  saveScore(id: EvaluationId, score: CurrentScore, at: Date): Promise<void>;
  currentScore(id: EvaluationId): Promise<CurrentScore | null>;
}
