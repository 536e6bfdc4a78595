import { campaignActions, campaignCards } from '../../../../prompts/campaign.ts';
import type { CampaignFormView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, type Drawing, lines } from '../drawing.ts';
import { card, datePicker, form, input, markdown, row, select, submitButton } from '../elements/index.ts';
import { problemElements } from './problem.ts';

const copy = campaignCards.form;

/** The form that opens a campaign. */
export function drawCampaignForm(view: CampaignFormView, context: CardContext): Drawing {
  const { problems } = view;
  return {
    card: card({
      title: copy.title,
      template: 'blue',
      elements: [
        form('campaign_form', [
          markdown(copy.year),
          select({ name: 'year', placeholder: copy.yearHint, options: view.years, value: view.year }),
          ...problemElements(problems.year),
          input({ name: 'name', label: copy.name, placeholder: '', value: view.name }),
          ...problemElements(problems.name),
          markdown(copy.region),
          select({ name: 'region', placeholder: copy.regionHint, options: view.regions, value: view.region }),
          input({
            name: 'other_region',
            label: copy.otherRegion,
            placeholder: copy.otherRegionExample,
            value: view.otherRegion,
          }),
          ...problemElements(problems.region),
          markdown(copy.scheme),
          select({ name: 'scheme', placeholder: copy.schemeHint, options: view.schemes, value: view.scheme }),
          ...problemElements(problems.scheme),
          markdown(copy.deadline),
          datePicker({ name: 'deadline', placeholder: copy.deadlineHint, value: view.deadline }),
          ...problemElements(problems.deadline),
          submitButton({
            name: 'open_campaign',
            label: campaignActions.open_campaign,
            type: 'primary_filled',
            value: callbackValue({ do: 'open_campaign' }, context),
          }),
        ]),
        row([actionButton({ do: 'campaigns' }, context, { type: 'text', size: 'small' })]),
      ],
    }),
    fallback: lines(copy.title, ...Object.values(problems), copy.fallback),
  };
}
