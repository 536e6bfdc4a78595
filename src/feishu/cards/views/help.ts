import { cards } from '../../../../prompts/cards.ts';
import type { HelpView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, lines } from '../drawing.ts';
import { card, markdown, row } from '../elements/index.ts';

const copy = cards.help;

/** The words one can send, how numbers may be written, and buttons for the same. */
export function drawHelp({ campaigns = false }: HelpView, context: CardContext): Drawing {
  // What somebody does comes first, also where most of them do something else.
  const said = campaigns ? [copy.campaigns, ...copy.lines] : copy.lines;
  const words = said.map((line) => `- ${line}`);
  return {
    card: card({
      title: copy.title,
      template: 'wathet',
      elements: [
        markdown(lines(...words)),
        markdown(lines(copy.numbers, copy.saved)),
        row([
          ...(campaigns ? [actionButton({ do: 'campaigns' }, context, { type: 'primary' })] : []),
          actionButton({ do: 'start' }, context),
          actionButton({ do: 'resume' }, context, { type: campaigns ? 'default' : 'primary' }),
          actionButton({ do: 'contents' }, context),
          actionButton({ do: 'score' }, context),
          actionButton({ do: 'report' }, context),
        ]),
        markdown(colored('grey', cards.common.secrecy), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(
      copy.title,
      ...said.map((line) => line.replaceAll('**', '')),
      copy.numbers,
      copy.saved,
      cards.common.secrecy,
    ),
  };
}
