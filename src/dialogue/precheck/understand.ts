import { precheckWords } from '../../../prompts/precheck.ts';
import { knownWords } from '../known-words.ts';
import type { PrecheckIntent } from './intent.ts';

const wordIn = knownWords(precheckWords);

/** `预审`, `检查`, `有没有错`; undefined: something else. */
export function understandPrecheck(text: string): PrecheckIntent | undefined {
  const want = wordIn(text);
  return want === undefined ? undefined : { want };
}
