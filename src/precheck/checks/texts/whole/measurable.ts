import { measurable } from '../../../../../prompts/findings/words/report.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { foundAt, quoteOfPassage } from '../sentences.ts';

/** GOAL_MEASURABLE: goals that nobody can measure. */
export const goalsWithoutFigures: Check = {
  id: 'GOAL_MEASURABLE',
  severity: 'warning',
  find({ passages }) {
    return [...objectives(passages), ...goalList(passages)];
  },
};

/** The objective of a field of work, one text each. */
function objectives(passages: readonly Passage[]): readonly Found[] {
  return passages
    .filter(({ fact, text }) => fact?.endsWith('_objective') && !measurable.test(text))
    .map((passage) => foundAt('goal_without_figure', passage, quoteOfPassage(passage)));
}

/** Some goals of a year are words only; where all are, nothing can be measured. */
function goalList(passages: readonly Passage[]): readonly Found[] {
  const goals = passages.filter(({ fact }) => fact === 'performance_goals');
  const [first] = goals;
  if (!first || goals.some(({ text }) => measurable.test(text))) return [];
  return [foundAt('goals_without_figures', first, quoteOfPassage(first))];
}
