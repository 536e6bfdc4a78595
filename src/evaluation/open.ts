import type { Facts, Result } from '../facts/index.ts';
import type { Scheme } from '../schemes/index.ts';
import { type ScoreSheet, score } from '../scoring/index.ts';
import { factsOf, standingDeferrals } from './answers.ts';
import { type AskedSection, askedSections } from './asking.ts';
import type { Shared } from './assignment/may-answer.ts';
import { isStandingProof } from './evidence/standing-proof.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { type Deed, deedsOf } from './may.ts';
import { pinnedScheme } from './pinned-scheme.ts';
import type { Answer, Deferral, EvaluationRecord, Evidence, FindingReason, Records } from './ports/index.ts';
import { refused } from './refused.ts';
import { nothingReviewed, type ReviewState, reviewStateOf } from './review/state.ts';

export { refused } from './refused.ts';

/** An evaluation with everything that follows from its answers. */
export interface OpenEvaluation extends Shared {
  readonly record: EvaluationRecord;
  readonly scheme: Scheme;
  readonly answers: readonly Answer[];
  /** Open questions that somebody did not know. */
  readonly deferrals: readonly Deferral[];
  /** Why findings of the pre-check may stand, the newest last. */
  readonly findingReasons: readonly FindingReason[];
  readonly facts: Facts;
  readonly sheet: ScoreSheet;
  readonly asked: readonly AskedSection[];
  /** The department's answers of the year before; null where it has none. */
  readonly lastYear: Facts | null;
  /** The files that prove something, without removed ones, the oldest first. */
  readonly evidence: readonly Evidence[];
  /** What was handed in and decided so far. */
  readonly review: ReviewState;
}

/**
 * Reads an evaluation on behalf of a person. Somebody from elsewhere gets the same `not_yours` as for an id
 * that does not exist, so that guessing ids tells nothing; a member without the right gets `not_allowed`.
 */
export async function openEvaluation(
  records: Records,
  person: PersonId,
  id: EvaluationId,
  deed: Deed,
): Promise<Result<OpenEvaluation>> {
  const record = await records.evaluation(id);
  if (record === null) return refused('not_yours');
  const standing = await records.standing(person);
  const deeds = deedsOf(standing, record);
  if (!deeds.has('read')) return refused('not_yours');
  if (!deeds.has(deed)) return refused('not_allowed');
  const [scheme, answers, notes, evidence, lastYear, team] = await Promise.all([
    pinnedScheme(records, record.scheme),
    records.answers(id),
    records.notes(id),
    records.evidenceOf(id),
    lastYearOf(records, record),
    records.team(id),
  ]);
  const beside = { ...notes, deeds, evidence, lastYear, team, reader: person };
  const unfolded = unfold(record, scheme, answers, beside);
  return { ok: true, value: { ...unfolded, review: await reviewStateOf(records, record, unfolded) } };
}

/** The facts of the year before. */
export async function lastYearOf(
  records: Records,
  { id, previous = null }: EvaluationRecord,
): Promise<Facts | null> {
  return previous === null ? null : factsOf(await records.answersOfLastYear(id));
}

/** What stands beside the answers and does not follow from them. */
export type Beside = Pick<
  OpenEvaluation,
  'lastYear' | 'deferrals' | 'findingReasons' | 'deeds' | 'evidence' | 'team' | 'reader'
>;

const noTeam: OpenEvaluation['team'] = { members: [], assignments: [] };

/** Computes what follows from the answers: facts, score sheet, what is asked, what still waits for somebody. */
export function unfold(
  record: EvaluationRecord,
  scheme: Scheme,
  answers: readonly Answer[],
  beside: Partial<Beside> = {},
): OpenEvaluation {
  const { lastYear = null, deferrals = [], findingReasons = [], deeds = new Set() } = beside;
  const { evidence = [], team = noTeam, reader = null } = beside;
  const { facts, sheet, asked } = followingFrom(answers, scheme);
  return {
    record,
    scheme,
    answers,
    deferrals: standingDeferrals(deferrals, answers),
    findingReasons,
    facts,
    sheet,
    asked,
    lastYear,
    deeds,
    evidence: evidence.filter(isStandingProof),
    team,
    reader,
    review: nothingReviewed,
  };
}

type Following = Pick<OpenEvaluation, 'scheme' | 'facts' | 'sheet' | 'asked'>;

/** Answers are one list for as long as nobody adds to them, so that most turns score once: what they stored. */
const followed = new WeakMap<readonly Answer[], Following>();

function followingFrom(answers: readonly Answer[], scheme: Scheme): Following {
  const known = followed.get(answers);
  if (known?.scheme === scheme) return known;
  const facts = factsOf(answers);
  const sheet = score(scheme, facts);
  const following = { scheme, facts, sheet, asked: askedSections(scheme, sheet) };
  followed.set(answers, following);
  return following;
}
