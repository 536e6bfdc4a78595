import { review as copy } from '../../../prompts/review.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import type { View } from '../view.ts';
import { reviewCardView } from '../views/review/card.ts';
import { returnedView } from '../views/review/reasons.ts';

/** A view on the card about submission and review. */
export function onReview({ record }: OpenEvaluation, view: View): Shown {
  return { topic: 'review', evaluation: record.id, view };
}

/** 审核: what was handed in, for whoever signs and whoever wants to know. */
export async function showReview(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const returned = returnedView(evaluation, talk.timeZone);
  if (returned !== null) return { show: onReview(evaluation, returned) };
  const view = await reviewCardView(talk.records, evaluation, talk.timeZone);
  if (view.submission === null) return { toast: { kind: 'info', text: copy.card.nothing } };
  return { show: onReview(evaluation, view) };
}
