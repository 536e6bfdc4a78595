import { fill } from '../../../../prompts/fill.ts';
import { review } from '../../../../prompts/review.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ReviewCardView, Submission } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, type Element, markdown, row, rule, sideBySide } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { block, reviewButtons, room } from './parts.ts';

const copy = review.card;
const colors = { draft: 'neutral', submitted: 'orange', approved: 'green', returned: 'red' } as const;
const templates = { draft: 'grey', submitted: 'orange', approved: 'green', returned: 'red' } as const;

/** What was handed in, for whoever signs: result, losses, rulings, what is open, what changed. */
export function drawReview(view: ReviewCardView, context: CardContext, fullness: Fullness): Drawing {
  const { evaluation, status, submission, actions } = view;
  const total = submission?.total ?? '';
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      tags: [{ text: review.state.tags[status], color: colors[status] }],
      summary: fill(copy.summary, { evaluation: unitName(view), total }),
      template: templates[status],
      elements: [
        ...(view.line === null ? [] : [markdown(escapeLine(view.line))]),
        ...(submission === null ? [markdown(copy.nothing)] : submissionElements(submission, fullness)),
        ...block(copy.discussions, view.discussions, room[fullness]),
        ...scanElements(view, context, fullness),
        rule,
        ...approvalLine(view),
        ...(actions.length === 0 ? [] : [row(reviewButtons(actions, context, evaluation, 'approve'))]),
        row([
          actionButton({ do: 'detail' }, context, { evaluation, label: copy.detail }),
          actionButton({ do: 'precheck' }, context, { evaluation }),
          actionButton({ do: 'report' }, context, { evaluation }),
        ]),
      ],
    }),
    fallback: textOf(view),
  };
}

/** The signed report as it was scanned, to be had back. */
function scanElements({ scans, evaluation }: ReviewCardView, context: CardContext, fullness: Fullness) {
  if (scans.length === 0) return [];
  return [
    markdown(review.scan.title),
    ...scans.map(({ id, line }) =>
      sideBySide(markdown(escapeLine(clip(line, room[fullness].longest))), [
        actionButton({ do: 'send_evidence', file: id }, context, { evaluation, size: 'small' }),
      ]),
    ),
  ];
}

/** What exactly a click on 通过 approves. */
function approvalLine({ actions, submission }: ReviewCardView): readonly Element[] {
  if (submission === null || !actions.some((action) => action.do === 'approve')) return [];
  const { number, hash } = submission;
  return [markdown(fill(copy.what, { number: String(number), hash }))];
}

function submissionElements(submission: Submission, fullness: Fullness): readonly Element[] {
  const size = room[fullness];
  return [
    markdown(fill(copy.total, { total: submission.total, max: submission.max }), { text_size: 'heading-1' }),
    markdown(
      lines(
        submission.grade !== null && fill(copy.grade, { grade: escapeLine(submission.grade) }),
        submission.totals !== null && escapeLine(submission.totals),
        colored('grey', escapeLine(submission.handedIn)),
      ),
    ),
    ...partsOf(submission).flatMap(({ title, all }) => block(title, all, size)),
    ...(submission.losses.length === 0 ? [markdown(copy.noLosses)] : []),
  ];
}

/** The parts with something to say, in reading order. */
function partsOf({ dimensions, losses, rulings, findings, changes, earlier }: Submission) {
  return [
    ...(changes === null
      ? []
      : [{ title: fill(copy.changes, { number: String(changes.number) }), all: changesTold(changes.lines) }]),
    { title: copy.earlier, all: earlier },
    { title: copy.findings, all: findings },
    { title: copy.dimensions, all: dimensions },
    { title: copy.losses, all: losses },
    { title: copy.rulings, all: rulings },
  ];
}

/** The first line is the score. */
const changesTold = (all: readonly string[]) => (all.length > 1 ? all : [...all, copy.noChanges]);

function textOf(view: ReviewCardView): string {
  const { submission } = view;
  return lines(
    `${copy.title}：${unitName(view)}`,
    view.line,
    submission !== null && `${submission.total}/${submission.max}`,
    submission?.handedIn,
    ...(submission === null
      ? []
      : partsOf(submission).flatMap(({ title, all }) =>
          all.length === 0 ? [] : [title.replaceAll('**', ''), ...all],
        )),
    ...view.discussions,
    ...view.scans.map(({ line }) => line),
  );
}
