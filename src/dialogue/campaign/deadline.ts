import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import type { Deadline } from '../view.ts';

const copy = campaignCopy.deadline;

/** `截止 6 月 30 日，还有 12 天` */
export function sentenceOfDeadline(deadline: Deadline): string {
  const { daysLeft } = deadline;
  const values = { day: dayInWords(deadline), days: String(Math.abs(daysLeft)) };
  if (daysLeft === 0) return fill(copy.today, values);
  return fill(daysLeft > 0 ? copy.left : copy.past, values);
}

/** `6 月 30 日`, with the year where it is not this one. */
export function dayInWords({ day, isThisYear }: Pick<Deadline, 'day' | 'isThisYear'>): string {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  return fill(isThisYear ? copy.day : copy.dayOfYear, { year, month, date });
}
