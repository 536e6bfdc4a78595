import type { CampaignId, OfficeRole, ReminderSettings } from '../../evaluation/index.ts';
import type { PutOff } from '../../reminders/index.ts';
import type { TaskPart } from './assignment.ts';
import type { Deadline, Heading } from './common.ts';

/** A reminder: what one person owes in a campaign. */
export interface ReminderView {
  readonly view: 'reminder';
  readonly campaign: { readonly id: CampaignId; readonly name: string };
  readonly deadline: Deadline;
  /** Working days until the last day; negative once it is past. */
  readonly workingDays: number;
  readonly units: readonly OwedUnit[];
  /** What a reviewer waits for; null for anybody else. */
  readonly waiting: {
    readonly departments: number;
    /** Not handed in. */
    readonly going: number;
    /** Of these nobody has joined. */
    readonly unclaimed: number;
    /** Handed in, not approved. */
    readonly submitted: number;
  } | null;
}

/** What somebody owes at one department. */
export type OwedUnit = Heading &
  (
    | { readonly as: Extract<OfficeRole, 'contributor'>; readonly parts: readonly TaskPart[] }
    | {
        readonly as: Extract<OfficeRole, 'coordinator'>;
        /** Open questions in all. */
        readonly open: number;
        /** Who owes what of them, the reader among them, those who owe most first. */
        readonly people: readonly {
          readonly name: string;
          readonly isYou: boolean;
          readonly parts: readonly TaskPart[];
        }[];
        /** Open questions that are nobody's. */
        readonly unassigned: number;
        readonly isReturned: boolean;
      }
    | {
        readonly as: Extract<OfficeRole, 'leader'>;
        /** The leader whose place the reader takes as deputy; null for a leader. */
        readonly actingFor: string | null;
        /** Who takes the reader's place as deputy. */
        readonly deputy: string | null;
      }
  );

/** 提醒设置: inputs `before`, `on_day`, `late` and `urgent`. */
export interface ReminderSettingsView {
  readonly view: 'reminder_settings';
  readonly campaign: CampaignId;
  readonly name: string;
  readonly settings: ReminderSettings;
  /** What was typed in place of the settings. */
  readonly typed: { readonly before: string; readonly late: string } | null;
  readonly problems: Readonly<Partial<Record<'before' | 'late', string>>>;
  /** The days on which people are reminded; empty while there is no last day. */
  readonly stages: readonly { readonly stage: number; readonly day: Deadline }[];
  /** A year of these days whose holidays are not known. */
  readonly unknownYear: number | null;
  readonly results: readonly string[];
}

export type RemindingAction =
  | { readonly do: 'put_off'; readonly campaign: CampaignId; readonly when: PutOff }
  | { readonly do: 'not_today' }
  | {
      readonly do: 'reminder_settings' | 'save_reminders' | 'usual_reminders';
      readonly campaign: CampaignId;
    };
