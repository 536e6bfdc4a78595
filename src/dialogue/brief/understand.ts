import { briefWords } from '../../../prompts/brief.ts';
import { knownWords } from '../known-words.ts';
import type { BriefIntent } from './intent.ts';

const wordIn = knownWords(briefWords);

/** 汇总, 催一下; undefined: something else. */
export function understandBrief(text: string): BriefIntent | undefined {
  const want = wordIn(text);
  return want === undefined ? undefined : { want };
}
