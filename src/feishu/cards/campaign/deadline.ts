import { campaignActions, campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import type { DeadlineView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, colored, type Drawing, lines } from '../drawing.ts';
import { card, datePicker, form, markdown, row, submitButton } from '../elements/index.ts';
import { problemElements } from './problem.ts';

const copy = campaignCards.deadline;

/** The form for another last day. */
export function drawDeadline(view: DeadlineView, context: CardContext): Drawing {
  const { campaign, name, now, typed, problem } = view;
  const present = now === null ? copy.none : fill(copy.now, { deadline: sentenceOfDeadline(now) });
  return {
    card: card({
      title: copy.title,
      subtitle: name,
      template: 'blue',
      elements: [
        markdown(lines(present, colored('grey', copy.tells))),
        form('deadline_form', [
          datePicker({
            name: 'deadline',
            placeholder: copy.hint,
            value: typed === '' ? (now?.day ?? '') : typed,
          }),
          ...problemElements(problem),
          submitButton({
            name: 'move_deadline',
            label: campaignActions.move_deadline,
            type: 'primary_filled',
            value: callbackValue({ do: 'move_deadline', campaign }, context),
          }),
        ]),
        row([actionButton({ do: 'campaign', campaign }, context)]),
      ],
    }),
    fallback: lines(copy.title, name, present, problem, copy.fallback),
  };
}
