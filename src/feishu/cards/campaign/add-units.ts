import { campaignActions, campaignCards } from '../../../../prompts/campaign.ts';
import type { AddUnitsView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, type Drawing, lines } from '../drawing.ts';
import { card, form, input, markdown, row, submitButton } from '../elements/index.ts';
import { problemElements } from './problem.ts';

const copy = campaignCards.addUnits;

/** A field for one department, and how to send many at once. */
export function drawAddUnits(view: AddUnitsView, context: CardContext): Drawing {
  const { campaign, name, typed, problem } = view;
  return {
    card: card({
      title: copy.title,
      subtitle: name,
      template: 'blue',
      elements: [
        markdown(copy.many),
        form('unit_form', [
          input({ name: 'department', label: copy.one, placeholder: copy.example, value: typed }),
          ...problemElements(problem),
          submitButton({
            name: 'add_unit',
            label: campaignActions.add_unit,
            type: 'primary_filled',
            value: callbackValue({ do: 'add_unit', campaign }, context),
          }),
        ]),
        row([actionButton({ do: 'campaign', campaign }, context)]),
      ],
    }),
    fallback: lines(copy.title, name, problem, copy.many.replaceAll('**', '')),
  };
}
