import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, lines } from '../drawing.ts';
import { type Element, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.score;
const mostSections = 4;
const mostNames = 5;

/** The first sections that lack something, each with a button that leads there. */
export function missingElements(
  { missing, evaluation, deeds }: ScoreView,
  context: CardContext,
): readonly Element[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, mostSections);
  return [
    markdown(lines(copy.missing, ...missingLines(missing).map((line) => `- ${escapeLine(line)}`))),
    ...(deeds.has('answer')
      ? [
          row(
            shown.map(({ section, sectionName }) =>
              actionButton({ do: 'open', section }, context, {
                evaluation,
                label: fill(copy.fill, { section: sectionName }),
                type: 'primary',
                size: 'small',
              }),
            ),
          ),
        ]
      : []),
  ];
}

/** `政府采购：采购计划、实际采购金额 等 6 项`, and how many sections more. */
export function missingLines(missing: ScoreView['missing']): readonly string[] {
  const rest = missing.length - mostSections;
  return [
    ...missing
      .slice(0, mostSections)
      .map(({ sectionName, names }) =>
        fill(copy.missingOf, { section: sectionName, names: shortened(names) }),
      ),
    ...(rest > 0 ? [fill(copy.missingMore, { count: String(rest) })] : []),
  ];
}

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join('、');
  const count = String(names.length);
  return names.length > mostNames ? `${shown} ${fill(cards.common.more, { count })}` : shown;
}
