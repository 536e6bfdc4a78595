import { remindingWords } from '../../../prompts/reminders.ts';
import { knownWords } from '../known-words.ts';
import type { RemindingIntent } from './intent.ts';

const wordIn = knownWords(remindingWords);

/** 今天不再提醒; undefined: something else. */
export function understandReminding(text: string): RemindingIntent | undefined {
  const want = wordIn(text);
  return want === undefined ? undefined : { want };
}
