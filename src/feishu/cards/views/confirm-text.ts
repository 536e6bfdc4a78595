import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ConfirmTextView } from '../../../dialogue/view.ts';
import { showCount } from '../../../facts/index.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import {
  card,
  clip,
  type Element,
  type Form,
  form,
  markdown,
  row,
  rule,
  select,
  submitButton,
} from '../elements/index.ts';
import { escapeLine, escapeMarkdown } from '../escape-markdown.ts';

const copy = cards.confirmText;
const previewOf: Record<Fullness, number> = { full: 1500, tight: 500, bare: 150 };
const mostChoices: Record<Fullness, number> = { full: 80, tight: 40, bare: 20 };

/** A text sent as a message, shown before it counts; the select of questions is named `fact`. */
export function drawConfirmText(view: ConfirmTextView, context: CardContext, fullness: Fullness): Drawing {
  const characters = showCount(view.characters);
  const length = lengthOf(view, characters);
  const preview = clip(view.preview, previewOf[fullness]);
  const intro = view.question ? { shown: escapeLine(view.question.label), plain: view.question.label } : null;
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        markdown(intro ? fill(copy.for, { label: intro.shown }) : fill(copy.which, { characters })),
        ...(preview.trim() === '' ? [] : [markdown(escapeMarkdown(preview))]),
        rule,
        ...(intro ? settled(length, view, context) : [choosing(view, context, fullness)]),
        ...keepable(view, context),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}`,
      intro ? fill(copy.for, { label: intro.plain }) : fill(copy.which, { characters }),
      clip(view.preview, previewOf.full),
      length,
    ),
  };
}

function lengthOf({ replaces }: ConfirmTextView, characters: string): string {
  if (replaces === 0) return fill(copy.length, { characters });
  return fill(copy.replaces, { characters, rows: String(replaces) });
}

function settled(
  length: string,
  { evaluation, id: text }: ConfirmTextView,
  context: CardContext,
): readonly Element[] {
  return [
    markdown(length),
    row([
      actionButton({ do: 'keep_text', text }, context, { evaluation, type: 'primary_filled' }),
      actionButton({ do: 'discard_text', text }, context, { evaluation }),
    ]),
  ];
}

/** Besides being read, the file it came in can be kept. */
function keepable(
  { keepable: may, evaluation, id: text }: ConfirmTextView,
  context: CardContext,
): readonly Element[] {
  return may
    ? [row([actionButton({ do: 'keep_as_evidence', text }, context, { evaluation, type: 'text' })])]
    : [];
}

function choosing(view: ConfirmTextView, context: CardContext, fullness: Fullness): Form {
  const { evaluation, choices, id: text } = view;
  const offered = choices.slice(0, mostChoices[fullness]);
  return form('text_form', [
    select({ name: 'fact', placeholder: copy.whichHint, options: offered, value: '' }),
    ...(offered.length < choices.length ? [markdown(copy.unlisted, { text_size: 'notation' })] : []),
    row([
      submitButton({
        name: 'keep_text',
        label: cards.actions.keep_text,
        type: 'primary_filled',
        value: callbackValue({ do: 'keep_text', text }, context, evaluation),
      }),
      submitButton({
        name: 'discard_text',
        label: cards.actions.discard_text,
        value: callbackValue({ do: 'discard_text', text }, context, evaluation),
      }),
    ]),
  ]);
}
