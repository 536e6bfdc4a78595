import { fill } from '../../../../prompts/fill.ts';
import { review } from '../../../../prompts/review.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ReasonsView, ReturnedView } from '../../../dialogue/view.ts';
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
  form,
  type Input,
  input,
  markdown,
  row,
  type Select,
  select,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { problemLine, reviewButtons, room } from './parts.ts';

const copy = review.reasons;

/** The form for 退回 and 重新打开: a field a section, the whole last. */
export function drawReasons(view: ReasonsView, context: CardContext): Drawing {
  const { evaluation, step, snapshot } = view;
  const title = step === 'return' ? copy.returnTitle : copy.reopenTitle;
  return {
    card: card({
      title,
      subtitle: unitName(view),
      template: 'red',
      elements: [
        markdown(copy.intro),
        ...problemLine(view.problem),
        form('reasons_form', [
          ...view.sections.map(({ id, label, reason }) =>
            input({ name: `section_${id}`, label, placeholder: copy.placeholder, value: reason }),
          ),
          ...otherSection(view),
          input({
            name: 'note',
            label: copy.whole,
            placeholder: copy.wholeExample,
            value: view.note,
            lines: true,
          }),
          row([
            submitButton({
              name: step,
              label: review.actions[step],
              type: 'danger',
              value: callbackValue({ do: step, snapshot }, context, evaluation),
            }),
          ]),
        ]),
        row([actionButton({ do: 'review' }, context, { evaluation, label: copy.back, type: 'text' })]),
      ],
    }),
    fallback: lines(`${title}：${unitName(view)}`, copy.intro),
  };
}

/** A section that has no field of its own is chosen, its reason written below. */
function otherSection({ others }: ReasonsView): readonly (Input | Select)[] {
  if (others.length === 0) return [];
  const options = others.map(({ id, label }) => ({ value: id, label }));
  return [
    select({ name: 'other_section', placeholder: copy.other, options, value: '' }),
    input({ name: 'other_reason', label: copy.otherReason, placeholder: copy.placeholder, value: '' }),
  ];
}

/** What is to be changed, for those who fill in, with a way to each section. */
export function drawReturned(view: ReturnedView, context: CardContext, fullness: Fullness): Drawing {
  const { evaluation } = view;
  const { longest } = room[fullness];
  const title = view.step === 'return' ? review.returned.title : review.returned.reopenTitle;
  const told = reasonLines(view);
  const hasWay = view.mayAnswer && view.sections.length > 0;
  const next = hasWay ? null : 'submit';
  return {
    card: card({
      title,
      subtitle: unitName(view),
      tags: [{ text: review.state.tags.returned, color: 'red' }],
      template: 'red',
      elements: [
        markdown(escapeLine(view.who)),
        ...told.map((line) => markdown(boldBeforeColon(clip(line, longest * 3)))),
        ...(hasWay
          ? [
              row(
                view.sections.map(({ id, name }, index) =>
                  actionButton({ do: 'open', section: id }, context, {
                    evaluation,
                    label: fill(review.returned.open, { section: name }),
                    type: index === 0 ? 'primary_filled' : 'primary',
                    size: 'small',
                  }),
                ),
              ),
            ]
          : []),
        ...(view.maySubmit ? [markdown(review.returned.how)] : []),
        row([
          actionButton({ do: 'contents' }, context, { evaluation }),
          actionButton({ do: 'score' }, context, { evaluation }),
          ...(view.maySubmit ? reviewButtons([{ do: 'submit' }], context, evaluation, next) : []),
        ]),
      ],
    }),
    fallback: lines(`${title}：${unitName(view)}`, view.who, ...told),
  };
}

function reasonLines({ sections, note }: ReturnedView): readonly string[] {
  return [
    ...sections.map(({ name, reason }) => `${name}：${reason}`),
    ...(note === null ? [] : [`${review.card.whole}：${note}`]),
  ];
}

function boldBeforeColon(line: string): string {
  const colon = line.indexOf('：');
  return `**${escapeLine(line.slice(0, colon))}**${escapeLine(line.slice(colon))}`;
}
