import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { welcomeCopy as copy } from '../../../../prompts/welcome.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { Action, WelcomeView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, lines } from '../drawing.ts';
import { card, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

/** What the bot does for somebody of this role, how to begin, and that nothing classified belongs here. */
export function drawWelcome(view: WelcomeView, context: CardContext): Drawing {
  const { as, unit, actions } = view;
  const evaluation = unit?.evaluation;
  const join = as === 'newcomer' && copy.join;
  return {
    card: card({
      title: copy.title,
      summary: copy.summary,
      template: 'blue',
      elements: [
        markdown(lines(copy.what[as], ...copy.steps[as].map((step) => `- ${step}`), join)),
        ...(unit === null
          ? []
          : [markdown(lines(`**${escapeLine(unitLine(view, unit))}**`, stateLine(view)))]),
        row(
          actions.map((action, index) =>
            actionButton(action, context, {
              ...(evaluation === undefined ? {} : { evaluation }),
              ...labelOf(action, as),
              type: index === 0 ? 'primary_filled' : 'default',
            }),
          ),
        ),
        markdown(colored('grey', cards.common.secrecy), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(
      copy.what[as],
      ...copy.steps[as].map((step) => `· ${step}`),
      join,
      unit !== null && unitLine(view, unit),
      view.state,
      cards.help.lines.map(plain).join('\n'),
      cards.common.secrecy,
    ),
  };
}

/** Where the usual label would not tell this person enough. */
function labelOf(action: Action, as: WelcomeView['as']): { readonly label?: string } {
  if (action.do === 'operations') return { label: copy.operations };
  return action.do === 'review' && as !== 'leader' ? { label: copy.reasons } : {};
}

/** That it was given back, waits for whom, or is approved. */
const stateLine = ({ state }: WelcomeView) => (state ? colored('blue', escapeLine(state)) : null);

function unitLine({ as, state }: WelcomeView, unit: NonNullable<WelcomeView['unit']>): string {
  const { answered, asked } = unit;
  const values = { evaluation: unitName(unit), answered: String(answered), asked: String(asked) };
  const isOver = as === 'leader' || (state ?? null) !== null;
  return fill(isOver ? copy.looking : copy.filling, values);
}

const plain = (line: string) => line.replaceAll('**', '');
