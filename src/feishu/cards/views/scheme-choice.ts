import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { SchemeChoiceView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, type Drawing, lines } from '../drawing.ts';
import { card, form, markdown, row, select, submitButton } from '../elements/index.ts';
import { escapeLine, escapeMarkdown } from '../escape-markdown.ts';

const copy = cards.schemeChoice;

/** The indicator systems to choose from; the select is named `scheme`. */
export function drawSchemeChoice(view: SchemeChoiceView, context: CardContext): Drawing {
  const { evaluation, current } = view;
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        markdown(lines(fill(copy.now, { name: escapeLine(current) }), escapeMarkdown(view.note))),
        form('scheme_form', [
          select({ name: 'scheme', placeholder: copy.hint, options: view.schemes, value: view.scheme }),
          submitButton({
            name: 'set_scheme',
            label: cards.actions.set_scheme,
            type: 'primary_filled',
            value: callbackValue({ do: 'set_scheme' }, context, evaluation),
          }),
        ]),
        row([actionButton({ do: 'contents' }, context, { evaluation, label: copy.back })]),
      ],
    }),
    fallback: lines(
      copy.title,
      fill(copy.now, { name: current }),
      view.note,
      ...view.schemes.map(({ label }) => `· ${label}`),
    ),
  };
}
