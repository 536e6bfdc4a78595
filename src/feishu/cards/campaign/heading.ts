import { campaignCopy } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import type { CampaignHeading, Deadline } from '../../../dialogue/view.ts';
import { colored } from '../drawing.ts';
import { clip } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const longestName = 60;
/** From here on the days left stand out. */
const soon = 7;

/** The campaign's name and the days left, as Markdown lines; none where a unit began by itself. */
export function campaignLines(campaign: CampaignHeading | null): readonly string[] {
  if (campaign === null) return [];
  const { name, deadline } = campaign;
  return [
    ...(deadline === null ? [] : [deadlineLine(deadline)]),
    colored('grey', fill(campaignCopy.heading, { name: escapeLine(clip(name, longestName)) })),
  ];
}

/** The same in plain text. */
export function campaignTexts(campaign: CampaignHeading | null): readonly string[] {
  if (campaign === null) return [];
  const { name, deadline } = campaign;
  return [
    ...(deadline === null ? [] : [sentenceOfDeadline(deadline)]),
    fill(campaignCopy.heading, { name: clip(name, longestName) }),
  ];
}

/** Red once it is past, orange in the last days. */
export function deadlineLine(deadline: Deadline): string {
  const sentence = `**${sentenceOfDeadline(deadline)}**`;
  if (deadline.daysLeft < 0) return colored('red', sentence);
  return deadline.daysLeft <= soon ? colored('orange', sentence) : sentence;
}
