import type { Intent } from '../intent.ts';
import { withEvaluation } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { approveSubmission, askReasons, giveBack } from './approve.ts';
import { askDiscussion, keepDiscussion } from './discuss.ts';
import type { ReviewIntent } from './intent.ts';
import { askReviewScore, keepReviewScore } from './review-score.ts';
import { showReview } from './show.ts';
import { awaitSignedScan } from './signed-scan.ts';
import { askSubmit, confirmSubmit, takeBack } from './submit.ts';

const wants: ReadonlySet<Intent['want']> = new Set<ReviewIntent['want']>([
  'submit',
  'confirm_submit',
  'withdraw',
  'review',
  'approve',
  'ask_return',
  'return',
  'ask_reopen',
  'reopen',
  'ask_discuss',
  'discuss',
  'ask_signed_scan',
  'ask_review_score',
  'set_review_score',
]);

export function isReviewIntent(intent: Intent): intent is ReviewIntent {
  return wants.has(intent.want);
}

/** Submission, approval, return, discussion and review scores. */
export async function respondToReview(talk: Conversation, intent: ReviewIntent): Promise<Reply> {
  switch (intent.want) {
    case 'submit':
      return withEvaluation(talk, 'submit', intent.evaluation, (opened) => askSubmit(talk, opened));
    case 'confirm_submit':
      return confirmSubmit(talk, intent);
    case 'withdraw':
      return withEvaluation(talk, 'submit', intent.evaluation, (opened) => takeBack(talk, opened));
    case 'review':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) => showReview(talk, opened));
    case 'approve':
      return approveSubmission(talk, intent);
    case 'ask_return':
      return withEvaluation(talk, 'return', intent.evaluation, (opened) => askReasons(opened, 'return'));
    case 'ask_reopen':
      return withEvaluation(talk, 'reopen', intent.evaluation, (opened) =>
        askReasons(opened, 'reopen', intent.reason),
      );
    case 'return':
    case 'reopen':
      return giveBack(talk, intent);
    case 'ask_discuss':
      return withEvaluation(talk, 'discuss', intent.evaluation, askDiscussion);
    case 'discuss':
      return withEvaluation(talk, 'discuss', intent.evaluation, (opened) =>
        keepDiscussion(talk, opened, intent.note),
      );
    case 'ask_signed_scan':
      return withEvaluation(talk, 'keep_signed_scan', intent.evaluation, (opened) =>
        awaitSignedScan(talk, opened),
      );
    case 'ask_review_score':
      return withEvaluation(talk, 'review', intent.evaluation, (opened) =>
        askReviewScore(opened, intent.indicator),
      );
    case 'set_review_score':
      return keepReviewScore(talk, intent);
  }
}
