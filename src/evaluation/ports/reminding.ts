import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { ReminderSettings } from '../reminding/settings.ts';
import type { OfficeRole } from './members.ts';
import type { Status } from './records.ts';

/** A campaign with a last day, as far as reminders go. */
export interface RemindedCampaign {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly deadline: string;
  readonly settings: ReminderSettings;
  /** When the last day or the settings were set, whichever came later. */
  readonly since: Date;
}

/** Somebody with a place in a department of the campaign, or the reviewer of all of them. */
export interface Remindable {
  readonly person: PersonId;
  readonly place:
    | {
        readonly role: OfficeRole;
        readonly evaluation: EvaluationId;
        readonly department: DepartmentId;
        readonly status: Status;
      }
    | { readonly role: 'reviewer' };
  /** Since when they are there and it stands as it does. */
  readonly since: Date;
}

/** A stage of a campaign's plan for a person: there is one reminder of it. */
export interface ReminderKey {
  readonly person: PersonId;
  readonly campaign: CampaignId;
  readonly deadline: string;
  readonly stage: number;
}

/** How the reminders of somebody stand. */
export interface ReminderStanding {
  readonly dealtWith: number | null;
  readonly later: Date | null;
  readonly quietUntil: Date | null;
}

export interface RemindingRecords {
  reminderSettings(campaign: CampaignId): Promise<ReminderSettings>;
  saveReminderSettings(
    campaign: CampaignId,
    settings: ReminderSettings,
    by: PersonId,
    at: Date,
  ): Promise<void>;
  /** Those that an administrator opened, that have a last day, and where somebody still has to do something. */
  remindedCampaigns(): Promise<readonly RemindedCampaign[]>;
  /** Everybody who may owe something there; a person with several places has an entry for each. */
  remindable(campaign: CampaignId): Promise<readonly Remindable[]>;
  /** Of everybody who was reminded in view of this last day or asked to be left alone. */
  reminderStandings(campaign: CampaignId, deadline: string): Promise<ReadonlyMap<PersonId, ReminderStanding>>;
  /**
   * Notes that a stage is dealt with: true for the one who may send it, false where somebody else was faster.
   * `sent` false: nothing was owed. A reminder put off is taken up again instead with `later`, when it was to come.
   */
  dealWithReminder(
    key: ReminderKey,
    how: { readonly sent: boolean; readonly later: Date | null; readonly at: Date },
  ): Promise<boolean>;
  /** 稍后提醒: the newest reminder comes once more. False: there is none that this person got. */
  putOffReminder(person: PersonId, campaign: CampaignId, until: Date): Promise<boolean>;
  /** 今天不再提醒. */
  quietReminders(person: PersonId, until: Date): Promise<void>;
  /** Notes once that something was told; false: it was already. */
  tellOnce(key: string): Promise<boolean>;
}
