import { budgetQuestions } from './budget.ts';
import type { QuestionCopies, QuestionCopy } from './copy.ts';
import { lostPointsQuestions } from './lost-points.ts';
import { managementQuestions } from './management.ts';
import { moneyManagementQuestions } from './money-management.ts';
import { openingQuestions } from './opening.ts';
import { performanceQuestions } from './performance.ts';

export type { QuestionCopy } from './copy.ts';
export { indicatorNames } from './indicators.ts';
export { lostPointsQuestionsOf } from './lost-points.ts';

/** Fact id → how it is asked. */
export const questions: QuestionCopies = {
  ...openingQuestions,
  ...budgetQuestions,
  ...moneyManagementQuestions,
  ...managementQuestions,
  ...performanceQuestions,
  ...lostPointsQuestions,
};

/** The copy of a question. Every fact that is asked has one: its absence is a mistake, so it throws. */
export function questionOf(fact: string): QuestionCopy {
  const copy = questions[fact];
  if (copy === undefined) throw new Error(`no question for the fact ${fact}`);
  return copy;
}
