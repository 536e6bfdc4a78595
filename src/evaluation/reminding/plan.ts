/** On which days people are reminded, in working days from the last day for handing in. */
export interface ReminderPlan {
  /** So many working days before. */
  readonly before: readonly number[];
  readonly onDay: boolean;
  /** Each working day late, at most so many. */
  readonly late: number;
}

/** How a campaign reminds its people. */
export interface ReminderSettings {
  readonly plan: ReminderPlan;
  /** 加急: from the last day on, the reminders also ring. */
  readonly urgent: boolean;
}

export const usualReminders: ReminderSettings = {
  plan: { before: [14, 7, 3, 1], onDay: true, late: 5 },
  urgent: false,
};
