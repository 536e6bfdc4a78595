import { rulingOf } from '../../schemes/index.ts';
import type { ScoreSheet } from '../../scoring/index.ts';
import type { PersonId } from '../ids.ts';
import type {
  Answer,
  Decision,
  EvaluationRecord,
  Records,
  ReviewScore,
  SnapshotRef,
} from '../ports/index.ts';
import { approversOf } from './people.ts';

/** What was handed in and decided on an evaluation so far. */
export interface ReviewState {
  /** In order; the newest counts. */
  readonly snapshots: readonly SnapshotRef[];
  readonly decisions: readonly Decision[];
  /** The review scores that stand, by indicator. */
  readonly scores: ReadonlyMap<string, ReviewScore>;
  /** Who may approve. */
  readonly approvers: readonly PersonId[];
  /** Who ruled the cases the standard leaves open, by indicator. */
  readonly rulers: ReadonlyMap<string, PersonId>;
  /** The names of everybody of these who said theirs. */
  readonly names: ReadonlyMap<PersonId, string>;
}

export const nothingReviewed: ReviewState = {
  snapshots: [],
  decisions: [],
  scores: new Map(),
  approvers: [],
  rulers: new Map(),
  names: new Map(),
};

/** Reads it; whoever is still filling in a draft is spared the queries. */
export async function reviewStateOf(
  records: Records,
  record: EvaluationRecord,
  { answers, sheet }: { readonly answers: readonly Answer[]; readonly sheet: ScoreSheet },
): Promise<ReviewState> {
  const rulers = rulersOf(answers, sheet);
  if (record.status === 'draft') {
    if (rulers.size === 0) return nothingReviewed;
    return { ...nothingReviewed, rulers, names: await records.namesOf([...rulers.values()]) };
  }
  const [snapshots, decisions, given, approvers] = await Promise.all([
    records.snapshots(record.id),
    records.decisions(record.id),
    records.reviewScores(record.id),
    approversOf(records, record),
  ]);
  const scores = standingScores(given);
  const leaders = decisions.flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
  const named = [...decisions, ...scores.values()].map(({ by }) => by);
  const names = await records.namesOf([...named, ...leaders, ...approvers, ...rulers.values()]);
  return { snapshots, decisions, scores, approvers, rulers, names };
}

function rulersOf(answers: readonly Answer[], { indicators }: ScoreSheet): ReadonlyMap<string, PersonId> {
  return new Map(
    indicators.flatMap((indicator): [string, PersonId][] => {
      if (indicator.status !== 'scored' || !indicator.ruled) return [];
      const ruling = answers.find(({ fact }) => fact === rulingOf(indicator.id).points);
      return ruling === undefined ? [] : [[indicator.id, ruling.by]];
    }),
  );
}

/** The newest review score of each indicator, without those taken back. */
export function standingScores(given: readonly ReviewScore[]): ReadonlyMap<string, ReviewScore> {
  const newest = new Map(given.map((score) => [score.indicator, score]));
  return new Map([...newest].filter(([, { points }]) => points !== null));
}
