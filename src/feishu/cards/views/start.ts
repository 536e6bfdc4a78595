import { cards } from '../../../../prompts/cards.ts';
import type { StartView } from '../../../dialogue/view.ts';
import { type CardContext, callbackValue, colored, type Drawing, lines } from '../drawing.ts';
import { card, type Element, form, input, markdown, select, submitButton } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.start;

/** Unit, year, indicator system and own name; the inputs are named `department`, `year`, `scheme` and `name`. */
export function drawStart(view: StartView, context: CardContext): Drawing {
  const { years, schemes } = view;
  return {
    card: card({
      title: copy.title,
      template: 'blue',
      elements: [
        markdown(copy.intro),
        form('start_form', [
          input({
            name: 'department',
            label: copy.department,
            placeholder: copy.departmentExample,
            value: view.department,
          }),
          ...problem(view.problems.department),
          markdown(copy.year),
          select({ name: 'year', placeholder: copy.yearHint, options: years, value: view.year }),
          ...problem(view.problems.year),
          markdown(copy.scheme),
          select({ name: 'scheme', placeholder: copy.schemeHint, options: schemes, value: view.scheme }),
          ...problem(view.problems.scheme),
          input({ name: 'name', label: copy.name, placeholder: copy.nameExample, value: view.name }),
          ...problem(view.problems.name),
          submitButton({
            name: 'create',
            label: copy.submit,
            type: 'primary_filled',
            value: callbackValue({ do: 'create' }, context),
          }),
        ]),
        markdown(colored('grey', cards.common.secrecy), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(copy.title, ...Object.values(view.problems), copy.fallback, cards.common.secrecy),
  };
}

function problem(sentence: string | undefined): readonly Element[] {
  return sentence === undefined ? [] : [markdown(colored('red', escapeLine(sentence)))];
}
