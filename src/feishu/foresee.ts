import type { EvaluationId, LivingCard } from '../evaluation/index.ts';
import type { Click } from './click.ts';
import { lanesOf, type Post } from './post.ts';

/**
 * What a turn asks in any case, and what it asks of the evaluation whose card was clicked: with this an answer
 * saved by a click costs a server two trips, one to read and one to write. What else a turn asks costs its own.
 */
export function foresee(post: Post, click: Click | null): Promise<void> {
  const { records, cards, outbox } = post.desk;
  const card = click?.card ?? null;
  const evaluation = click !== null && 'evaluation' in click.intent ? click.intent.evaluation : undefined;
  return post.desk.foresee([
    () => outbox.undelivered(lanesOf(post.to)),
    () => records.person(post.person),
    () => records.standing(post.person),
    () => records.offeredSchemes(),
    ...(card === null ? [] : [() => cards.card(card)]),
    ...(evaluation === undefined ? [] : questionsAbout(post, evaluation)),
  ]);
}

/** The same for words, which are about the evaluation of the card they reply to, else the one worked on. */
export async function foreseeWords(post: Post, replyTo: LivingCard | null): Promise<void> {
  const { asking, current } = await post.desk.records.person(post.person);
  const evaluation = replyTo?.evaluation ?? asking?.evaluation ?? current;
  if (evaluation !== null) await post.desk.foresee(questionsAbout(post, evaluation));
}

function questionsAbout(
  { desk: { records, cards }, person }: Post,
  evaluation: EvaluationId,
): readonly (() => Promise<unknown>)[] {
  return [
    () => records.evaluation(evaluation),
    () => records.answers(evaluation),
    () => records.answersOfLastYear(evaluation),
    () => records.notes(evaluation),
    () => records.evidenceOf(evaluation),
    () => records.team(evaluation),
    () => records.readStandings(evaluation),
    () => records.drafts(evaluation, person),
    () => records.lastNoted(),
    () => cards.readAround(evaluation, person),
  ];
}
