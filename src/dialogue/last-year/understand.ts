import { lastYearWords } from '../../../prompts/last-year.ts';
import { knownWords } from '../known-words.ts';
import type { LastYearIntent } from './intent.ts';

const wordIn = knownWords({ last_year: lastYearWords });

/** 沿用去年; undefined: something else. */
export function understandLastYear(text: string): LastYearIntent | undefined {
  const want = wordIn(text);
  return want === undefined ? undefined : { want };
}
