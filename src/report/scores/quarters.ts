import { reportWords } from '../../../prompts/report/words.ts';
import type { ScoreSheet } from '../../scoring/index.ts';
import type { Words } from '../values/sources.ts';

/**
 * What each quarter and the average of the year earned, as the scoring told it; `scores_quarters` is false
 * where the scheme does not score four periods.
 */
export function wordsOfQuarters(sheet: ScoreSheet): Words {
  const steps = sheet.indicators
    .map((indicator) => indicator.steps)
    .find((told) =>
      told.some(({ template, values }) => template === 'progress_formula' && values.count === '4'),
    );
  const pointsOf = (template: string) =>
    (steps ?? []).filter((step) => step.template === template).map(({ values }) => values.points);
  const [q1, q2, q3, q4] = pointsOf('progress_period');
  const [average] = pointsOf('progress_average');
  const shown = (points: string | undefined) => points ?? reportWords.missingCell;
  return {
    scores_quarters: steps !== undefined,
    points_q1: shown(q1),
    points_q2: shown(q2),
    points_q3: shown(q3),
    points_q4: shown(q4),
    points_average: shown(average),
  };
}
