import { historyOfWords, historyWords } from '../../../prompts/history.ts';
import { knownWords } from '../known-words.ts';
import { requestOf } from '../request-of.ts';
import type { HistoryIntent } from './intent.ts';

const wordIn = knownWords(historyWords);

/** `历史`, `历史 采购计划`, `撤销`; undefined: something else. */
export function understandHistory(text: string): HistoryIntent | undefined {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  return requestOf<HistoryIntent>(text, historyOfWords, (question, isSet) =>
    isSet ? { want: 'history', question } : { want: 'history_or_tell', question, text },
  );
}
