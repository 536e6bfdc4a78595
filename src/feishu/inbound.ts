import type { Found, Listed } from '../dialogue/joining/intent.ts';
import type { ChatId, EvaluationId, MessageId, PersonId } from '../evaluation/ids.ts';
import type {
  FileOrigin,
  GroupRequest,
  Keeping,
  PendingAttachment,
  PersonRequest,
} from '../evaluation/ports/index.ts';
import type { FileContent } from '../files/index.ts';

/** One thing that happened in Feishu, whichever way it reached us, after verification and decryption. */
export type InboundEvent = {
  /** Deduplication key: `msg:<message_id>`, `evt:<event_id>` or `act:<event_id>` (feishu.md §1.6). */
  readonly key: string;
  readonly at: Date;
} & (
  | {
      readonly type: 'message';
      readonly person: PersonId;
      readonly chat: ChatId;
      readonly chatType: 'p2p' | 'group';
      readonly message: MessageId;
      readonly parent: MessageId | null;
      /** `text` (mentions of the bot stripped, posts flattened), else only the kind. */
      readonly content:
        | { readonly kind: 'text'; readonly text: string }
        /** `file`: the key its bytes are fetched with, together with the message's id. */
        | { readonly kind: 'file'; readonly file: string; readonly fileName: string }
        /** The keys of pictures. */
        | { readonly kind: 'pictures'; readonly pictures: readonly string[] }
        | { readonly kind: 'other'; readonly messageType: string };
    }
  | {
      readonly type: 'card_action';
      readonly person: PersonId;
      readonly chat: ChatId | null;
      readonly message: MessageId | null;
      /** The `value` object of the button, unchecked. */
      readonly value: unknown;
      /** Inputs of the form by name; missing ones, null and empty selections are left out. */
      readonly form: Readonly<Record<string, string | readonly string[] | boolean>>;
      /** The option chosen in a select outside a form. */
      readonly option: string | null;
    }
  | { readonly type: 'menu'; readonly person: PersonId; readonly menuKey: string }
  | { readonly type: 'entered'; readonly person: PersonId; readonly chat: ChatId }
  /** The bot was added to a group by this person. */
  | {
      readonly type: 'added_to_group';
      readonly person: PersonId;
      readonly chat: ChatId;
      readonly name: string | null;
    }
  | { readonly type: 'ignored'; readonly eventType: string }
);

/** A file of an earlier message, fetched and read by now, or why it could not be: answered like an event. */
export interface FileRead {
  readonly type: 'file_read';
  /** `file:<message_id>`, for a picture with its key. */
  readonly key: string;
  readonly person: PersonId;
  /** The message its message replies to. */
  readonly parent: MessageId | null;
  readonly fileName: string;
  readonly content: FileContent;
  readonly origin?: FileOrigin;
  /** It was asked to be kept as evidence of this evaluation. */
  readonly keepFor?: EvaluationId;
  /** What its sender had said files are for when it came. */
  readonly announced?: PendingAttachment;
  /** What became of keeping it as evidence; left out where nobody tried. */
  readonly keeping?: Keeping;
}

/** What the directory said about somebody looked up before: answered like an event to whoever asked. */
export interface PersonFound extends Omit<PersonRequest, 'kind'> {
  readonly type: 'person_found';
  /** `find:<message id of the outbox>`. */
  readonly key: string;
  readonly person: PersonId;
  readonly found: Found;
}

/** Who is in a group somebody wants to invite from: answered like an event to whoever asked. */
export interface GroupListed extends Omit<GroupRequest, 'kind'> {
  readonly type: 'group_listed';
  /** `group:<message id of the outbox>`. */
  readonly key: string;
  readonly person: PersonId;
  readonly listed: Listed;
}
