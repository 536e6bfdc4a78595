import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { ReminderSettings } from '../reminding/plan.ts';
import type { OfficeRole } from './members.ts';

/** A campaign with a last day, as far as reminders go. */
export interface RemindedCampaign {
  readonly campaign: CampaignId;
  readonly name: string;
  readonly deadline: string;
  readonly settings: ReminderSettings;
  /** When the last day or the settings were set, whichever came later. */
  readonly since: Date;
}

/** Somebody who may owe something in a campaign: in a department of it, or as the reviewer of all of them. */
export interface Remindable {
  readonly person: PersonId;
  readonly place:
    | { readonly role: OfficeRole; readonly evaluation: EvaluationId; readonly department: DepartmentId }
    | { readonly role: 'reviewer' };
  /** A leader who made somebody deputy: until the last day is past that is for the deputy to do. */
  readonly isDeputised: boolean;
  /** Since when they are there, have something of it, and it stands as it does. */
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
  /** Those that an administrator opened and that have a last day. */
  remindedCampaigns(): Promise<readonly RemindedCampaign[]>;
  /** One query; a person with several places has an entry for each. With `person` only theirs. */
  remindable(campaign: CampaignId, person?: PersonId): Promise<readonly Remindable[]>;
  /** Of those who were reminded in view of this last day, or want no more reminders for a while. */
  reminderStandings(
    campaign: CampaignId,
    deadline: string,
    now: Date,
    person?: PersonId,
  ): Promise<ReadonlyMap<PersonId, ReminderStanding>>;
  /**
   * Notes that a stage is dealt with: true for the one who may send it, false where another process was faster.
   * `sent` false: nothing was owed. `later`: it is taken up again that was put off until then.
   */
  dealWithReminder(
    key: ReminderKey,
    how: {
      readonly sent: boolean;
      readonly later: Date | null;
      readonly at: Date;
      /** Its message in the outbox. */
      readonly message: string | null;
    },
  ): Promise<boolean>;
  /** What a message to this person reminds of; null: nothing. */
  reminderOf(message: string, person: PersonId): Promise<(ReminderKey & { readonly at: Date }) | null>;
  /**
   * Its message, if it is sure that it never arrived, is not sent any more. Then: null, nothing is owed; `anew`, the
   * stage is open again; a time, it comes then as what was put off.
   */
  takeBackReminder(message: string, reminder: ReminderKey | null, then: null | 'anew' | Date): Promise<void>;
  /** 稍后提醒: the newest reminder of the campaign comes once more. False: this person got none. */
  putOffReminder(person: PersonId, campaign: CampaignId, until: Date): Promise<boolean>;
  /** 今天不再提醒. */
  quietReminders(person: PersonId, until: Date, now: Date): Promise<void>;
  /** Notes once that something was told; false: it was told before. */
  tellOnce(key: string): Promise<boolean>;
}
