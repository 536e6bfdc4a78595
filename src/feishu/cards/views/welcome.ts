import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { WelcomeView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, lines } from '../drawing.ts';
import { card, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.welcome;

/** What the bot does, what can be continued, and that nothing classified belongs here. */
export function drawWelcome({ resume, campaigns = false }: WelcomeView, context: CardContext): Drawing {
  const evaluation = resume?.evaluation;
  const going = resume ? resumeLine(unitName(resume), resume) : null;
  return {
    card: card({
      title: copy.title,
      summary: copy.summary,
      template: 'blue',
      elements: [
        markdown(lines(copy.what, ...copy.steps.map((step) => `- ${step}`))),
        ...(resume ? [markdown(`**${resumeLine(escapeLine(unitName(resume)), resume)}**`)] : []),
        row([
          ...(resume
            ? [actionButton({ do: 'resume' }, context, { evaluation, type: 'primary_filled' })]
            : []),
          actionButton({ do: 'start' }, context, { type: resume ? 'default' : 'primary_filled' }),
          ...(resume ? [] : [actionButton({ do: 'resume' }, context)]),
          actionButton({ do: 'score' }, context, { evaluation }),
          actionButton({ do: 'report' }, context, { evaluation }),
          ...(campaigns ? [actionButton({ do: 'campaigns' }, context)] : []),
          actionButton({ do: 'help' }, context),
        ]),
        markdown(colored('grey', cards.common.secrecy), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(
      copy.what,
      ...copy.steps.map((step) => `· ${step}`),
      going,
      cards.help.lines.map(plain).join('\n'),
      cards.common.secrecy,
    ),
  };
}

function resumeLine(evaluation: string, { answered, asked }: { answered: number; asked: number }): string {
  return fill(copy.resume, { evaluation, answered: String(answered), asked: String(asked) });
}

const plain = (line: string) => line.replaceAll('**', '');
