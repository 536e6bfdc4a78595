import { assignmentCopy } from '../../../../prompts/assignment.ts';
import { fill } from '../../../../prompts/fill.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { TaskPart, TasksView, TaskUnit } from '../../../dialogue/view.ts';
import { deadlineLine } from '../campaign/heading.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, type Element, markdown, row } from '../elements/index.ts';
import { escapeLine, escapeMarkdown } from '../escape-markdown.ts';

const copy = assignmentCopy.tasks;
/** Sections with a button each, over all evaluations. */
const mostParts: Record<Fullness, number> = { full: 20, tight: 12, bare: 6 };
const longestNote: Record<Fullness, number> = { full: 500, tight: 200, bare: 80 };
const longestNames = 200;

/** One's own part: a button for each section, with how much is open in it. */
export function drawTasks(view: TasksView, context: CardContext, fullness: Fullness): Drawing {
  const title = view.isNew ? copy.newTitle : copy.title;
  const all = view.units.flatMap(({ parts }) => parts);
  const waiting = all.filter(({ open }) => open > 0).length;
  const rest = all.length - mostParts[fullness];
  const [first] = view.units;
  return {
    card: card({
      title,
      ...(first === undefined || view.units.length > 1 ? {} : { subtitle: unitName(first) }),
      tags: [
        { text: fill(copy.summary, { count: String(waiting) }), color: waiting === 0 ? 'green' : 'blue' },
      ],
      template: 'blue',
      elements: [
        ...(view.intro.length === 0 ? [] : [markdown(lines(...view.intro.map(escapeLine)))]),
        ...(view.note === null
          ? []
          : [markdown(fill(copy.note, { note: escapeMarkdown(clip(view.note, longestNote[fullness])) }))]),
        ...unitElements(view, context, mostParts[fullness]),
        ...(rest > 0 ? [markdown(fill(copy.more, { count: String(rest) }), { text_size: 'notation' })] : []),
        markdown(colored('grey', copy.passOn), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(
      title,
      ...view.intro,
      view.note !== null && fill(copy.note, { note: view.note }),
      ...view.units.flatMap((unit) => [
        unitName(unit),
        unit.deadline !== null && sentenceOfDeadline(unit.deadline),
        ...unit.parts.map(partLabel),
      ]),
      copy.fallback,
    ),
  };
}

/** Those with something open come first where not all have room. */
function unitElements({ units }: TasksView, context: CardContext, most: number): readonly Element[] {
  let room = most;
  return units.flatMap((unit) => {
    const ordered = [
      ...unit.parts.filter(({ open }) => open > 0),
      ...unit.parts.filter(({ open }) => open === 0),
    ];
    const shown = ordered.slice(0, Math.max(0, room));
    room -= shown.length;
    return [
      ...unitHeading(unit, units.length),
      ...shown.flatMap((part) => partElements(part, unit, context)),
    ];
  });
}

function unitHeading(unit: TaskUnit, units: number): readonly Element[] {
  const said = lines(
    units > 1 && `**${escapeLine(unitName(unit))}**`,
    unit.deadline !== null && deadlineLine(unit.deadline),
  );
  return said === '' ? [] : [markdown(said)];
}

function partElements(part: TaskPart, { evaluation }: TaskUnit, context: CardContext): readonly Element[] {
  const { section, name, questions, open } = part;
  const names = clip(questions.join('、'), longestNames);
  return [
    ...(questions.length === 0
      ? []
      : [markdown(fill(copy.questions, { section: escapeLine(name), names: escapeLine(names) }))]),
    row([
      actionButton({ do: 'open', section }, context, {
        evaluation,
        label: `${copy.fill}：${partLabel(part)}`,
        type: open > 0 ? 'primary' : 'default',
      }),
    ]),
  ];
}

function partLabel({ name, open }: TaskPart): string {
  return open === 0 ? fill(copy.done, { name }) : fill(copy.part, { name, open: String(open) });
}
