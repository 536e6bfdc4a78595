import {
  atLeastWords,
  noSatisfaction,
  ofThePublic,
  satisfactionStated,
} from '../../../../../prompts/findings/words/measured.ts';
import type { FactId } from '../../../../facts/index.ts';
import { type Exact, exact, isDecimal } from '../../../../schemes/index.ts';
import type { Check } from '../../../check.ts';
import { foundAt, quoteOf, type Sentence, sentencesIn } from '../sentences.ts';

const answer: FactId = 'satisfaction_rate';

/** SATISF_BAND: a text states another satisfaction of the public than the answer does. */
export const satisfactionInTexts: Check = {
  id: 'SATISF_BAND',
  severity: 'error',
  find({ passages, facts }) {
    const stated = facts[answer];
    if (typeof stated !== 'string' || !isDecimal(stated)) return [];
    return sentencesIn(passages, ['told', 'reason', 'problem'])
      .flatMap((sentence) =>
        ratesIn(sentence)
          .filter(({ rate, atLeast }) => !agrees(exact(stated), rate, atLeast))
          .map(({ match }) => {
            const found = foundAt('satisfaction_differs', sentence.passage, quoteOf(sentence, match), {
              stated: `${stated}%`,
            });
            return { ...found, facts: [answer, ...found.facts], indicator: 'satisfaction' };
          }),
      )
      .slice(0, 5);
  },
};

interface Stated {
  readonly match: RegExpMatchArray;
  readonly rate: Exact;
  /** The text says only that it is at least so much. */
  readonly atLeast: boolean;
}

function ratesIn({ text }: Sentence): readonly Stated[] {
  if (!text.includes('满意')) return [];
  return [...text.matchAll(satisfactionStated)].flatMap((match): readonly Stated[] => {
    const { who = '', between = '', rate = '', after = '' } = match.groups ?? {};
    const clause = text.slice(text.lastIndexOf('，', match.index) + 1, (match.index ?? 0) + match[0].length);
    if (after === '以下' || !ofThePublic.test(who) || noSatisfaction.test(clause)) return [];
    if (isWish(text, (match.index ?? 0) + match[0].length) || /[由从比较低]/.test(between)) return [];
    return [{ match, rate: exact(rate), atLeast: atLeastWords.test(between + after) }];
  });
}

/** `满意度≥95%的目标` */
function isWish(text: string, end: number): boolean {
  return /^的?(?:目标|要求|标准|指标)/.test(text.slice(end, end + 6));
}

function agrees(stated: Exact, rate: Exact, atLeast: boolean): boolean {
  return atLeast ? stated.gte(rate) : stated.equals(rate);
}
