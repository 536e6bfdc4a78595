import type {
  ChatId,
  DepartmentId,
  EvaluationId,
  ExportRequest,
  FileOrigin,
  OfficeRole,
  Origin,
  PersonId,
  Records,
  Search,
  SummaryRequest,
  World,
} from '../evaluation/index.ts';
import type { WorkingDays } from '../reminders/index.ts';
import type { Audience } from '../report/index.ts';
import type { Scheme } from '../schemes/index.ts';
import type { View } from './view.ts';

/** What a handler may use: the records of this turn, who speaks, and the world handed in. */
export interface Conversation extends World {
  readonly records: Records;
  readonly person: PersonId;
  /** The systems that can be chosen: loaded by administrators or built in. */
  readonly schemes: readonly Scheme[];
  /** Those of the library where nothing else is set. */
  readonly days?: WorkingDays | undefined;
  /** The card, message or file that is being answered; what is saved keeps it. */
  readonly origin?: Origin | null | undefined;
  /** The person's own card that this message replies to. */
  readonly replyTo?: { readonly evaluation: EvaluationId | null; readonly section: string | null } | null;
}

/** One living card per topic: `menu` cards are plain answers and are never updated. */
export type Topic =
  | 'menu'
  | 'filling'
  | 'score'
  | 'review'
  | 'precheck'
  | 'text'
  | 'tasks'
  | 'history'
  | 'campaign'
  | 'reminder'
  | 'operations'
  | 'people'
  | 'attach'
  | 'evidence'
  | `join:${string}`;

export interface Shown {
  readonly topic: Topic;
  readonly evaluation: EvaluationId | null;
  readonly view: View;
  /** As a refresh: also where the card is a form, because nothing is typed into this one. */
  readonly overForm?: true;
}

export interface Toast {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

/** What to answer. All parts are optional; an empty reply changes nothing. */
export interface Reply {
  /** A card: in place where the click came from a card of the same topic, else as a new message. */
  readonly show?: Shown;
  /** A word at the edge of the screen after a click. */
  readonly toast?: Toast;
  /** A plain message. */
  readonly say?: string;
  /** The report as a file message, built from the answers up to `version`. */
  readonly report?: {
    readonly evaluation: EvaluationId;
    readonly version: number;
    readonly audience: Audience;
    readonly fileName: string;
  };
  /** A department's data as a file message. */
  readonly export?: ExportRequest;
  /** The figures of a campaign as a file message. */
  readonly summary?: SummaryRequest;
  /** Somebody to be looked up in the messenger's directory; the answer comes back as `person_found`. */
  readonly find?: {
    readonly department: DepartmentId;
    readonly role: OfficeRole;
    readonly search: Search;
  };
  /** A group whose members to invite from; the answer comes back as `group_listed`. */
  readonly listGroup?: { readonly department: DepartmentId; readonly chat: ChatId };
  /** A kept file, as a file message. */
  readonly sendFile?: { readonly fileName: string; readonly storageKey: string };
  /** A file that was read is fetched once more, to be kept as evidence. */
  readonly fetch?: FileOrigin & { readonly keepFor: EvaluationId };
  /** Each updated in place where such a card is already in the chat; never sent anew. */
  readonly refresh?: readonly (Shown | Refresh)[];
  /** What other people get to see of it, each in their own chat with the bot. */
  readonly others?: readonly ToOther[];
}

/** What somebody else is told, or whose cards are brought up to date, because of what a person did. */
export interface ToOther {
  readonly person: PersonId;
  readonly show?: Shown;
  readonly say?: string;
  /** Drawn only where such a card stands in their chat and is no open form. */
  readonly refresh?: readonly Refresh[];
}

export interface Refresh extends Omit<Shown, 'view'> {
  readonly draw: () => Promise<View>;
}
