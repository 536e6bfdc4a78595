import { cards } from '../../../../prompts/cards.ts';
import type { NoticeView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card as cardOf, clip, markdown, row } from '../elements/index.ts';
import { escapeMarkdown } from '../escape-markdown.ts';

const longest: Record<Fullness, number> = { full: 2000, tight: 600, bare: 200 };
const mostButtons = 8;

/** A sentence or two, and where to go from here. */
export function drawNotice(view: NoticeView, context: CardContext, fullness: Fullness): Drawing {
  const text = escapeMarkdown(clip(view.text, longest[fullness]));
  const actions = view.actions.slice(0, mostButtons);
  const face = view.evaluation === null ? {} : { evaluation: view.evaluation };
  return {
    card: cardOf({
      title: view.title,
      template: 'wathet',
      elements: [
        ...(text === '' ? [] : [markdown(text)]),
        ...(actions.length === 0 ? [] : [row(actions.map((action) => actionButton(action, context, face)))]),
      ],
    }),
    fallback: lines(view.title, view.text),
  };
}

/** The card of last resort: what the whole card said, as far as it fits. */
export function plainCard({ card, fallback }: Drawing, context: CardContext): Drawing {
  const title = card.header.title.content;
  const text = lines(cards.lastResort, fallback);
  return drawNotice(
    { view: 'notice', evaluation: null, title, text, actions: [{ do: 'contents' }] },
    context,
    'full',
  );
}
