import { outerProblems } from './card.ts';
import { clarityProblems } from './clarity.ts';
import { formProblems } from './forms.ts';
import { elementIdProblems, limitProblems } from './limits.ts';
import { linkProblems, tableCountProblems } from './markdown.ts';
import type { CardProblem } from './problem.ts';
import { elementProblems } from './structure.ts';
import { elementsOf, taggedObjects } from './walk.ts';

export { feishuErrorText } from './feishu-error.ts';
export { budgetLimits, countTags, hardLimits, sizeOf } from './limits.ts';
export type { CardProblem, FeishuCode } from './problem.ts';

/**
 * Everything wrong with a Card JSON 2.0 (feishu.md §4 and §7.2), `hard` problems first, each level in
 * reading order; an empty list when Feishu takes the card, it keeps our headroom and has one filled button. Whether image keys
 * and people exist is not known here. The components `audio` and `select_img` are not known either.
 */
export function validateCard(card: unknown): readonly CardProblem[] {
  const elements = elementsOf(card);
  const tagged = taggedObjects(card);
  const problems = [
    ...outerProblems(card),
    ...elements.flatMap((found) => [...elementProblems(found), ...linkProblems(found)]),
    ...formProblems(elements),
    ...elementIdProblems(tagged),
    ...tableCountProblems(elements),
    ...limitProblems(card, tagged),
    ...clarityProblems(elements),
  ];
  return levels.flatMap((wanted) => problems.filter(({ level }) => level === wanted));
}

const levels = ['hard', 'budget', 'clarity'] as const;

/** The problems for which Feishu refuses the card. */
export function hardOnly(problems: readonly CardProblem[]): readonly CardProblem[] {
  return problems.filter(({ level }) => level === 'hard');
}
