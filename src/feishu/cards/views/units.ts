import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { UnitsView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Drawing, lines } from '../drawing.ts';
import { card, markdown, row } from '../elements/index.ts';

const copy = cards.units;

/** A button for each evaluation, with how far it is. */
export function drawUnits({ units }: UnitsView, context: CardContext): Drawing {
  const intro = fill(copy.intro, { count: String(units.length) });
  const labels = units.map((unit) => {
    const values = { evaluation: unitName(unit), answered: String(unit.answered), asked: String(unit.asked) };
    return { unit, label: fill(copy.unit, values) };
  });
  return {
    card: card({
      title: copy.title,
      template: 'blue',
      elements: [
        markdown(intro),
        ...labels.map(({ unit: { evaluation }, label }) =>
          row([actionButton({ do: 'contents' }, context, { evaluation, label, width: 'fill' })]),
        ),
      ],
    }),
    fallback: lines(copy.title, intro, ...labels.map(({ label }) => label)),
  };
}
