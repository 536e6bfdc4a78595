import { assignmentCopy } from '../../../../prompts/assignment.ts';
import { cards } from '../../../../prompts/cards.ts';
import { evidence } from '../../../../prompts/evidence.ts';
import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { Question, SectionView } from '../../../dialogue/view.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  colored,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import {
  type ButtonType,
  type ColumnSet,
  card,
  type Element,
  type Form,
  form,
  markdown,
  row,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { questionElements, questionText, shownElements } from './question.ts';
import { savedResults } from './results.ts';

const copy = cards.section;
type SaveButton = 'next' | 'back' | 'skip' | 'contents' | 'one_by_one' | 'pass_on' | 'share';
const mostResults: Record<Fullness, number> = { full: 6, tight: 3, bare: 1 };

/**
 * The form of one page. Every input is named by its fact; every button submits the form, so that nothing
 * typed is lost whichever is pressed.
 */
export function drawSection(view: SectionView, context: CardContext, fullness: Fullness): Drawing {
  const progress = progressOf(view);
  return {
    card: card({
      title: view.section.name,
      subtitle: unitName(view),
      tags: [{ text: progress, color: view.answered >= view.asked ? 'green' : 'blue' }],
      summary: fill(copy.summary, { name: view.section.name, ...counts(view) }),
      template: 'blue',
      elements: [
        ...savedResults(view.results, mostResults[fullness], view.overtaken),
        ...(view.returned === undefined
          ? []
          : [markdown(colored('red', escapeLine(fill(copy.returned, { reason: view.returned }))))]),
        ...(view.locked === undefined
          ? formOf(view, context, fullness)
          : toReadOnly(view, context, fullness)),
      ],
    }),
    fallback: lines(
      `${view.section.name}（${progress}）：${unitName(view)}`,
      view.locked,
      ...(view.overtaken ?? []),
      ...view.results,
      ...view.questions.map(questionText),
      view.locked === undefined &&
        view.questions[0] &&
        fill(copy.fallback, { label: view.questions[0].label }),
    ),
  };
}

function formOf(view: SectionView, context: CardContext, fullness: Fullness): readonly (Element | Form)[] {
  return [
    markdown(colored('grey', introOf(view)), { text_size: 'notation' }),
    ...proofElements(view),
    form('section_form', [
      ...view.questions.flatMap((question) => [
        ...(question.readOnly === undefined
          ? questionElements(question, fullness)
          : shownElements(question, fullness)),
        ...deciding(question, view, context, fullness),
        ...rowsButton(question, view, context),
      ]),
      buttons(view, context, fullness),
    ]),
    ...(view.ownPoints ? [equalPointsButton(view, context)] : []),
  ];
}

/** The answers to look at, where whoever looks may change none; pages are turned, nothing is sent. */
function toReadOnly(view: SectionView, context: CardContext, fullness: Fullness): readonly Element[] {
  const { evaluation, page, pages } = view;
  const turn = (to: number, label: string) =>
    actionButton({ do: 'open', section: view.section.id, page: to }, context, { evaluation, label });
  return [
    markdown(colored('orange', escapeLine(view.locked ?? ''))),
    ...view.questions.flatMap((question) => [
      ...shownElements(question, fullness),
      ...(question.rows === undefined || question.rows.count === 0
        ? []
        : [row([actionButton({ do: 'rows', fact: question.fact }, context, { evaluation, size: 'small' })])]),
    ]),
    row([
      ...(page > 0 ? [turn(page - 1, copy.back)] : []),
      ...(page < pages - 1 ? [turn(page + 1, copy.nextPage)] : []),
      actionButton({ do: 'contents' }, context, { evaluation }),
      actionButton({ do: 'score' }, context, { evaluation }),
    ]),
  ];
}

/** How many files prove something here; and, in sight, where none means no points. */
function proofElements({ proofs: { attached, lacking } }: SectionView): readonly Element[] {
  const names = lacking.join('、');
  return [
    ...(attached === 0 ? [] : [markdown(fill(evidence.section.attached, { count: String(attached) }))]),
    ...(lacking.length === 0
      ? []
      : [markdown(colored('orange', escapeLine(fill(evidence.section.lacking, { names }))))]),
  ];
}

function counts({ answered, asked }: SectionView) {
  return { answered: String(answered), asked: String(asked) };
}

function progressOf(view: SectionView): string {
  if (view.pages <= 1) return fill(copy.onePage, counts(view));
  return fill(copy.page, { page: String(view.page + 1), pages: String(view.pages), ...counts(view) });
}

function introOf(view: SectionView): string {
  const owner = view.section.owner === '' ? '' : fill(copy.owner, { owner: escapeLine(view.section.owner) });
  const holder =
    view.holder !== undefined && fill(assignmentCopy.section.holder, { who: escapeLine(view.holder) });
  return lines(holder, owner, view.first && cards.common.secrecy);
}

function buttons(view: SectionView, context: CardContext, fullness: Fullness): ColumnSet {
  const { section, page, version, evaluation } = view;
  const submit = (go: SaveButton, type: ButtonType = 'default') =>
    submitButton({
      name: `save_${go}`,
      label: go === 'pass_on' || go === 'share' ? assignmentCopy.section[go] : copy[go],
      type,
      value: callbackValue(
        { do: 'save', section: section.id, page, version, go, ...keptIn(view) },
        context,
        evaluation,
      ),
    });
  return row([
    submit('next', 'primary_filled'),
    ...(view.first ? [] : [submit('back')]),
    submit('skip'),
    submit('contents', 'text'),
    ...(view.handing === undefined ? [] : [submit(view.handing, 'text')]),
    ...(fullness === 'bare' ? [] : [submit('one_by_one', 'text')]),
  ]);
}

/** The fields in which a colleague's answer stands, and the others that hold what does not count. */
function keptIn({ questions }: SectionView): {
  readonly kept: readonly string[];
  readonly undecided?: readonly string[];
} {
  const held = questions.filter(({ isKept }) => isKept === true);
  const kept = held.filter(({ isOvertaken }) => isOvertaken !== true).map(({ fact }) => fact);
  const undecided = held.filter(({ isOvertaken }) => isOvertaken === true).map(({ fact }) => fact);
  return { kept, ...(undecided.length === 0 ? {} : { undecided }) };
}

/**
 * 用我的 and 用对方的 under a field with two answers; each saves the rest of the form too. Where room is short
 * 用我的 goes, for saving again means the same.
 */
function deciding(
  question: Question,
  view: SectionView,
  context: CardContext,
  fullness: Fullness,
): readonly Element[] {
  if (question.isOvertaken !== true) return [];
  const { section, page, version, evaluation } = view;
  const { fact } = question;
  const labels =
    question.isOvertakenByOwn === true
      ? { mine: copy.mineOverOwn, theirs: copy.ownStored }
      : { mine: copy.mine, theirs: copy.theirs };
  const decide = (go: 'mine' | 'theirs') =>
    submitButton({
      name: `${go}_${fact}`,
      label: labels[go],
      size: 'small',
      value: callbackValue(
        { do: 'save', section: section.id, page, version, go, fact, ...keptIn(view) },
        context,
        evaluation,
      ),
    });
  return [row([...(fullness === 'bare' ? [] : [decide('mine')]), decide('theirs')])];
}

/** Outside the form, for it takes back what the form would save. */
function equalPointsButton({ evaluation }: SectionView, context: CardContext): ColumnSet {
  return row([actionButton({ do: 'equal_points' }, context, { evaluation, type: 'text', size: 'small' })]);
}

/** Saves the form and goes on to the rows of a list, one by one. */
function rowsButton({ fact, rows }: Question, view: SectionView, context: CardContext): readonly Element[] {
  if (rows === undefined) return [];
  const { section, page, version, evaluation } = view;
  const action = {
    do: 'save',
    section: section.id,
    page,
    version,
    go: 'rows',
    fact,
    ...keptIn(view),
  } as const;
  return [
    submitButton({
      name: `rows_${fact}`,
      label: rows.count === 0 ? lists.section.fill : lists.section.edit,
      size: 'small',
      value: callbackValue(action, context, evaluation),
    }),
  ];
}
