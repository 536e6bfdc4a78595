import { assignmentCopy } from '../../../../prompts/assignment.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { PassOnView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, colored, type Drawing, lines } from '../drawing.ts';
import { card, form, input, markdown, row, select, submitButton } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = assignmentCopy.passOn;

/** 转给同事: to whom, and a note; the inputs are named `to` and `note`. */
export function drawPassOn(view: PassOnView, context: CardContext): Drawing {
  const { evaluation, section, problem, people } = view;
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        markdown(escapeLine(view.what)),
        ...(problem === null ? [] : [markdown(colored('red', escapeLine(problem)))]),
        form('pass_on_form', [
          markdown(copy.to),
          select({ name: 'to', placeholder: copy.toHint, options: people, value: view.to }),
          input({
            name: 'note',
            label: copy.note,
            placeholder: copy.noteExample,
            value: view.note,
            lines: true,
          }),
          submitButton({
            name: 'pass_on',
            label: copy.submit,
            type: 'primary_filled',
            value: callbackValue({ do: 'pass_on', section: section.id }, context, evaluation),
          }),
        ]),
        row([
          actionButton({ do: 'open', section: section.id }, context, {
            evaluation,
            label: copy.cancel,
            type: 'text',
          }),
        ]),
      ],
    }),
    fallback: lines(copy.title, view.what, problem, copy.fallback),
  };
}
