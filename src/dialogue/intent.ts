import type { EvaluationId, FileOrigin, Keeping, PendingAttachment } from '../evaluation/index.ts';
import type { FactId } from '../facts/index.ts';
import type { FileContent } from '../files/content.ts';
import type { AskIntent } from './ask/intent.ts';
import type { AssignmentIntent } from './assignment/intent.ts';
import type { BriefIntent } from './brief/intent.ts';
import type { CampaignIntent } from './campaign/intent.ts';
import type { EvidenceIntent } from './evidence/intent.ts';
import type { ExportIntent } from './export/intent.ts';
import type { HistoryIntent } from './history/intent.ts';
import type { JoiningIntent } from './joining/intent.ts';
import type { LastYearIntent } from './last-year/intent.ts';
import type { AskingWord } from './one-by-one/words.ts';
import type { OperationsIntent } from './operations/intent.ts';
import type { PrecheckIntent } from './precheck/intent.ts';
import type { RemindingIntent } from './reminding/intent.ts';
import type { ReviewIntent } from './review/intent.ts';
import type { SummaryIntent } from './summary/intent.ts';
import type { TrialIntent } from './trial/intent.ts';
import type { Action } from './view.ts';

/** What a person wants, whether they typed a word, used the menu or tapped a card. */
export type Intent =
  /** Somebody opened the chat. */
  | { readonly want: 'enter' }
  | { readonly want: 'thanks' | 'edit_what' | 'choose_unit' }
  /** A greeting: the welcome card. */
  | { readonly want: 'menu'; readonly evaluation?: EvaluationId }
  | {
      readonly want:
        | 'start'
        | 'resume'
        | 'contents'
        | 'score'
        | 'report'
        | 'public_report'
        | 'help'
        | 'choose_scheme'
        | 'equal_points';
      readonly evaluation?: EvaluationId;
    }
  | {
      readonly want: 'create';
      readonly department: string;
      readonly year: string;
      readonly scheme: string;
      /** Left out by cards of earlier releases. */
      readonly name?: string;
    }
  | {
      readonly want: 'open';
      readonly evaluation: EvaluationId;
      readonly section: string;
      readonly page: number;
    }
  | {
      readonly want: 'save';
      readonly evaluation: EvaluationId;
      readonly section: string;
      readonly page: number;
      readonly version: number;
      readonly go: Extract<Action, { do: 'save' }>['go'];
      /** With `go: 'rows'` the list whose rows to show, with `mine` and `theirs` the field it is about. */
      readonly fact?: FactId;
      readonly undecided?: readonly FactId[];
      /** The other fields whose kept entry the form showed; left out by forms that do not say. */
      readonly kept?: readonly FactId[];
      readonly typed: Readonly<Record<FactId, string | readonly string[] | boolean>>;
    }
  | { readonly want: 'detail'; readonly evaluation: EvaluationId; readonly indicator: string | null }
  | { readonly want: 'set_scheme'; readonly evaluation: EvaluationId; readonly scheme: string }
  /** The indicator systems in force. */
  | { readonly want: 'schemes' }
  /** `offer` names the scheme file that the confirmation card shows. */
  | { readonly want: 'enable_scheme' | 'decline_scheme'; readonly offer: string }
  | { readonly want: 'edit' | 'clear'; readonly question: string }
  /** Perhaps a question to change (`改采购计划`) or to clear, perhaps just something told. */
  | { readonly want: 'edit_or_tell' | 'clear_or_tell'; readonly question: string; readonly text: string }
  /** `text` names the text that the confirmation card shows. */
  | { readonly want: 'keep_text'; readonly text: string; readonly fact: string | null }
  | { readonly want: 'discard_text'; readonly text: string }
  /** `text` names the table that the confirmation card shows. */
  | { readonly want: 'keep_table'; readonly text: string; readonly how: 'replace' | 'append' }
  | { readonly want: 'choose_table'; readonly text: string; readonly fact: FactId | null }
  | RowIntent
  | JoiningIntent
  | HistoryIntent
  | ExportIntent
  | OperationsIntent
  | RemindingIntent
  | ReviewIntent
  | PrecheckIntent
  | CampaignIntent
  | BriefIntent
  | AskIntent
  | LastYearIntent
  | TrialIntent
  | AssignmentIntent
  | SummaryIntent
  | EvidenceIntent
  /** Free text that is no known word. */
  | { readonly want: 'tell'; readonly text: string }
  /** 逐题填写, of the section of a card or from the first open question on. */
  | { readonly want: 'one_by_one'; readonly evaluation?: EvaluationId }
  /** What is said about the question asked by text, besides its answer. */
  | { readonly want: AskingWord }
  /** A file somebody sent, fetched and read, or why it could not be. `section`: it replied to that section's card. */
  | {
      readonly want: 'file';
      readonly fileName: string;
      readonly content: FileContent;
      readonly section: string | null;
      /** The section of the form this person has open: what evidence may be about. */
      readonly near?: string | null;
      readonly origin?: FileOrigin;
      /** It was asked to be kept as evidence of this evaluation. */
      readonly keepFor?: EvaluationId;
      /** What its sender had said files are for when it came. */
      readonly announced?: PendingAttachment;
      /** What became of keeping it as evidence; left out where nobody tried. */
      readonly keeping?: Keeping;
    }
  /** A message the bot cannot read: a picture, a sticker, a recording … */
  | { readonly want: 'unreadable'; readonly messageType: string }
  /** A button whose value is not one of ours any more. */
  | { readonly want: 'outdated' };

/** Looking at and changing single rows of a list; rows count from 0, null is a new one. */
export type RowIntent = { readonly evaluation: EvaluationId; readonly fact: FactId } & (
  | { readonly want: 'rows'; readonly page: number }
  | { readonly want: 'row'; readonly row: number | null; readonly version: number }
  | {
      readonly want: 'save_row';
      readonly row: number | null;
      readonly version: number;
      readonly go: 'add' | 'rows';
      /** By input: `<fact>.<column>`. */
      readonly typed: Readonly<Record<string, string | readonly string[] | boolean>>;
    }
  | { readonly want: 'delete_row'; readonly row: number; readonly version: number }
  /** Brings back the rows as they were at `version`. */
  | { readonly want: 'undo_row'; readonly version: number }
);
