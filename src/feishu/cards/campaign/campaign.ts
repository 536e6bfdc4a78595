import { campaignActions, campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import type { CampaignView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, lines } from '../drawing.ts';
import { card, clip, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { deadlineLine } from './heading.ts';
import { resultElements } from './problem.ts';

const copy = campaignCards.campaign;
const longestName = 60;
const mostNames = 10;

/** One campaign: how far its departments are, how long there is, and what to do about it. */
export function drawCampaign(view: CampaignView, context: CardContext): Drawing {
  const { campaign, deadline, manages } = view;
  const isEmpty = view.figures.departments === 0;
  const primary = { type: 'primary_filled' } as const;
  const title = clip(view.name, longestName);
  const subtitle = fill(copy.subtitle, { region: view.region, year: String(view.year) });
  return {
    card: card({
      title,
      subtitle,
      template: 'blue',
      summary: fill(copy.summary, {
        name: title,
        departments: String(view.figures.departments),
        approved: String(view.figures.approved),
      }),
      elements: [
        ...resultElements(view.results),
        markdown(
          lines(
            deadline === null ? colored('grey', copy.noDeadline) : deadlineLine(deadline),
            ...figureLines(view),
            escapeLine(reviewersLine(view)),
            colored('grey', fill(copy.scheme, { name: escapeLine(view.schemeName) })),
          ),
        ),
        row([
          ...(isEmpty ? [] : [actionButton({ do: 'summary', campaign }, context, primary)]),
          actionButton({ do: 'campaign_units', campaign, state: 'all' }, context),
          ...(isEmpty ? [] : [actionButton({ do: 'ask_nudge', campaign }, context)]),
          ...(manages
            ? [
                actionButton({ do: 'add_units', campaign }, context, isEmpty ? primary : {}),
                actionButton({ do: 'deadline', campaign }, context),
                actionButton({ do: 'reviewers', campaign }, context),
                actionButton({ do: 'reminder_settings', campaign }, context),
              ]
            : []),
        ]),
        rule,
        row([
          actionButton({ do: 'campaigns' }, context, {
            label: campaignActions.campaigns,
            type: 'text',
            size: 'small',
          }),
        ]),
      ],
    }),
    fallback: lines(
      title,
      subtitle,
      ...view.results,
      deadline === null ? copy.noDeadline : sentenceOfDeadline(deadline),
      ...figureLines(view).map((line) => line.replaceAll('**', '')),
      reviewersLine(view),
      fill(copy.scheme, { name: view.schemeName }),
    ),
  };
}

function figureLines({ figures }: CampaignView): readonly string[] {
  const { departments, draft, submitted, approved, returned, unclaimed } = figures;
  const counts = {
    draft: String(draft),
    submitted: String(submitted),
    approved: String(approved),
    returned: String(returned),
  };
  return [
    fill(copy.departments, { departments: String(departments) }),
    ...(departments === 0 ? [] : [fill(copy.states, counts)]),
    ...(unclaimed === 0 ? [] : [fill(copy.unclaimed, { unclaimed: String(unclaimed) })]),
  ];
}

function reviewersLine({ reviewers, namelessReviewers }: CampaignView): string {
  if (reviewers.length + namelessReviewers === 0) return copy.noReviewers;
  const others = reviewers.length - mostNames;
  const nameless = namelessReviewers + Math.max(0, others);
  const names = [
    ...reviewers.slice(0, mostNames),
    ...(nameless > 0 ? [fill(others > 0 ? copy.others : copy.nameless, { count: String(nameless) })] : []),
  ];
  return fill(copy.reviewers, { names: names.join('、') });
}
