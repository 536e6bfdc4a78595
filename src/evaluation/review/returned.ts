import type { OpenEvaluation } from '../open.ts';
import type { Decision } from '../ports/index.ts';

/** The return that stands while an evaluation is worked on again; null in any other state. */
export function standingReturn({ record, review }: OpenEvaluation): Decision | null {
  if (record.status !== 'returned') return null;
  return review.decisions.findLast(({ kind }) => kind === 'return' || kind === 'reopen') ?? null;
}

/**
 * What is to be changed in each section and has not been touched since: an answer of the section after the
 * return settles its reason.
 */
export function reasonsStanding(evaluation: OpenEvaluation): ReadonlyMap<string, string> {
  const returned = standingReturn(evaluation);
  if (returned === null) return new Map();
  const handedIn = evaluation.review.snapshots.find(({ number }) => number === returned.snapshot);
  const changed = new Set(
    evaluation.answers.filter(({ sequence }) => sequence > (handedIn?.version ?? 0)).map(({ fact }) => fact),
  );
  const touched = new Set(
    evaluation.asked
      .filter(({ questions }) => questions.some(({ id }) => changed.has(id)))
      .map(({ id }) => id),
  );
  return new Map(Object.entries(returned.sections).filter(([section]) => !touched.has(section)));
}
