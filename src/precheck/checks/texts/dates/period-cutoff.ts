import {
  laterMonths,
  monthsFromJanuary,
  noCutoff,
  until,
  wholeYear,
} from '../../../../../prompts/findings/words/dates.ts';
import type { Check } from '../../../check.ts';
import type { Passage } from '../../../passages.ts';
import { foundAt, quoteOf, type Sentence, sentencesIn } from '../sentences.ts';

/** Money is told by the quarter; duties and what was done are told for the year. */
const byQuarter = new Set(['execution', 'budget', 'procurement', 'expenditure', 'budget_execution_reason']);
/** How the work of the evaluation or a survey is dated says nothing about the year's work. */
const otherTimes = new Set(['satisfaction_source', 'evaluation_work', 'cover']);

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** PERIOD_CUTOFF: what was achieved is told only up to a day before the year's end. */
export const achievementsThatStopEarly: Check = {
  id: 'PERIOD_CUTOFF',
  severity: 'warning',
  find({ passages, year }) {
    const told = passages.filter(({ fact, section }) => {
      const place = fact ?? section ?? '';
      return !byQuarter.has(place) && !otherTimes.has(place) && !place.startsWith('evaluation_');
    });
    return sentencesIn(told, ['told'])
      .flatMap((sentence) => {
        const match = earlyEnd(sentence, year);
        return match ? [foundAt('period_cutoff', sentence.passage, quoteOf(sentence, match))] : [];
      })
      .filter(
        ({ values }, index, all) => all.findIndex((other) => other.values.place === values.place) === index,
      )
      .slice(0, 5);
  },
};

function earlyEnd({ text, passage }: Sentence, year: number | null): RegExpMatchArray | null {
  if (!text.includes('月') || wholeYear.test(text)) return null;
  const matches = [...text.matchAll(until), ...text.matchAll(monthsFromJanuary)];
  return matches.find((match) => isEarly(match, year) && !isOther(match, text, passage)) ?? null;
}

function isEarly({ groups = {} }: RegExpMatchArray, year: number | null): boolean {
  const named = groups.year;
  if (named !== undefined && year !== null && Number(named) !== year) return false;
  const month = monthOf(groups.month ?? groups.month2 ?? groups.first ?? '');
  if (month === null || month < 1 || month > 12) return false;
  return month < 12 || (groups.day !== undefined && Number(groups.day) < 31);
}

/** About money, a meeting or a deadline, or continued to December elsewhere in the passage. */
function isOther(match: RegExpMatchArray, text: string, { text: whole }: Passage): boolean {
  const clauseEnd = text.indexOf('，', (match.index ?? 0) + match[0].length + 1);
  const start = text.lastIndexOf('，', (match.index ?? 0) - 1) + 1;
  const clause = text.slice(start, clauseEnd === -1 ? text.length : clauseEnd);
  return noCutoff.test(clause) || laterMonths.test(whole);
}

function monthOf(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  const index = chinese.indexOf(written);
  return index === -1 ? null : index + 1;
}
