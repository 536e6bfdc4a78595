import type { EvidenceId } from '../../evaluation/ids.ts';
import type { FactId } from '../../facts/index.ts';
import type { AssignmentAction } from './assignment.ts';
import type { BriefAction } from './brief.ts';
import type { CampaignAction } from './campaign.ts';
import type { JoiningAction } from './joining.ts';
import type { LastYearAction } from './last-year.ts';
import type { OperationsAction } from './operations.ts';
import type { PrecheckAction } from './precheck.ts';
import type { RemindingAction } from './reminding.ts';
import type { ReviewAction } from './review.ts';
import type { SummaryAction } from './summary.ts';
import type { TrialAction } from './trial.ts';

/** Where a saved form leads; `mine` and `theirs` stay, having settled whose answer of a field counts. */
export type SaveAndGo =
  | 'next'
  | 'back'
  | 'skip'
  | 'contents'
  | 'rows'
  | 'one_by_one'
  | 'mine'
  | 'theirs'
  /** 转给同事, and 分工 of this section. */
  | 'pass_on'
  | 'share';

/** What a button does; also the `value` object it sends back. */
export type Action =
  | JoiningAction
  | ReviewAction
  | PrecheckAction
  | OperationsAction
  | RemindingAction
  | AssignmentAction
  | EvidenceAction
  | {
      readonly do:
        | 'start'
        | 'resume'
        | 'contents'
        | 'score'
        | 'report'
        | 'public_report'
        | 'help'
        | 'choose_scheme'
        | 'equal_points'
        | 'schemes';
    }
  | { readonly do: 'enable_scheme' | 'decline_scheme'; readonly offer: string }
  | CampaignAction
  | BriefAction
  | SummaryAction
  | TrialAction
  | LastYearAction
  | { readonly do: 'create' }
  /** 逐题填写 from the first open question on. */
  | { readonly do: 'one_by_one' }
  | { readonly do: 'open'; readonly section: string; readonly page?: number }
  /** The section chosen in a drop-down. */
  | { readonly do: 'open_section' }
  | {
      readonly do: 'save';
      readonly section: string;
      readonly page: number;
      readonly version: number;
      /** Where the card goes afterwards. */
      readonly go: SaveAndGo;
      /** The list whose rows to go to, or the field for which 用我的 or 用对方的 was pressed. */
      readonly fact?: FactId;
      /** Fields that hold an overtaken entry: left as they are, this button does not decide them. */
      readonly undecided?: readonly FactId[];
      /** Other fields that hold what was typed before and does not count. */
      readonly kept?: readonly FactId[];
    }
  | { readonly do: 'detail' }
  | { readonly do: 'set_scheme' }
  | { readonly do: 'keep_text' | 'discard_text'; readonly text: string }
  | { readonly do: 'keep_table'; readonly text: string; readonly how: 'replace' | 'append' }
  | { readonly do: 'choose_table'; readonly text: string }
  | { readonly do: 'rows'; readonly fact: FactId; readonly page?: number }
  | { readonly do: 'row'; readonly fact: FactId; readonly row: number | null; readonly version: number }
  | {
      readonly do: 'save_row';
      readonly fact: FactId;
      readonly row: number | null;
      readonly version: number;
      readonly go: 'add' | 'rows';
    }
  | { readonly do: 'delete_row'; readonly fact: FactId; readonly row: number; readonly version: number }
  /** 历史: of one question, or of all. */
  | { readonly do: 'history'; readonly fact?: FactId; readonly page?: number }
  /** One department's data as a file. */
  | { readonly do: 'export' }
  /** Takes back one's own last change. */
  | { readonly do: 'undo' }
  | { readonly do: 'undo_row'; readonly fact: FactId; readonly version: number };

/** Buttons about evidence. `files` names those that the card shows. */
export type EvidenceAction =
  | { readonly do: 'evidence'; readonly page?: number }
  /** The file chosen in a drop-down. */
  | { readonly do: 'one_evidence' }
  /** The place chosen in a drop-down, or the first one. */
  | { readonly do: 'sort_files'; readonly files: readonly EvidenceId[] }
  | { readonly do: 'aim_evidence'; readonly files: readonly EvidenceId[] }
  | { readonly do: 'remove_evidence' | 'send_evidence'; readonly file: EvidenceId }
  | { readonly do: 'keep_as_evidence'; readonly text: string };
