import { dialogue } from '../../../prompts/dialogue.ts';
import { type Deed, type EvaluationId, type OpenEvaluation, openEvaluation } from '../../evaluation/index.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';

/**
 * Opens the named evaluation, or the one this person works on, and answers with it. Whoever may not, or has
 * none yet, is told so; the answer is built only for those who may.
 */
export async function withEvaluation(
  talk: Conversation,
  deed: Deed,
  named: EvaluationId | undefined,
  answer: (evaluation: OpenEvaluation) => Promise<Reply> | Reply,
): Promise<Reply> {
  const id = named ?? (await currentEvaluation(talk));
  if (id === null) return nothingYet(talk);
  const opened = await openEvaluation(talk.records, talk.person, id, deed);
  if (!opened.ok) return refusal(sayIssues(opened.issues));
  // A reviewer looks at many units; the one they work on themselves stays theirs.
  if (await isMember(talk, opened.value)) await makeCurrent(talk, id);
  return answer(opened.value);
}

/** Somebody has no evaluation: how to begin one, or where to look at those of others. */
export async function nothingYet({ records, person }: Conversation): Promise<Reply> {
  const { administrator, reviews } = await records.standing(person);
  return { say: administrator || reviews.length > 0 ? dialogue.nothingOfYours : dialogue.nothingYet };
}

async function isMember({ records, person }: Conversation, { record }: OpenEvaluation): Promise<boolean> {
  const { memberships } = await records.standing(person);
  return memberships.some(({ department }) => department === record.department);
}

/** The evaluation of the card this message replies to, else the one this person worked on last, else the newest of their department. */
export async function currentEvaluation(talk: Conversation): Promise<EvaluationId | null> {
  if (talk.replyTo?.evaluation) return talk.replyTo.evaluation;
  const person = await talk.records.person(talk.person);
  if (person.current !== null) return person.current;
  return (await talk.records.evaluationsOf(talk.person))[0]?.id ?? null;
}

/**
 * Makes an evaluation the one that words without a card speak about. Whoever turns to another one is no longer
 * asked by text about the first: a bare figure would go to the wrong unit.
 */
export async function makeCurrent(talk: Conversation, evaluation: EvaluationId): Promise<void> {
  const person = await talk.records.person(talk.person);
  const asking = person.asking?.evaluation === evaluation ? person.asking : null;
  if (person.current !== evaluation || person.asking !== asking) {
    await talk.records.savePerson({ ...person, current: evaluation, asking });
  }
}

/** A no: as a toast after a click, as a message after a word (the messenger's room picks). */
export function refusal(text: string): Reply {
  return { toast: { kind: 'error', text } };
}
