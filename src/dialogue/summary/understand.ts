import { summaryWords } from '../../../prompts/summary.ts';
import { knownWords } from '../known-words.ts';
import type { SummaryIntent } from './intent.ts';

const wordIn = knownWords(summaryWords);

/** 汇总 or 催办; undefined: something else. */
export function understandSummary(text: string): SummaryIntent | undefined {
  const word = wordIn(text);
  if (word === undefined) return undefined;
  return { want: 'summary', step: word === 'summary' ? 'ask' : 'ask_nudge_of_newest' };
}
