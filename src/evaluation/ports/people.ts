import type { FactId } from '../../facts/index.ts';
import type { CampaignId, EvaluationId, PersonId } from '../ids.ts';
import type { EvidencePurpose, EvidenceTarget } from './evidence.ts';
import type { Origin } from './history.ts';
import type { FileOrigin } from './mail.ts';
import type { AnswerSource } from './records.ts';

/** What the bot remembers of its conversation with a person. */
export interface Person {
  readonly id: PersonId;
  /** What colleagues call them; null until they said. */
  readonly name: string | null;
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

/** A text or a file that does not count yet, or a word that files follow. */
export type Pending = PendingText | PendingScheme | PendingAttachment | PendingUnits;

/** The files sent next are for this. */
export interface PendingAttachment {
  readonly kind: 'attaching';
  readonly evaluation: EvaluationId;
  readonly purpose: EvidencePurpose;
  readonly target: EvidenceTarget | null;
  /** ISO 8601: it does not hold for ever. */
  readonly since: string;
}

/** Departments for a campaign: a list that is waited for, or one that waits for 确认. */
export type PendingUnits =
  | { readonly kind: 'awaiting_units'; readonly campaign: CampaignId }
  | {
      readonly kind: 'units';
      /** Names the confirmation card that shows this very list. */
      readonly id: string;
      readonly campaign: CampaignId;
      readonly names: readonly string[];
    };

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
  /** The message or file it came with, for the history. */
  readonly cameWith?: Origin | null | undefined;
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
      readonly origin?: FileOrigin | undefined;
    }
  | {
      /** These tables wait for 保存, the first of them is shown; `fact` null: it is not known for which list. */
      readonly kind: 'table';
      readonly id: string;
      readonly fact: FactId | null;
      readonly tables: readonly SentTable[];
      readonly source: Extract<AnswerSource, 'text' | 'file'>;
      readonly origin?: FileOrigin | undefined;
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

export interface PeopleRecords {
  person(id: PersonId): Promise<Person>;
  savePerson(person: Person): Promise<void>;
  /** The names of those who said theirs. */
  namesOf(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
}
