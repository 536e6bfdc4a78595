import { assignmentCopy as copy } from '../../../../prompts/assignment.ts';
import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { nobody } from '../../../dialogue/assignment/view.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { AssignAndGo, Assignable, AssigningView } from '../../../dialogue/view.ts';
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
  card,
  clip,
  type Element,
  form,
  markdown,
  menu,
  row,
  select,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { savedResults } from '../views/results.ts';

const mostResults: Record<Fullness, number> = { full: 8, tight: 3, bare: 1 };
const longestLabel = 60;
/** Sections in the drop-down that leads to single questions: its options count as tags too. */
const mostSections: Record<Fullness, number> = { full: 20, tight: 8, bare: 0 };

/** 分工: a select for each section or question of the page, saved together. */
export function drawAssigning(view: AssigningView, context: CardContext, fullness: Fullness): Drawing {
  const title = view.section === null ? copy.title : fill(copy.titleOf, { section: view.section.name });
  const problems = view.problems
    .slice(0, mostResults[fullness])
    .map((one) => colored('red', escapeLine(one)));
  return {
    card: card({
      title,
      subtitle: unitName(view),
      ...(view.pages > 1 ? { tags: [{ text: pageOf(view), color: 'blue' as const }] } : {}),
      template: 'blue',
      elements: [
        ...savedResults(view.results, mostResults[fullness]),
        ...(problems.length === 0 ? [] : [markdown(lines(...problems))]),
        markdown(colored('grey', view.section === null ? copy.how : copy.howOf), { text_size: 'notation' }),
        form('assigning_form', [
          ...view.rows.flatMap((one) => rowElements(one, view)),
          row(buttons(view, context)),
        ]),
        ...(view.section === null ? sectionMenu(view, context, fullness) : []),
        row([
          ...(view.section === null
            ? []
            : [
                actionButton({ do: 'assign_page', section: null, page: 0 }, context, {
                  evaluation: view.evaluation,
                  label: copy.allSections,
                  type: 'text',
                }),
              ]),
          actionButton({ do: 'contents' }, context, { evaluation: view.evaluation, type: 'text' }),
        ]),
      ],
    }),
    fallback: lines(
      title,
      ...view.results,
      ...view.problems,
      ...view.rows.map((one) => fill(cards.common.colon, { name: one.label, value: holderLabel(one, view) })),
      copy.fallback,
    ),
  };
}

function rowElements(one: Assignable, view: AssigningView): readonly Element[] {
  const { key, label, detail, holder } = one;
  const title = fill(copy.row, { label: escapeLine(clip(label, longestLabel)), detail });
  return [
    markdown(title),
    select({
      name: key,
      placeholder: nobodyLabel(one, view),
      options: [{ value: nobody, label: nobodyLabel(one, view) }, ...view.people],
      value: holder,
    }),
  ];
}

const nobodyLabel = ({ key }: Assignable, view: AssigningView) =>
  key.startsWith('question:') ? view.nobody.question : view.nobody.section;

function holderLabel(one: Assignable, view: AssigningView): string {
  return view.people.find(({ value }) => value === one.holder)?.label ?? nobodyLabel(one, view);
}

const pageOf = ({ page, pages }: AssigningView) =>
  fill(copy.page, { page: String(page + 1), pages: String(pages) });

function buttons(view: AssigningView, context: CardContext): readonly Element[] {
  const { evaluation, section, page, pages, rows } = view;
  const was = Object.fromEntries(rows.map(({ key, holder }) => [key, holder]));
  const submit = (go: AssignAndGo, label: string, type: ButtonType = 'default') =>
    submitButton({
      name: `assign_${go}`,
      label,
      type,
      value: callbackValue(
        { do: 'assign', section: section?.id ?? null, page, go, was },
        context,
        evaluation,
      ),
    });
  return [
    submit('stay', copy.save, 'primary_filled'),
    ...(page > 0 ? [submit('back', copy.back)] : []),
    ...(page + 1 < pages ? [submit('next', copy.next)] : []),
  ];
}

/** Leads to the questions of a section, to give them one by one. */
function sectionMenu(
  { sections, evaluation }: AssigningView,
  context: CardContext,
  fullness: Fullness,
): readonly Element[] {
  const offered = sections.slice(0, mostSections[fullness]);
  if (offered.length === 0) return [];
  return [
    menu({
      placeholder: copy.perQuestion,
      options: offered,
      value: '',
      callback: callbackValue({ do: 'assign_section' }, context, evaluation),
    }),
  ];
}
