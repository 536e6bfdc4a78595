import type { Result } from '../../facts/index.ts';
import { accessCampaign } from '../campaign/see.ts';
import type { CampaignId, PersonId } from '../ids.ts';
import type { Campaign, Records } from '../ports/index.ts';
import { refused } from '../refused.ts';
import type { ReminderSettings } from './plan.ts';

/** The settings as typed; `before` such as `14、7、3、1`, empty for none. */
export interface ReminderInput {
  readonly before: string;
  readonly onDay: boolean;
  readonly late: string;
  readonly urgent: boolean;
}

const mostDaysBefore = 60;
const mostStages = 10;
const mostLate = 20;

/** How a campaign reminds its people, for an administrator. */
export async function seeReminders(
  records: Records,
  by: PersonId,
  id: CampaignId,
): Promise<Result<{ readonly campaign: Campaign; readonly settings: ReminderSettings }>> {
  const campaign = await accessCampaign(records, by, id, 'manage_campaign');
  if (!campaign.ok) return campaign;
  const settings = await records.reminderSettings(id);
  return { ok: true, value: { campaign: campaign.value, settings } };
}

/** Changes it. Issues: `reminder_days`, `reminder_late`, with the input as path. */
export async function changeReminders(
  records: Records,
  by: PersonId,
  { campaign: id, input }: { readonly campaign: CampaignId; readonly input: ReminderInput },
  now: Date,
): Promise<Result<{ readonly campaign: Campaign; readonly settings: ReminderSettings }>> {
  const campaign = await accessCampaign(records, by, id, 'manage_campaign');
  if (!campaign.ok) return campaign;
  const settings = readSettings(input);
  if (!settings.ok) return settings;
  const { plan, urgent } = settings.value;
  await records.saveReminderSettings(id, settings.value, by, now);
  const detail = {
    before: plan.before.join(' '),
    on_day: String(plan.onDay),
    late: String(plan.late),
    urgent: String(urgent),
  };
  await records.note({ by, action: 'change_reminders', evaluation: null, campaign: id, detail, at: now });
  return { ok: true, value: { campaign: campaign.value, settings: settings.value } };
}

/** Reads the settings as typed. */
export function readSettings(input: ReminderInput): Result<ReminderSettings> {
  const words = input.before
    .normalize('NFKC')
    .split(/[^\d.-]+/)
    .filter((word) => word !== '');
  const before = [...new Set(words.map(Number))].sort((a, b) => b - a);
  if (before.length > mostStages || !before.every((count) => isCount(count, 1, mostDaysBefore))) {
    return refused('reminder_days', { most: String(mostDaysBefore), stages: String(mostStages) }, 'before');
  }
  const late = Number(input.late.normalize('NFKC').trim() || '0');
  if (!isCount(late, 0, mostLate)) return refused('reminder_late', { most: String(mostLate) }, 'late');
  return { ok: true, value: { plan: { before, onDay: input.onDay, late }, urgent: input.urgent } };
}

const isCount = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;
