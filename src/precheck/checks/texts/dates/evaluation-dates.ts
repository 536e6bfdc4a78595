import { dayOfYear, evaluates, noEvaluation } from '../../../../../prompts/findings/words/dates.ts';
import type { Check } from '../../../check.ts';
import { foundAt, quoteOf, type Sentence, sentencesIn } from '../sentences.ts';

/** DATE_ORDER in texts: the year was evaluated before it was over. */
export const evaluatedBeforeTheEnd: Check = {
  id: 'DATE_ORDER',
  severity: 'error',
  find({ passages, year }) {
    if (year === null) return [];
    return sentencesIn(passages, ['told']).flatMap((sentence) => {
      const match = isAboutTheYear(sentence, year) ? earlyDay(sentence, year) : null;
      if (!match) return [];
      const values = { year: String(year), next: String(year + 1) };
      return [foundAt('evaluated_before_year_end', sentence.passage, quoteOf(sentence, match), values)];
    });
  },
};

/** The evaluation of this year, not of another, nor what is done within the year for its budget. */
function isAboutTheYear({ passage, text }: Sentence, year: number): boolean {
  if (!evaluates.test(text) || noEvaluation.test(text) || text.includes(`${year - 1}年度`)) return false;
  const isOfEvaluation = passage.fact?.startsWith('evaluation_') || passage.section === 'evaluation_work';
  return isOfEvaluation || new RegExp(`${year}年(?:度|我|本|部门|整体|预算|支出)`).test(text);
}

/** The last day named, when it is still in the year evaluated or before. */
function earlyDay({ text }: Sentence, year: number): RegExpMatchArray | null {
  const days = [...text.matchAll(dayOfYear)];
  const isEarly = days.length > 0 && days.every(({ groups }) => Number(groups?.year) <= year);
  return isEarly ? (days[0] ?? null) : null;
}
