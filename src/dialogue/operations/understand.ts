import { operationsWords } from '../../../prompts/operations.ts';
import { knownWords } from '../known-words.ts';
import type { OperationsIntent } from './intent.ts';

const wordIn = knownWords(operationsWords);

/** 运维; undefined: something else. */
export function understandOperations(text: string): OperationsIntent | undefined {
  const want = wordIn(text);
  return want === undefined ? undefined : { want };
}
