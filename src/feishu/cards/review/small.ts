import { fill } from '../../../../prompts/fill.ts';
import { review } from '../../../../prompts/review.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { DiscussView, ReviewScoreView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, type Drawing, lines } from '../drawing.ts';
import { card, form, input, markdown, row, submitButton } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { problemLine } from './parts.ts';

/** 集体研究: one field for date, meeting and conclusion. */
export function drawDiscuss(view: DiscussView, context: CardContext): Drawing {
  const copy = review.discuss;
  const { evaluation } = view;
  const face = { name: 'discuss', label: review.actions.discuss, type: 'primary_filled' } as const;
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        ...problemLine(view.problem),
        form('discuss_form', [
          input({
            name: 'note',
            label: copy.label,
            placeholder: copy.example,
            value: view.note,
            lines: true,
          }),
          row([submitButton({ ...face, value: callbackValue({ do: 'discuss' }, context, evaluation) })]),
        ]),
      ],
    }),
    fallback: lines(`${copy.title}：${unitName(view)}`, copy.example),
  };
}

/** 复核得分 of one indicator. */
export function drawReviewScore(view: ReviewScoreView, context: CardContext): Drawing {
  const copy = review.score;
  const { evaluation, indicator, name, self, max } = view;
  const values = { name: escapeLine(name), self, max };
  const action = { do: 'set_review_score', indicator } as const;
  const face = { name: 'set_review_score', label: review.actions.set_review_score } as const;
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        markdown(fill(copy.self, values)),
        ...problemLine(view.problem),
        form('review_score_form', [
          input({ name: 'points', label: fill(copy.points, { max }), placeholder: self, value: view.points }),
          input({
            name: 'reason',
            label: copy.reason,
            placeholder: copy.reasonExample,
            value: view.reason,
            lines: true,
          }),
          row([
            submitButton({
              ...face,
              type: 'primary_filled',
              value: callbackValue(action, context, evaluation),
            }),
          ]),
        ]),
        row([actionButton({ do: 'score' }, context, { evaluation, label: copy.back, type: 'text' })]),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}`,
      fill(copy.self, { ...values, name }).replaceAll('**', ''),
    ),
  };
}
