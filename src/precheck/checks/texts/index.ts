import type { Check } from '../../check.ts';
import { allDoneBesideUnfinished } from './claims/all-done.ts';
import { expensesByTwoBudgets, withinWhichBudget } from './claims/budgets.ts';
import { problemsBesideFullMarks } from './claims/full-marks.ts';
import { gradeInTexts } from './claims/grade.ts';
import { moreAtWorkThanStaff } from './claims/headcount.ts';
import { doneAtLowRate } from './claims/low-rate.ts';
import { satisfactionInTexts } from './claims/satisfaction.ts';
import { citedDocumentsOfAnotherYear } from './dates/cited-year.ts';
import { evaluatedBeforeTheEnd } from './dates/evaluation-dates.ts';
import { achievementsThatStopEarly } from './dates/period-cutoff.ts';
import { personalData } from './personal-data.ts';
import { problemsAndMeasures } from './whole/closure.ts';
import { goalsWithoutFigures } from './whole/measurable.ts';
import { chaptersMissing, coverIncomplete } from './whole/required.ts';
import { numbersOutOfOrder } from './wording/numbering.ts';
import { repeatedParagraphs } from './wording/repeated.ts';
import { termsThatDiffer } from './wording/terms.ts';
import { goalsOfAnotherUnit, thresholdsOfNoDirection } from './wording/threshold.ts';

/** Checks of what was written, against the facts and against itself. */
export const textChecks: readonly Check[] = [
  allDoneBesideUnfinished,
  satisfactionInTexts,
  evaluatedBeforeTheEnd,
  thresholdsOfNoDirection,
  problemsBesideFullMarks,
  doneAtLowRate,
  moreAtWorkThanStaff,
  withinWhichBudget,
  expensesByTwoBudgets,
  gradeInTexts,
  achievementsThatStopEarly,
  citedDocumentsOfAnotherYear,
  problemsAndMeasures,
  goalsWithoutFigures,
  goalsOfAnotherUnit,
  repeatedParagraphs,
  numbersOutOfOrder,
  chaptersMissing,
  coverIncomplete,
  personalData,
  termsThatDiffer,
];
