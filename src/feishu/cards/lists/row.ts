import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { Action, Question, RowView } from '../../../dialogue/view.ts';
import { type CardContext, callbackValue, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import {
  type ButtonType,
  type ColumnSet,
  card,
  clip,
  type Element,
  form,
  markdown,
  row,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { questionElements, questionText } from '../views/question.ts';
import { savedResults } from '../views/results.ts';

const copy = lists.row;
const mostResults = 3;
const longestBeginning = 80;

/** The form of one row: a field for each column. */
export function drawRow(view: RowView, context: CardContext, fullness: Fullness): Drawing {
  const { label } = view.question;
  const title =
    view.row === null
      ? fill(copy.newTitle, { label })
      : fill(copy.title, { label, number: String(view.row + 1) });
  return {
    card: card({
      title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        ...savedResults(view.results, mostResults),
        ...(view.warning === null ? [] : [markdown(colored('orange', escapeLine(view.warning)))]),
        form('row_form', [
          ...view.fields.flatMap((field) =>
            field.tooLong ? [unchanged(field, label)] : questionElements(field, fullness),
          ),
          buttons(view, context),
        ]),
      ],
    }),
    fallback: lines(
      `${title}：${unitName(view)}`,
      view.warning,
      ...view.fields.map(questionText),
      fill(copy.fallback, { label }),
    ),
  };
}

/** A cell that no field can hold keeps its text. */
function unchanged({ label, shown }: Question, list: string): Element {
  const text = typeof shown === 'string' ? shown : shown.join('、');
  return markdown(
    lines(
      `**${escapeLine(label)}**`,
      escapeLine(clip(text, longestBeginning)),
      colored('grey', fill(copy.tooLong, { label: escapeLine(list) })),
    ),
  );
}

function buttons(
  { evaluation, question, row: at, version, listPage: page }: RowView,
  context: CardContext,
): ColumnSet {
  const { fact } = question;
  const submit = (name: string, label: string, action: Action, type: ButtonType = 'default') =>
    submitButton({ name, label, type, value: callbackValue(action, context, evaluation) });
  const save = (go: 'add' | 'rows'): Action => ({ do: 'save_row', fact, row: at, version, go });
  return row([
    submit('save_rows', copy.save, save('rows'), 'primary_filled'),
    submit('save_add', copy.addNext, save('add')),
    ...(at === null ? [] : [submit('delete_row', copy.remove, { do: 'delete_row', fact, row: at, version })]),
    submit('cancel', copy.cancel, { do: 'rows', fact, page }, 'text'),
  ]);
}
