import { figuresCopy } from '../../../prompts/figures.ts';
import type { Pending } from '../../evaluation/index.ts';
import { askedAgain, chosenBy, isNumber, knowsAll, loneValue } from '../figures/choose.ts';
import { confirmFigures, recognisedIn } from '../figures/confirm.ts';
import { answerAsked } from '../one-by-one/answer.ts';
import type { Conversation, Reply } from '../reply.ts';
import { hearAwaited } from './awaited-value.ts';
import { currentEvaluation, withEvaluation } from './guard.ts';
import { mayConcern, stopWaiting } from './pending.ts';
import { questionAwaiting, tell } from './told-text.ts';

/**
 * Free text. In this order it is: the number of a question that a value was asked about; the answer of a
 * question opened with 修改, right or wrong; the answer of the question asked by text, unless it replies to a card; figures; a
 * value for the section of the card it replies to; a long text, or nothing we know.
 */
export async function hear(talk: Conversation, text: string): Promise<Reply> {
  const { pending, asking } = await talk.records.person(talk.person);
  if (pending?.kind === 'choosing') {
    const chosen = mayConcern(talk, pending.evaluation) ? await answerWhich(talk, pending, text) : null;
    if (chosen !== null) return chosen;
    // Any other message leaves the question behind: a later number is the answer of something else.
    await stopWaiting(talk, ['choosing']);
  }
  const value = await hearAwaited(talk, text);
  if (value !== null) return value;
  if ((await questionAwaiting(talk)) !== null) return tell(talk, text);
  const section = talk.replyTo?.section ?? null;
  const isAsked = asking !== null && section === null && mayConcern(talk, asking.evaluation);
  if (isAsked) return answerAsked(talk, asking, text);
  const evaluation = await currentEvaluation(talk);
  if (evaluation === null || text.includes('\t')) return tell(talk, text, section);
  return withEvaluation(talk, 'answer', evaluation, (opened) => {
    const found =
      recognisedIn(opened, text, { section, asked: null }) ??
      (section === null ? null : loneValue(opened, section, text));
    return found === null ? tell(talk, text, section) : confirmFigures(talk, opened, found);
  });
}

/** The number of the question a value is for, told where there is none of it; null: the message is something else. */
async function answerWhich(
  talk: Conversation,
  pending: Extract<Pending, { kind: 'choosing' }>,
  text: string,
): Promise<Reply | null> {
  const chosen = chosenBy(pending, text);
  const { asking } = await talk.records.person(talk.person);
  // A number that no line has may well answer the question that is asked by text.
  if (chosen === null && (asking !== null || !isNumber(text))) return null;
  return withEvaluation(talk, 'answer', pending.evaluation, async (opened) => {
    if (chosen === null) return askedAgain(opened, pending, text);
    // The figures came with the message before; this one only says which question they answer.
    const then = { ...talk, origin: pending.cameWith };
    if (knowsAll(opened, chosen)) return confirmFigures(then, opened, chosen);
    await stopWaiting(talk, ['choosing']);
    return { say: figuresCopy.schemeChanged };
  });
}
