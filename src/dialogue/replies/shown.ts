import type { OpenEvaluation } from '../../evaluation/index.ts';
import type { Conversation, Shown } from '../reply.ts';
import { contentsView } from '../views/contents.ts';
import { scoreView } from '../views/score.ts';

/** A view on the card somebody fills in. */
export function filling({ record }: OpenEvaluation, view: Shown['view']): Shown {
  return { topic: 'filling', evaluation: record.id, view };
}

/** The score card as it is now. */
export function scoreOf(talk: Conversation, evaluation: OpenEvaluation): Shown {
  return { topic: 'score', evaluation: evaluation.record.id, view: scoreView(evaluation, talk) };
}

/** The cards that show an evaluation and may stand in the chat; an open form is left alone. */
export async function refreshed(talk: Conversation, evaluation: OpenEvaluation): Promise<readonly Shown[]> {
  const drafts = await talk.records.drafts(evaluation.record.id, talk.person);
  return [scoreOf(talk, evaluation), filling(evaluation, contentsView(evaluation, talk, drafts))];
}
