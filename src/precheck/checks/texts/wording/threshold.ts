import {
  bothDirections,
  mayPassAll,
  measuredByShare,
  moreThanAll,
} from '../../../../../prompts/findings/words/wording.ts';
import { type Facts, once } from '../../../../facts/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { rowsOf } from '../claims/unfinished.ts';
import { kindOf } from '../kind.ts';
import { foundAt, quoteOf, type Sentence, sentencesIn, sentencesOf } from '../sentences.ts';

const targets = new Set(['goal_table.target', 'outcome_indicators.target']);

/** THRESHOLD_DIRECTION: a limit from above and from below at once, or a share of more than all. */
export const thresholdsOfNoDirection: Check = {
  id: 'THRESHOLD_DIRECTION',
  severity: 'error',
  find({ passages, facts }) {
    return passages
      .filter((passage) => kindOf(passage) !== 'signed')
      .flatMap((passage) => sentencesOf(passage).flatMap((sentence) => wrongIn(sentence, passage, facts)))
      .slice(0, 8);
  },
};

function wrongIn(sentence: Sentence, passage: Passage, facts: Facts): readonly Found[] {
  const { text } = sentence;
  const { both, over } = limitsIn(sentence);
  if (both) return [foundAt('threshold_both_ways', passage, quoteOf(sentence, both))];
  if (over && isTarget(passage, text) && !mayPassAll.test(subjectOf(passage, facts) + text)) {
    return [foundAt('target_more_than_all', passage, quoteOf(sentence, over))];
  }
  return [];
}

const limitsIn = once(({ text }: Sentence) => ({
  both: bothDirections.map((pattern) => text.match(pattern)).find((match) => match !== null),
  over: text.match(moreThanAll),
}));

function isTarget(passage: Passage, text: string): boolean {
  return (
    targets.has(`${passage.fact}.${passage.column}`) || kindOf(passage) === 'plan' || text.includes('目标')
  );
}

/** What the target of a table's row is about. */
function subjectOf({ fact, row }: Passage, facts: Facts): string {
  if (fact === null || row === undefined) return '';
  const cells = rowsOf(facts, fact)[row] ?? {};
  return Object.values(cells).join(' ');
}

/** GOAL_UNIT: a speed, a count or a length of time whose goal is a share. */
export const goalsOfAnotherUnit: Check = {
  id: 'GOAL_UNIT',
  severity: 'warning',
  find: ({ passages }) => ofAnotherUnit(passages),
};

const ofAnotherUnit = once((passages: readonly Passage[]): readonly Found[] =>
  sentencesIn(passages, ['plan', 'told', 'label'])
    .flatMap((sentence) => {
      const match = sentence.text.match(measuredByShare);
      const { what = '', share = '' } = match?.groups ?? {};
      return match
        ? [foundAt('goal_of_another_unit', sentence.passage, quoteOf(sentence, match), { what, share })]
        : [];
    })
    .slice(0, 5),
);
