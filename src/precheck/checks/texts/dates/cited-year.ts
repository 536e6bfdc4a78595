import {
  citedBare,
  citedDocument,
  compares,
  notOfTheYear,
  ordersTheYear,
  yearIn,
} from '../../../../../prompts/findings/words/dates.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { kindOf } from '../kind.ts';
import { foundAt, quoteOf, type Sentence, sentencesOf } from '../sentences.ts';

/** Answers that cite documents, besides what is told. */
const citing = new Set(['evaluation_basis', 'adjustment_items', 'performance_goals']);

/** CITED_YEAR: what orders the budget or the evaluation of the year is a document of an earlier year. */
export const citedDocumentsOfAnotherYear: Check = {
  id: 'CITED_YEAR',
  severity: 'warning',
  find({ passages, year }) {
    if (year === null) return [];
    return passages
      .filter((passage) => kindOf(passage) === 'told' || citing.has(passage.fact ?? ''))
      .flatMap((passage) => sentencesOf(passage).flatMap((sentence) => citedIn(sentence, passage, year)))
      .slice(0, 5);
  },
};

function citedIn(sentence: Sentence, passage: Passage, year: number): readonly Found[] {
  const { text } = sentence;
  if (!text.includes('20') || compares.test(text)) return [];
  const titles = [...text.matchAll(citedDocument)].filter(({ groups }) => {
    const title = groups?.title ?? '';
    return ordersTheYear.test(title) && !notOfTheYear.test(title) && isEarlier(title, year);
  });
  const bare = [...text.matchAll(citedBare)].filter(({ groups }) => Number(groups?.year) < year);
  return [...titles, ...bare].map((match) =>
    foundAt('cited_year', passage, quoteOf(sentence, match), { year: String(year) }),
  );
}

/** Names years, and all of them are before the one evaluated. */
function isEarlier(title: string, year: number): boolean {
  const years = [...title.matchAll(yearIn)].map(({ groups }) => Number(groups?.year));
  return years.length > 0 && years.every((named) => named < year);
}
