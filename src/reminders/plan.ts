import type { ReminderPlan } from '../evaluation/index.ts';
import { lastWorkedUntil, type WorkingDays, workedDay } from './working-days.ts';

/** A day on which reminders go out. */
export interface Stage {
  /** Working days from the last day on: -3, 0 for the day itself, 2 for two days late. */
  readonly stage: number;
  /** A working day. */
  readonly day: string;
}

/** The days of a plan, in order. Where the last day is no working day, the last one before stands in for it. */
export function stagesOf(plan: ReminderPlan, deadline: string, days: WorkingDays): readonly Stage[] {
  const last = lastWorkedUntil(days, deadline);
  const before = [...new Set(plan.before)]
    .sort((a, b) => b - a)
    .map((count) => ({ stage: -count, day: workedDay(days, last, -count) }));
  const late = Array.from({ length: plan.late }, (_, index) => index + 1).map((count) => ({
    stage: count,
    day: workedDay(days, deadline, count),
  }));
  return [...before, ...(plan.onDay ? [{ stage: 0, day: last }] : []), ...late];
}
