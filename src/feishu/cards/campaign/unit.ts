import { campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import { joining } from '../../../../prompts/joining.ts';
import { summaryCards } from '../../../../prompts/summary.ts';
import type { CampaignUnitView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Drawing, lines } from '../drawing.ts';
import { card, clip, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { scoreText } from './units.ts';

const copy = campaignCards.unit;
const mostPeople = 30;
const longestName = 40;

/** One department of a campaign: how far it is, who is in it, and where to look further. */
export function drawCampaignUnit(view: CampaignUnitView, context: CardContext): Drawing {
  const { campaign, unit, department, manages } = view;
  const { evaluation } = unit;
  const facts = [
    fill(copy.status, { state: campaignCards.units.states[unit.status] }),
    fill(copy.score, { score: scoreText(unit) }),
  ];
  const people = peopleLines(view);
  return {
    card: card({
      title: clip(unit.name, longestName),
      subtitle: view.campaignName,
      template: 'blue',
      elements: [
        markdown(lines(...facts, copy.people, ...people.map((line) => `- ${escapeLine(line)}`))),
        row([
          actionButton({ do: 'score' }, context, { evaluation, type: 'primary_filled' }),
          actionButton({ do: 'contents' }, context, { evaluation }),
          actionButton({ do: 'report' }, context, { evaluation }),
          actionButton({ do: 'history' }, context, { evaluation }),
          actionButton({ do: 'export' }, context, { evaluation }),
          ...(manages
            ? [
                actionButton({ do: 'invite', department }, context),
                ...(view.people.length === 0 ? [] : [actionButton({ do: 'members', department }, context)]),
                actionButton({ do: 'remove_unit', unit: evaluation }, context),
              ]
            : []),
          actionButton({ do: 'compare_unit', unit: evaluation }, context),
          actionButton({ do: 'campaign_units', campaign, state: 'all' }, context, { label: copy.list }),
          actionButton({ do: 'summary', campaign }, context, { label: summaryCards.summary.back }),
        ]),
      ],
    }),
    fallback: lines(unit.name, view.campaignName, ...facts, ...people),
  };
}

function peopleLines({ people }: CampaignUnitView): readonly string[] {
  if (people.length === 0) return [copy.nobody];
  const rest = people.length - mostPeople;
  return [
    ...people.slice(0, mostPeople).map(({ name, role }) =>
      fill(copy.person, {
        role: joining.roles[role],
        name: clip(name ?? campaignCards.appointed.nameless, longestName),
      }),
    ),
    ...(rest > 0 ? [fill(copy.more, { count: String(rest) })] : []),
  ];
}
