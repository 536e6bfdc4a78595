import type { OpenEvaluation } from '../open.ts';

/**
 * The indicators whose figures were changed after their review score was given, as after a return: it still
 * stands, and whoever reviews should look again.
 */
export function overtakenReviewScores({
  answers,
  sheet,
  review,
}: Pick<OpenEvaluation, 'answers' | 'sheet' | 'review'>): ReadonlySet<string> {
  const answeredAt = new Map(answers.map(({ fact, at }) => [fact, at]));
  const isOvertaken = ({ id, inputs }: (typeof sheet.indicators)[number]) => {
    const given = review.scores.get(id);
    return given !== undefined && inputs.some(({ fact }) => (answeredAt.get(fact) ?? given.at) > given.at);
  };
  return new Set(sheet.indicators.filter(isOvertaken).map(({ id }) => id));
}
