import { briefActions } from '../../../../prompts/brief.ts';
import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { trial as copy } from '../../../../prompts/trial.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { TrialView, WaysView } from '../../../dialogue/view.ts';
import { exact, roundHalfUp } from '../../../schemes/exact.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, type Element, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { becauseOf } from '../score/because.ts';

const longest: Record<Fullness, number> = { full: 200, tight: 100, bare: 40 };
const mostMoved: Record<Fullness, number> = { full: 12, tight: 8, bare: 5 };
const mostChanges = 12;

/** 试算: what was put differently, the total before and after, and each indicator that moves with its reason. */
function drawTrial(view: TrialView, context: CardContext, fullness: Fullness): Drawing {
  const { before, after } = view.trial;
  const title = fill(before.total === after.total ? copy.titleSame : copy.title, {
    before: before.total,
    after: after.total,
  });
  const plain = trialLines(view, fullness, (text) => text);
  return {
    card: card({
      title,
      subtitle: unitName(view),
      template: 'wathet',
      elements: [
        markdown(lines(...trialLines(view, fullness, escapeLine))),
        markdown(colored('grey', copy.note)),
        ...wayBack(view, context),
      ],
    }),
    fallback: lines(
      `${title}：${unitName(view)}`,
      ...plain.map((line) => line.replaceAll('**', '')),
      copy.note,
    ),
  };
}

function trialLines(
  { changes, trial, remarks }: TrialView,
  fullness: Fullness,
  shown: (text: string) => string,
): readonly string[] {
  const { before, after, moved } = trial;
  const short = (text: string) => shown(clip(text, longest[fullness]));
  const rest = moved.length - mostMoved[fullness];
  return [
    ...changes
      .slice(0, mostChanges)
      .map(({ label, from, to }) =>
        fill(copy.change, { label: short(label), from: short(from), to: short(to) }),
      ),
    fill(copy.total, {
      before: before.total,
      after: after.total,
      max: after.max,
      delta: deltaOf(before.total, after.total),
    }),
    ...(before.grade === after.grade
      ? []
      : [fill(copy.grade, { before: before.grade ?? copy.noGrade, after: after.grade ?? copy.noGrade })]),
    ...(moved.length === 0 ? [copy.nothingMoves] : []),
    ...moved.slice(0, mostMoved[fullness]).flatMap((one) => [
      fill(copy.moved, {
        name: shown(one.after.name),
        before: one.before.score ?? cards.score.unscored,
        after: one.after.score ?? cards.score.unscored,
        max: one.after.maxPoints,
      }),
      short(becauseOf(one.after)),
    ]),
    ...(rest > 0 ? [fill(copy.more, { count: String(rest) })] : []),
    ...remarks.slice(0, mostChanges).map((remark) => short(remark)),
  ];
}

/** `+0.12`, `-1.00`, 不变. */
function deltaOf(before: string, after: string): string {
  const delta = exact(after).sub(exact(before));
  if (delta.isZero()) return copy.same;
  return `${delta.isNegative() ? '' : '+'}${roundHalfUp(delta, 2)}`;
}

/** How far it is to the next point and the next grade. */
function drawWays(view: WaysView, context: CardContext, fullness: Fullness): Drawing {
  const { total, max, open, goals } = view;
  const said = (shown: (text: string) => string) => [
    fill(copy.waysIntro, { total, max }),
    ...(open === 0 ? [] : [fill(copy.incomplete, { open: String(open) })]),
    ...(goals.length === 0 ? [copy.full] : []),
    ...goals.flatMap((goal) => [
      goal.title,
      ...goal.lines.map((line) => {
        const [, dash = '', text = ''] = /^(- )?([\s\S]*)$/.exec(clip(line, longest[fullness])) ?? [];
        return `${dash}${shown(text)}`;
      }),
    ]),
  ];
  return {
    card: card({
      title: copy.waysTitle,
      subtitle: unitName(view),
      template: 'wathet',
      elements: [markdown(lines(...said(escapeLine))), ...wayBack(view, context)],
    }),
    fallback: lines(
      `${copy.waysTitle}：${unitName(view)}`,
      ...said((text) => text).map((line) => line.replaceAll('**', '')),
    ),
  };
}

function wayBack({ evaluation }: TrialView | WaysView, context: CardContext): readonly Element[] {
  return [
    rule,
    row([
      actionButton({ do: 'score' }, context, { evaluation }),
      actionButton({ do: 'detail' }, context, { evaluation, label: briefActions.details }),
    ]),
  ];
}

/** The cards of 试算, by view. */
export const trialRenderers = { trial: drawTrial, ways: drawWays };
