import { fill } from '../../../prompts/fill.ts';
import { remindingCopy } from '../../../prompts/reminders.ts';
import {
  type Campaign,
  type CampaignId,
  changeReminders,
  type ReminderInput,
  type ReminderSettings,
  seeReminders,
  usualReminders,
} from '../../evaluation/index.ts';
import { stagesOf, workingDays } from '../../reminders/index.ts';
import { deadlineOf } from '../campaign/heading.ts';
import { onCampaignCard } from '../campaign/show.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, sentenceOfIssue } from '../say.ts';
import type { ReminderSettingsView } from '../view.ts';

/** 提醒设置: on which days a campaign reminds its people, for its administrators. */
export async function showReminders(talk: Conversation, id: CampaignId): Promise<Reply> {
  const seen = await seeReminders(talk.records, talk.person, id);
  if (!seen.ok) return refusal(sayIssues(seen.issues));
  return { show: onCampaignCard(settingsView(talk, seen.value.campaign, seen.value.settings)) };
}

/** Saves the form; where it cannot be read it stays as typed. */
export async function saveReminders(
  talk: Conversation,
  campaign: CampaignId,
  input: ReminderInput,
): Promise<Reply> {
  const changed = await changeReminders(talk.records, talk.person, { campaign, input }, talk.now);
  if (changed.ok) {
    const view = settingsView(talk, changed.value.campaign, changed.value.settings);
    return { show: onCampaignCard({ ...view, results: [remindingCopy.saved] }) };
  }
  const text = sayIssues(changed.issues);
  const seen = await seeReminders(talk.records, talk.person, campaign);
  if (!seen.ok) return refusal(text);
  const problems = Object.fromEntries(changed.issues.map((issue) => [issue.path, sentenceOfIssue(issue)]));
  const { onDay, urgent } = input;
  const settings = { plan: { ...seen.value.settings.plan, onDay }, urgent };
  const view = { ...settingsView(talk, seen.value.campaign, settings), typed: input, problems };
  return { show: onCampaignCard(view), toast: { kind: 'error', text } };
}

/** 恢复默认. */
export function usualAgain(talk: Conversation, campaign: CampaignId): Promise<Reply> {
  const { plan, urgent } = usualReminders;
  const { onDay } = plan;
  return saveReminders(talk, campaign, {
    before: plan.before.join('、'),
    onDay,
    late: String(plan.late),
    urgent,
  });
}

function settingsView(
  talk: Conversation,
  { id, name, deadline }: Campaign,
  settings: ReminderSettings,
): ReminderSettingsView {
  const { days = workingDays() } = talk;
  const stages = deadline === null ? [] : stagesOf(settings.plan, deadline, days);
  const years = stages.map(({ day }) => Number(day.slice(0, 4)));
  return {
    view: 'reminder_settings',
    campaign: id,
    name,
    settings,
    typed: null,
    problems: {},
    stages: stages.map(({ stage, day }) => ({ stage, day: deadlineOf(day, talk) })),
    unknownYear: years.find((year) => !days.knows(year)) ?? null,
    results: [],
  };
}

/** What administrators are told once where the holidays of a year are not known. */
export const sayUnknownYear = (year: number) => fill(remindingCopy.unknownYear, { year: String(year) });
