import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ContentsView, SectionState } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, lines } from '../drawing.ts';
import { type Button, type ColumnSet, card, evenColumns, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { savedResults } from './results.ts';

const copy = cards.contents;
const mostResults = 6;

/** All sections with how far each is, a button each, and the score so far. */
export function drawContents(view: ContentsView, context: CardContext): Drawing {
  const { evaluation } = view;
  const done = String(view.sections.filter(isComplete).length);
  const all = String(view.sections.length);
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      tags: [{ text: fill(copy.done, { done, all }), color: done === all ? 'green' : 'blue' }],
      summary: fill(copy.summary, { evaluation: unitName(view), done, all }),
      template: 'blue',
      elements: [
        ...savedResults(view.results, mostResults),
        markdown(lines(scoreLine(view), schemeLine(view), ...warningLines(view))),
        row([
          actionButton({ do: 'resume' }, context, { evaluation, type: 'primary_filled' }),
          actionButton({ do: 'score' }, context, { evaluation }),
          actionButton({ do: 'report' }, context, { evaluation }),
        ]),
        rule,
        markdown(colored('grey', copy.howTo), { text_size: 'notation' }),
        ...pairs(view.sections.map((section) => sectionButton(section, view, context))),
        rule,
        row([actionButton({ do: 'choose_scheme' }, context, { evaluation, type: 'text', size: 'small' })]),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}`,
      ...view.results,
      scoreLine(view).replaceAll('**', ''),
      fill(copy.scheme, { name: view.schemeName }),
      ...view.warnings,
      ...view.sections.map(labelOf),
    ),
  };
}

function scoreLine({ score }: ContentsView): string {
  return fill(score.complete ? copy.scoreComplete : copy.scoreSoFar, { total: score.total, max: score.max });
}

function schemeLine({ schemeName }: ContentsView): string {
  return fill(copy.scheme, { name: escapeLine(schemeName) });
}

function warningLines({ warnings }: ContentsView): readonly string[] {
  return warnings.map((warning) => colored('orange', escapeLine(warning)));
}

/** One button a section: the name and how far it is; red where something is to be put right. */
function sectionButton(section: SectionState, { evaluation }: ContentsView, context: CardContext): Button {
  const started = section.answered > 0 && !isComplete(section);
  return actionButton({ do: 'open', section: section.id }, context, {
    evaluation,
    label: labelOf(section),
    type: section.problems > 0 ? 'danger' : started ? 'primary' : 'default',
    width: 'fill',
  });
}

function labelOf(section: SectionState): string {
  const values = {
    name: section.name,
    answered: String(section.answered),
    asked: String(section.asked),
    problems: String(section.problems),
  };
  if (section.problems > 0) return fill(copy.problems, values);
  if (isComplete(section)) return fill(copy.complete, values);
  return fill(section.answered === 0 ? copy.untouched : copy.partly, values);
}

function isComplete({ answered, asked, problems }: SectionState): boolean {
  return answered >= asked && problems === 0;
}

/** Two a row; on a phone they stand below each other. */
function pairs(buttons: readonly Button[]): readonly ColumnSet[] {
  return buttons.flatMap((left, index) => {
    if (index % 2 === 1) return [];
    const right = buttons[index + 1];
    return [evenColumns(right === undefined ? [[left], []] : [[left], [right]])];
  });
}
