import { fill } from '../../../../prompts/fill.ts';
import { review as copy } from '../../../../prompts/review.ts';
import {
  isHandedIn,
  type OpenEvaluation,
  overtakenReviewScores,
  reviewedTotal,
  takesChanges,
} from '../../../evaluation/index.ts';
import { writtenReason } from '../../../scoring/index.ts';
import type { ReviewAction, ReviewPart, ScoreView } from '../../view.ts';
import { approversOfView, dayOf, deciderOf, nameOf, shortHash } from './who.ts';

/** How far an evaluation is, in one line, and what whoever looks at it can do. */
export function reviewPart(evaluation: OpenEvaluation, timeZone: string): ReviewPart {
  return {
    line: stateLine(evaluation, timeZone),
    actions: actionsOf(evaluation),
    mayAnswer: evaluation.deeds.has('answer') && takesChanges(evaluation.record.status),
  };
}

/** `已提交（第 2 次，林晓，2026-11-21），等待何局审核`; null for a draft. */
export function stateLine(evaluation: OpenEvaluation, timeZone: string): string | null {
  const { record, review } = evaluation;
  const snapshot = review.snapshots.at(-1);
  const decision = review.decisions.findLast(({ kind }) => kind !== 'discuss' && kind !== 'signed_scan');
  if (record.status === 'draft' || snapshot === undefined || decision === undefined) return null;
  const number = String(snapshot.number);
  const day = dayOf(decision.at, timeZone);
  if (record.status === 'submitted') {
    const by = nameOf(evaluation, snapshot.by, 'coordinator');
    return fill(copy.state.submitted, { number, by, day, who: approversOfView(evaluation) });
  }
  if (record.status === 'approved') {
    const who = deciderOf(evaluation, decision, 'approver');
    return fill(copy.state.approved, { number, who, day, hash: shortHash(snapshot.hash) });
  }
  const isReopened = decision.kind === 'reopen';
  const who = deciderOf(evaluation, decision, isReopened ? 'reviewer' : 'approver');
  return fill(isReopened ? copy.state.reopened : copy.state.returned, { who, day });
}

function actionsOf({ record, deeds, review }: OpenEvaluation): readonly ReviewAction[] {
  const actions: ReviewAction[] = [];
  const snapshot = review.snapshots.at(-1)?.number ?? 0;
  if (takesChanges(record.status) && deeds.has('submit')) actions.push({ do: 'submit' });
  if (record.status === 'submitted' && deeds.has('approve')) actions.push({ do: 'review' });
  if (record.status === 'submitted' && deeds.has('submit')) actions.push({ do: 'withdraw' });
  if (record.status === 'approved' && deeds.has('reopen')) {
    actions.push({ do: 'ask_reopen', snapshot });
  }
  return actions;
}

/** What a score card shows of rulings and review scores. */
export function reviewOfScore(
  evaluation: OpenEvaluation,
  timeZone: string,
): NonNullable<ScoreView['review']> {
  const { record, deeds } = evaluation;
  return {
    ...reviewPart(evaluation, timeZone),
    totals: totalsOf(evaluation),
    scores: scoresOf(evaluation),
    rulings: rulingsOf(evaluation),
    mayReview: isHandedIn(record.status) && deeds.has('review'),
  };
}

/** `自评 93.20 / 复核 92.70`; null without review scores. */
export function totalsOf(evaluation: OpenEvaluation): string | null {
  const reviewed = reviewedTotal({ ...evaluation, scores: evaluation.review.scores });
  return reviewed === null ? null : fill(copy.state.totals, { self: evaluation.sheet.total, reviewed });
}

/** By indicator: the review score beside the self-score, who gave it and why. */
function scoresOf(evaluation: OpenEvaluation): Readonly<Record<string, string>> {
  const { review, sheet } = evaluation;
  const overtaken = overtakenReviewScores(evaluation);
  return Object.fromEntries(
    sheet.indicators.flatMap(({ id, score }) => {
      const given = review.scores.get(id);
      if (given === undefined || given.points === null) return [];
      const who = nameOf(evaluation, given.by, 'reviewer');
      const values = { self: score ?? '—', reviewed: given.points, who, reason: given.reason };
      const told = fill(copy.state.score, values);
      return [[id, overtaken.has(id) ? fill(copy.state.scoreOvertaken, { score: told }) : told]];
    }),
  );
}

/** By indicator: `由林晓认定：…`. */
export function rulingsOf(evaluation: OpenEvaluation): Readonly<Record<string, string>> {
  const { review, sheet, facts } = evaluation;
  return Object.fromEntries(
    sheet.indicators.flatMap((indicator) => {
      const by = review.rulers.get(indicator.id);
      if (by === undefined) return [];
      const who = nameOf(evaluation, by, 'coordinator');
      return [[indicator.id, fill(copy.state.ruled, { who, reason: writtenReason(indicator, facts) ?? '' })]];
    }),
  );
}
