import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { welcomeCopy as copy } from '../../../../prompts/welcome.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { WelcomeView } from '../../../dialogue/view.ts';
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
        ...(unit === null ? [] : [markdown(`**${escapeLine(unitLine(view, unit))}**`)]),
        row(
          actions.map((action, index) =>
            actionButton(action, context, {
              ...(evaluation === undefined ? {} : { evaluation }),
              ...(action.do === 'operations' ? { label: copy.operations } : {}),
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
      cards.help.lines.map(plain).join('\n'),
      cards.common.secrecy,
    ),
  };
}

function unitLine({ as }: WelcomeView, unit: NonNullable<WelcomeView['unit']>): string {
  const { answered, asked } = unit;
  const values = { evaluation: unitName(unit), answered: String(answered), asked: String(asked) };
  return fill(as === 'leader' ? copy.looking : copy.filling, values);
}

const plain = (line: string) => line.replaceAll('**', '');
