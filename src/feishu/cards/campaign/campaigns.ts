import { campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import type { CampaignsView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Drawing, lines } from '../drawing.ts';
import { card, clip, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { deadlineLine } from './heading.ts';
import { pageButtons } from './page-buttons.ts';

const copy = campaignCards.campaigns;
const longestName = 60;

type Row = CampaignsView['campaigns'][number];

/** The campaigns somebody may see, each with how far it is. */
export function drawCampaigns(view: CampaignsView, context: CardContext): Drawing {
  const { campaigns, manages } = view;
  const turns = pageButtons(view, (page) => ({ do: 'campaigns', page }), context);
  const none = manages ? copy.none : copy.noneToReview;
  return {
    card: card({
      title: copy.title,
      template: 'blue',
      elements: [
        ...(campaigns.length === 0 ? [markdown(none)] : []),
        ...campaigns.flatMap((campaign) => [
          markdown(
            lines(
              nameLine(campaign, escapeLine),
              stateLine(campaign),
              campaign.deadline !== null && deadlineLine(campaign.deadline),
            ),
          ),
          row([
            actionButton({ do: 'campaign', campaign: campaign.campaign }, context, {
              label: fill(copy.open, { name: clip(campaign.name, longestName) }),
              width: 'fill',
            }),
          ]),
        ]),
        ...(turns.length > 0 ? [row(turns)] : []),
        ...(manages
          ? [
              row([
                actionButton({ do: 'new_campaign' }, context, { type: 'primary_filled' }),
                actionButton({ do: 'administrators' }, context),
              ]),
            ]
          : []),
      ],
    }),
    fallback: lines(
      copy.title,
      campaigns.length === 0 && none,
      ...campaigns.flatMap((campaign) => [
        nameLine(campaign, (text) => text).replaceAll('**', ''),
        stateLine(campaign),
        campaign.deadline === null ? '' : sentenceOfDeadline(campaign.deadline),
      ]),
    ),
  };
}

function nameLine({ name, region }: Row, show: (text: string) => string): string {
  return fill(copy.line, { name: show(clip(name, longestName)), region: show(region) });
}

function stateLine({ figures }: Row): string {
  const { departments, approved, submitted, draft, returned } = figures;
  return fill(copy.state, {
    departments: String(departments),
    approved: String(approved),
    submitted: String(submitted),
    going: String(draft + returned),
  });
}
