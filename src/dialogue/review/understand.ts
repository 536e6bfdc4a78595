import { discussWord, reopenWord, reviewWords } from '../../../prompts/review.ts';
import { knownWords } from '../known-words.ts';
import type { ReviewIntent } from './intent.ts';

const wordIn = knownWords(reviewWords);

/**
 * What a text says about handing in, signing and giving back; `集体研究 <what>` and `重新打开 <why>` with the word
 * set off from the rest. Null when it is about something else.
 */
export function understandReview(text: string): ReviewIntent | null {
  const want = wordIn(text);
  if (want !== undefined) return { want };
  const note = after(text.trim(), discussWord);
  if (note !== null) return { want: 'discuss', note, said: text };
  const reason = after(text.trim(), reopenWord);
  return reason === null ? null : { want: 'ask_reopen', reason, said: text };
}

function after(text: string, word: string): string | null {
  const rest = text.slice(word.length);
  return text.startsWith(word) && /^[\s:：，,]+\S/.test(rest) ? rest.replace(/^[\s:：，,]+/, '') : null;
}
