import type { OpenEvaluation } from '../../evaluation/index.ts';
import { precheckView } from '../precheck/view.ts';
import type { Conversation, Refresh, Shown } from '../reply.ts';
import { contentsView } from '../views/contents.ts';
import { scoreView } from '../views/score.ts';

/** A view on the card somebody fills in. */
export function filling({ record }: OpenEvaluation, view: Shown['view']): Shown {
  return { topic: 'filling', evaluation: record.id, view };
}

/** The score card as it is now; drawn only where such a card stands. */
export function scoreOf(talk: Conversation, evaluation: OpenEvaluation): Refresh {
  const draw = async () => scoreView(evaluation, talk);
  return { topic: 'score', evaluation: evaluation.record.id, draw };
}

/** 预审 as it is now; drawn only where such a card stands. */
export function precheckOf(talk: Conversation, evaluation: OpenEvaluation): Refresh {
  const draw = async () => precheckView(evaluation, talk.timeZone);
  return { topic: 'precheck', evaluation: evaluation.record.id, draw };
}

/** The cards beside the one somebody fills in. */
export function besideFilling(talk: Conversation, evaluation: OpenEvaluation): readonly Refresh[] {
  return [scoreOf(talk, evaluation), precheckOf(talk, evaluation)];
}

/** The cards that show an evaluation and may stand in the chat; an open form is left alone. */
export async function refreshed(
  talk: Conversation,
  evaluation: OpenEvaluation,
): Promise<readonly (Shown | Refresh)[]> {
  const drafts = await talk.records.drafts(evaluation.record.id, talk.person);
  return [...besideFilling(talk, evaluation), filling(evaluation, contentsView(evaluation, talk, drafts))];
}
