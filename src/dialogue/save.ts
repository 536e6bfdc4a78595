import { type AnswersInput, saveAnswers } from '../evaluation/index.ts';
import type { Conversation } from './reply.ts';

/** Saves what this person typed, with the card, message or file it came with: by default the one of this turn. */
export function saveTyped(talk: Conversation, input: AnswersInput): ReturnType<typeof saveAnswers> {
  const origin = input.origin ?? talk.origin ?? null;
  return saveAnswers(talk.records, talk.person, { timeZone: talk.timeZone, ...input, origin }, talk.now);
}
