import { fill } from '../../../../prompts/fill.ts';
import { review } from '../../../../prompts/review.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { OpenQuestions, SubmitView } from '../../../dialogue/view.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import { card, type Element, form, input, markdown, row, submitButton } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { block, problemLine, room } from './parts.ts';

const copy = review.submit;
const kinds = ['missing', 'unruled', 'owed'] as const;
const mostNames = 4;
const mostButtons = 4;

/** What is open before an evaluation can be handed in, or its confirmation. */
export function drawSubmit(view: SubmitView, context: CardContext, fullness: Fullness): Drawing {
  const { evaluation } = view;
  const size = room[fullness];
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      summary: fill(copy.summary, { evaluation: unitName(view) }),
      template: view.answered ? 'blue' : 'orange',
      elements: [
        markdown(
          lines(
            fill(isFilled(view) ? copy.total : copy.totalSoFar, { total: view.total, max: view.max }),
            view.grade !== null && fill(copy.grade, { grade: escapeLine(view.grade) }),
          ),
        ),
        ...kinds.flatMap((kind) => block(copy.open[kind], view.open[kind].map(openLine), size)),
        ...openButtons(view, context),
        ...block(copy.errors, view.errors, size),
        ...(view.errors.length === 0 ? [] : [errorsElement(view, context)]),
        ...block(copy.findings, view.findings, size),
        ...block(copy.untouched, view.untouched, size),
        ...(view.answered ? confirmation(view, context) : [markdown(copy.notReady)]),
        row([
          actionButton({ do: 'score' }, context, { evaluation }),
          actionButton({ do: 'contents' }, context, { evaluation }),
        ]),
      ],
    }),
    fallback: textOf(view),
  };
}

/** Every question is answered; errors may still stand in the way. */
const isFilled = ({ open }: SubmitView) => kinds.every((kind) => open[kind].length === 0);

const openLine = ({ sectionName: section, names }: OpenQuestions) => {
  const shown = names.slice(0, mostNames).join('、');
  const count = String(names.length);
  return fill(copy.openOf, {
    section,
    names: names.length > mostNames ? `${shown} ${fill(copy.more, { count })}` : shown,
  });
};

function openButtons(view: SubmitView, context: CardContext): readonly Element[] {
  const sections = new Map(
    kinds.flatMap((kind) => view.open[kind]).map((open) => [open.section, open.sectionName]),
  );
  const buttons = [...sections].slice(0, mostButtons).map(([section, name]) =>
    actionButton({ do: 'open', section }, context, {
      evaluation: view.evaluation,
      label: fill(review.returned.open, { section: name }),
      type: 'primary',
      size: 'small',
    }),
  );
  return buttons.length === 0 ? [] : [row(buttons)];
}

/** To the card on which each error has its buttons. */
function errorsElement({ evaluation, errors }: SubmitView, context: CardContext): Element {
  const label = fill(copy.toErrors, { count: String(errors.length) });
  return row([actionButton({ do: 'precheck' }, context, { evaluation, label, type: 'primary' })]);
}

/** The last word before it counts; with a field for a word to whoever signs, where something was found. */
function confirmation(view: SubmitView, context: CardContext) {
  const { version, total, evidence, evaluation } = view;
  const confirm = { do: 'confirm_submit', version, total, evidence } as const;
  const who = view.approvers === '' ? review.roles.approver : view.approvers;
  const said = markdown(
    lines(
      evidence > 0 && fill(copy.evidence, { count: String(evidence) }),
      fill(copy.ready, { who: escapeLine(who) }),
      view.approvers === '' && copy.nobody,
    ),
  );
  if (view.findings.length === 0) {
    return [
      ...problemLine(view.problem),
      said,
      row([actionButton(confirm, context, { evaluation, type: 'primary_filled' })]),
    ];
  }
  return [
    ...problemLine(view.problem),
    form('submit_form', [
      input({ name: 'note', label: copy.note, placeholder: copy.noteExample, value: view.note, lines: true }),
      said,
      row([
        submitButton({
          name: 'confirm_submit',
          label: review.actions.confirm_submit,
          type: 'primary_filled',
          value: callbackValue(confirm, context, evaluation),
        }),
      ]),
    ]),
  ];
}

function textOf(view: SubmitView): string {
  const titled = (title: string, all: readonly string[]) =>
    all.length === 0 ? [] : [title.replaceAll('**', ''), ...all];
  return lines(
    `${copy.title}：${unitName(view)}`,
    fill(isFilled(view) ? copy.total : copy.totalSoFar, { total: view.total, max: view.max }).replaceAll(
      '**',
      '',
    ),
    ...kinds.flatMap((kind) => titled(copy.open[kind], view.open[kind].map(openLine))),
    ...titled(copy.errors, view.errors),
    ...titled(copy.findings, view.findings),
    ...titled(copy.untouched, view.untouched),
    !view.answered && copy.notReady,
  );
}
