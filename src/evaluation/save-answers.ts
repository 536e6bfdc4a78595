import type { FactId, Facts, FactValue, Issue, Result } from '../facts/index.ts';
import { bindScheme, limitsOf } from '../schemes/index.ts';
import { factsOf } from './answers.ts';
import { appendAnswers } from './append-answers.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { lockedIssue } from './locked.ts';
import { type OpenEvaluation, openEvaluation } from './open.ts';
import { amongColleagues, type Saving } from './overtaken.ts';
import type { AnswerSource, Draft, Origin, Records } from './ports/index.ts';
import { clearingWord, type Notice, readEntry, type Typed, typedText } from './read-entry.ts';
import { takesChanges } from './status.ts';

/** The issue of a right entry that came when answers were locked already. */
export const typedTooLate = 'typed_too_late';

export interface AnswersInput {
  readonly evaluation: EvaluationId;
  /** The newest answer the form knew when it was drawn. */
  readonly version: number;
  readonly typed: Typed;
  readonly source: AnswerSource;
  /**
   * The fields whose kept entry the form showed; left untouched or empty they give it up. Where it is left out,
   * every field does.
   */
  readonly keptShown?: readonly FactId[];
  /** Where the office is, for saying when a colleague answered; the usual one where it is left out. */
  readonly timeZone?: string;
  /** The card, message or file itself. */
  readonly origin?: Origin | null | undefined;
}

export interface Saved {
  readonly before: OpenEvaluation;
  readonly after: OpenEvaluation;
  readonly accepted: readonly FactId[];
  /** What was converted on the way, to be shown back: `32045300元` is 3,204.53 万元. */
  readonly notices: ReadonlyMap<FactId, Notice>;
  /** What was not accepted; the typed text is kept as a draft. */
  readonly rejected: ReadonlyMap<FactId, Issue>;
}

/**
 * Takes what a form or a message brought. Right entries are stored even when others are wrong; wrong ones
 * are kept as drafts with what is wrong, and so are those for questions that are somebody else's. A newer
 * answer is never overwritten by an older form: both values are then shown with whose they are, and only
 * saving the fresh form makes the overtaken one count. While answers are locked nothing is stored, and what was
 * typed is kept all the same. A field whose question has meanwhile fallen away is
 * stored all the same: somebody wrote it.
 */
export async function saveAnswers(
  records: Records,
  by: PersonId,
  input: AnswersInput,
  now: Date,
): Promise<Result<Saved>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'answer');
  if (!opened.ok) return opened;
  const before = opened.value;
  const known = await factsKnownTo(records, before, input.version);
  const outcome = readEntries(before, known, input, { by, now, timeZone: input.timeZone });
  if (!takesChanges(before.record.status)) return keptForLater(records, by, before, input, outcome, now);
  await keepDraftsOf(records, by, before, outcome, now);
  const { source, origin = null } = input;
  const answers = outcome.accepted.map(({ fact, value }) => ({ fact, value, source, origin }));
  const after = await appendAnswers(records, by, before, { answers, action: 'answer' }, now);
  return {
    ok: true,
    value: {
      before,
      after,
      accepted: outcome.accepted.map((entry) => entry.fact),
      notices: outcome.notices,
      rejected: new Map(outcome.rejected.map(({ fact, issue }) => [fact, issue])),
    },
  };
}

/** It was handed in meanwhile: nothing is stored, and what was typed stays in its fields until it is given back. */
async function keptForLater(
  records: Records,
  by: PersonId,
  { record }: OpenEvaluation,
  { typed }: AnswersInput,
  { accepted, rejected }: Outcome,
  now: Date,
): Promise<Result<Saved>> {
  const right = accepted.flatMap(({ fact }) => {
    const entry = typedText(typed[fact] ?? '');
    const issue = { code: typedTooLate, path: fact, values: {} };
    return entry === clearingWord ? [] : [{ fact, typed: entry, issue }];
  });
  const kept = draftsOf([...right, ...rejected]);
  if (kept.length > 0) await records.saveDrafts(record.id, by, kept, now);
  const locked = await lockedIssue(records, record);
  const count = String(kept.length);
  const told = kept.length === 0 ? [] : [{ code: 'kept_for_later', path: '', values: { count } }];
  return { ok: false, issues: [locked, ...told] };
}

interface Outcome {
  readonly accepted: readonly { fact: FactId; value: FactValue | null }[];
  readonly rejected: readonly { fact: FactId; typed: string; issue: Issue }[];
  /** Drafts that are done with: accepted, or back to the stored answer. */
  readonly settled: readonly FactId[];
  readonly notices: Saved['notices'];
}

/** The facts as they were when the form was drawn; answers given since are not among them. */
export async function factsKnownTo(
  records: Records,
  evaluation: OpenEvaluation,
  version: number,
): Promise<Facts> {
  if (version >= evaluation.record.version) return evaluation.facts;
  return factsOf(await records.answers(evaluation.record.id, version));
}

function readEntries(
  evaluation: OpenEvaluation,
  known: Facts,
  { typed, source, keptShown }: AnswersInput,
  saving: Saving,
): Outcome {
  const accepted: { fact: FactId; value: FactValue | null }[] = [];
  const rejected: { fact: FactId; typed: string; issue: Issue }[] = [];
  const settled: FactId[] = [];
  const notices = new Map<FactId, Notice>();
  const limits = limitsOf(evaluation.scheme, evaluation.facts);
  const { definitionOf } = bindScheme(evaluation.scheme);

  for (const [fact, entry] of Object.entries(typed)) {
    const definition = definitionOf(fact);
    if (definition === undefined) continue;
    const mayGiveUp = keptShown === undefined || keptShown.includes(fact);
    if (isEmpty(entry)) {
      if (mayGiveUp) settled.push(fact);
      continue;
    }
    const read = readEntry({
      definition,
      typed: entry,
      maxPoints: limits.get(fact),
      known: known[fact],
      current: evaluation.facts[fact],
      mayBeUntouched: source === 'card',
    });
    const outcome = amongColleagues(evaluation, definition, entry, read, saving);
    if (outcome.kind === 'rejected') {
      rejected.push({ fact, typed: outcome.typed, issue: outcome.issue });
      continue;
    }
    if (outcome.kind !== 'untouched' || mayGiveUp) settled.push(fact);
    if (outcome.kind !== 'accepted') continue;
    accepted.push({ fact, value: outcome.value });
    if (outcome.notice !== null) notices.set(fact, outcome.notice);
  }
  return { accepted, rejected, settled, notices };
}

/** An empty field takes no answer back, for clients send untouched fields so; it only ends a wrong draft. */
const isEmpty = (entry: Typed[string]) => typeof entry !== 'boolean' && entry.length === 0;

/** Settled ones go, rejected ones stay to be put right. */
async function keepDraftsOf(
  records: Records,
  by: PersonId,
  { record }: OpenEvaluation,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  if (outcome.settled.length > 0) await records.clearDrafts(record.id, by, outcome.settled);
  const drafts = draftsOf(outcome.rejected);
  if (drafts.length > 0) await records.saveDrafts(record.id, by, drafts, now);
}

function draftsOf(entries: Outcome['rejected']): readonly Draft[] {
  return entries.map(({ fact, typed, issue: { code, values } }) => ({
    fact,
    typed,
    issue: { code, values },
  }));
}
