import type { Audience } from '../../report/index.ts';
import type { CardId, ChatId, DepartmentId, EvaluationId, MessageId, PersonId } from '../ids.ts';
import type { ExportRequest } from './export.ts';
import type { Search } from './joining.ts';
import type { OfficeRole } from './members.ts';
import type { PendingAttachment } from './people.ts';
import type { SchemeRef } from './records.ts';
import type { SummaryRequest } from './summary.ts';

/** Whom a message goes to: a private answer to the person, a word to a group to its chat. */
export type Recipient =
  | { readonly type: 'chat'; readonly id: ChatId }
  | { readonly type: 'person'; readonly id: PersonId };

/** What the messenger is to be told, or asked for. `content` is the messenger's own JSON, opaque here. */
export type OutgoingBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: CardId; readonly content: string; readonly fallback: string }
  | {
      readonly kind: 'card_update';
      readonly card: CardId;
      readonly content: string;
      readonly fallback: string;
      /** Where the card cannot be shown in place: a new message instead, or, for a mere refresh, nothing. */
      readonly otherwise: 'send_anew' | 'leave';
    }
  | ReportRequest
  | ExportRequest
  | SummaryRequest
  | FileRequest
  | EvidenceRequest
  | PersonRequest
  | GroupRequest
  /** 加急: the message that carries this card rings. */
  | { readonly kind: 'ring'; readonly card: CardId };

/**
 * A report as it was asked for. The .docx is built when it is delivered, from nothing but this and the
 * answers up to `version`, so that each attempt builds the same file.
 */
export interface ReportRequest {
  readonly kind: 'report';
  readonly evaluation: EvaluationId;
  readonly version: number;
  readonly scheme: SchemeRef;
  readonly approved: boolean;
  readonly audience: Audience;
  /** ISO 8601. */
  readonly requestedAt: string;
  readonly fileName: string;
}

/**
 * A file somebody sent. It is fetched in its place among the files of the person, and what it holds is answered
 * like a message; asked for by its message, so that doing it twice is safe.
 */
export interface FileRequest extends FileOrigin {
  readonly kind: 'fetch_file';
  /** The message it replies to. */
  readonly parent: MessageId | null;
  /** It was read before, and is now to be kept as evidence of this evaluation. */
  readonly keepFor?: EvaluationId | undefined;
  /** What its sender had said files are for when it came; what they say while it is fetched is for later ones. */
  readonly announced?: PendingAttachment | undefined;
}

/** Where a file came from. */
export interface FileOrigin {
  readonly message: MessageId;
  /** The messenger's key of the bytes; good only together with `message`. */
  readonly file: string;
  readonly fileName: string;
  /** `file` where not said. */
  readonly resource?: 'file' | 'image' | undefined;
}

/** A kept file that somebody asked for. */
export interface EvidenceRequest {
  readonly kind: 'send_evidence';
  readonly storageKey: string;
  readonly fileName: string;
}

/** Somebody to be looked up, who is then invited to a department as what was chosen. */
export interface PersonRequest {
  readonly kind: 'find_person';
  readonly department: DepartmentId;
  readonly role: OfficeRole;
  readonly search: Search;
}

/** The members of a group, for somebody who wants to invite some of them to a department. */
export interface GroupRequest {
  readonly kind: 'list_group';
  readonly department: DepartmentId;
  readonly chat: ChatId;
}

export interface OutgoingMessage {
  /** Stable over retries and restarts; sent as the message's uuid. At most 50 characters. */
  readonly id: string;
  /** Messages of one lane are delivered in order. One lane a chat. */
  readonly lane: string;
  readonly to: Recipient;
  readonly body: OutgoingBody;
  /** Not to be delivered earlier than this. */
  readonly notBefore: Date;
}

/** A card the bot keeps up to date: the newest one of a topic for a person is the living one. */
export interface LivingCard {
  readonly id: CardId;
  readonly person: PersonId;
  /** `filling` (contents and section forms) or `score`, and others later. */
  readonly topic: string;
  readonly evaluation: EvaluationId | null;
  /** Null until the messenger has accepted it. */
  readonly message: MessageId | null;
  /** When its message was queued; a messenger may stop taking updates after some days. */
  readonly issuedAt: Date;
  /** True while it shows a form somebody may be typing into: then no refresh may overwrite it. */
  readonly open: boolean;
  /** The section it shows, so that a reply to it is about that section; null for other cards. */
  readonly section: string | null;
}

/** Seen before? Then the event was handled; both calls belong to the turn's transaction. */
export interface Inbox {
  /** Records the key; false when it was already there. */
  firstTime(key: string, at: Date): Promise<boolean>;
}

/** A turn's side of the outbox. */
export interface Outbox {
  add(message: OutgoingMessage, at: Date): Promise<void>;
  /** Lets a message held back go out from `notBefore` on. Nothing when it was tried or is settled already. */
  release(id: string, notBefore: Date): Promise<void>;
  /** The reports of a lane that are not delivered yet. */
  waitingReports(lane: string): Promise<readonly ReportRequest[]>;
  /** What kinds of messages were given up in lanes without their person knowing. */
  undelivered(lanes: readonly string[]): Promise<readonly OutgoingBody['kind'][]>;
  /** The same; from now on they are told. */
  takeUndelivered(lanes: readonly string[], at: Date): Promise<readonly OutgoingBody['kind'][]>;
}

export interface Cards {
  issue(card: LivingCard): Promise<void>;
  card(id: CardId): Promise<LivingCard | null>;
  /** The newest card of a topic for a person and evaluation. */
  living(person: PersonId, topic: string, evaluation: EvaluationId | null): Promise<LivingCard | null>;
  /** The newest card of each topic and evaluation of each of these people, in one query. */
  livingOf(people: readonly PersonId[]): Promise<readonly LivingCard[]>;
  /** Reads what `livingOf` will be asked of this person and everybody in the department of an evaluation. */
  readAround(evaluation: EvaluationId, person: PersonId): Promise<void>;
  /** The card a message carries; for a reply to a card. */
  ofMessage(message: MessageId): Promise<LivingCard | null>;
  /** Notes what the card shows now, and the message that carries it where that was not known. */
  update(
    id: CardId,
    change: {
      readonly open?: boolean;
      readonly message?: MessageId;
      readonly evaluation?: EvaluationId;
      readonly section?: string | null;
    },
  ): Promise<void>;
}

/** A message taken from the outbox for delivery. */
export interface Delivery extends OutgoingMessage {
  /** Attempts that may have come through, or that ended with the process. */
  readonly attempts: number;
  /** When it was first handed to the messenger, if it ever was. */
  readonly firstTriedAt: Date | null;
  /** For `card_update` and `ring`: the message that carries the card; null while it is not known. */
  readonly message: MessageId | null;
}

export interface DueOptions {
  readonly withoutFiles?: boolean;
}

/** What others left who held the lease before. */
export interface Inherited {
  /** As they wrote it last; null: nothing. */
  readonly note: string | null;
  /** When somebody held the lease and no note tells what they did; null: there was no such time. */
  readonly unnoted: Unnoted | null;
}

export interface Unnoted {
  readonly from: Date;
  readonly to: Date;
  /** No more messages than this were handed to the messenger since then. */
  readonly messages: number;
}

export interface Held {
  /** Null: nobody else has held it since this holder did. */
  readonly inherited: Inherited | null;
}

/** The deliverer's side of the outbox. Each call is a transaction of its own. */
export interface DeliveryQueue {
  /**
   * Takes or renews the lease; null while another holder has it.
   * @param note what is left to whoever holds it next; written when the lease is renewed, not when it is taken
   */
  hold(holder: string, now: Date, untilMs: number, note: string): Promise<Held | null>;
  /** Gives the lease away, with a note that lacks nothing. */
  release(holder: string, note: string): Promise<void>;
  /**
   * The head of every lane that is due, oldest first. A lane whose head is not due yet waits, except that an
   * update held back for a callback answer does not hold up others. (Older updates of a card were superseded
   * when the newer one was added.) A message that cannot be read is given up as failed.
   * `withoutFiles`: lanes whose head is a file to fetch are passed over, so that they take up none of the limit.
   */
  due(now: Date, limit: number, options?: DueOptions): Promise<readonly Delivery[]>;
  /** Notes the attempt before the messenger is called; false when the message is not to be sent any more. */
  trying(id: string, now: Date): Promise<boolean>;
  sent(id: string, message: MessageId | null, now: Date): Promise<void>;
  /** To be tried again. An attempt that `counts: false` never reached the messenger. */
  retry(id: string, notBefore: Date, error: string, options: { readonly counts: boolean }): Promise<void>;
  /** Gives up visibly: `failed` (refused), or `unknown` (it may have arrived). */
  giveUp(
    id: string,
    state: 'failed' | 'unknown',
    error: string,
    now: Date,
    options: { readonly told: boolean },
  ): Promise<void>;
  /** There is nothing to deliver any more. Pending rows only. */
  drop(id: string, now: Date): Promise<void>;
  /**
   * Drops an update because the callback answer carried the same card; unless an older update of the card was
   * handed to the messenger and may arrive after the answer: then this one has to follow it.
   */
  answered(id: string, now: Date): Promise<void>;
  /** When the next pending message falls due; null when there is none. */
  nextDue(): Promise<Date | null>;
  statistics(now: Date): Promise<QueueStatistics>;
}

export interface QueueStatistics {
  readonly pending: number;
  readonly oldestPendingSeconds: number;
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
  /** Some process holds the right to deliver; while nothing waits, none needs it. */
  readonly isLeased: boolean;
}
