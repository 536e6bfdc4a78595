import {
  type FactDefinition,
  type FactId,
  type Facts,
  type FactValue,
  fieldValue,
  type Issue,
  type Result,
  readAnswer,
} from '../facts/index.ts';
import { limitsOf } from '../schemes/index.ts';
import { answeredSince, factsOf, sameValue } from './answers.ts';
import type { EvaluationId, PersonId } from './ids.ts';
import { type OpenEvaluation, openEvaluation, refused, unfold } from './open.ts';
import type { Answer, AnswerSource, Draft, Records } from './ports/index.ts';
import { currentScoreOf } from './score-row.ts';

/** What somebody typed into fields, by fact. A field left out was not touched. */
export type Typed = Readonly<Record<FactId, string | readonly string[] | boolean>>;

export interface AnswersInput {
  readonly evaluation: EvaluationId;
  /** The newest answer the form knew when it was drawn. */
  readonly version: number;
  readonly typed: Typed;
  readonly source: AnswerSource;
}

export interface Saved {
  readonly before: OpenEvaluation;
  readonly after: OpenEvaluation;
  readonly accepted: readonly FactId[];
  /** What was converted on the way, to be shown back: `32045300元` is 3,204.53 万元. */
  readonly notices: ReadonlyMap<FactId, Pick<Issue, 'code' | 'values'>>;
  /** What was not accepted; the typed text is kept as a draft. */
  readonly rejected: ReadonlyMap<FactId, Issue>;
}

/** The issue of an entry that came too late; the field then shows the newer answer, not the entry. */
export const newerAnswer = 'newer_answer';

/** Typed alone in a field, it takes the answer back. */
export const clearingWord = '清空';

/**
 * Takes what a form or a message brought. Right entries are stored even when others are wrong; wrong ones
 * are kept as drafts with what is wrong. A field that still shows what the form was drawn with is
 * untouched, and a newer answer is never overwritten by an older form: both values are then shown, and only
 * typing it again into the fresh form makes the overtaken one count.
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
  if (before.record.status !== 'draft' && before.record.status !== 'returned') return refused('locked');

  const known = await factsKnownTo(records, before, input.version);
  const outcome = readEntries(before, known, input);
  const appended = await store(records, by, before, outcome, input.source, now);
  const after = unfold(
    { ...before.record, version: before.record.version + appended.length },
    before.scheme,
    [...before.answers, ...appended],
  );
  if (appended.length > 0) {
    await records.saveScore(before.record.id, currentScoreOf(after), now);
    await records.note({ by, action: 'answer', evaluation: before.record.id, at: now });
  }
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

interface Outcome {
  readonly accepted: readonly { fact: FactId; value: FactValue | null }[];
  readonly rejected: readonly { fact: FactId; typed: string; issue: Issue }[];
  /** Drafts that are settled: accepted, or back to the stored answer. */
  readonly settled: readonly FactId[];
  readonly notices: Saved['notices'];
}

/** The facts as they were when the form was drawn; answers given since are not among them. */
async function factsKnownTo(records: Records, evaluation: OpenEvaluation, version: number): Promise<Facts> {
  if (version >= evaluation.record.version) return evaluation.facts;
  return factsOf(await records.answers(evaluation.record.id, version));
}

function readEntries(evaluation: OpenEvaluation, known: Facts, input: AnswersInput): Outcome {
  const accepted: { fact: FactId; value: FactValue | null }[] = [];
  const rejected: { fact: FactId; typed: string; issue: Issue }[] = [];
  const settled: FactId[] = [];
  const notices = new Map<FactId, Pick<Issue, 'code' | 'values'>>();
  const limits = limitsOf(evaluation.scheme);
  const newer = answeredSince(evaluation.answers, input.version);

  for (const question of evaluation.asked.flatMap((section) => section.questions)) {
    const typed = input.typed[question.id];
    if (typed === undefined || isEmpty(typed)) continue;
    const current = evaluation.facts[question.id];
    if (isUntouched(question, typed, known[question.id])) {
      settled.push(question.id);
      continue;
    }
    const read = readTyped(question, typed, limits.get(question.id));
    if (!read.ok) {
      const issue = read.issues[0] ?? { code: 'unreadable', path: question.id, values: {} };
      rejected.push({ fact: question.id, typed: asText(typed), issue });
      continue;
    }
    if (read.value.notice !== null) notices.set(question.id, read.value.notice);
    settled.push(question.id);
    if (sameValue(read.value.value, current)) continue;
    const later = newer.get(question.id);
    if (later !== undefined && !sameValue(known[question.id], current)) {
      settled.pop();
      rejected.push({ fact: question.id, typed: asText(typed), issue: overtaken(question, typed, later) });
      continue;
    }
    accepted.push({ fact: question.id, value: read.value.value });
  }
  return { accepted, rejected, settled, notices };
}

async function store(
  records: Records,
  by: PersonId,
  { record }: OpenEvaluation,
  outcome: Outcome,
  source: AnswerSource,
  now: Date,
): Promise<readonly Answer[]> {
  if (outcome.settled.length > 0) await records.clearDrafts(record.id, by, outcome.settled);
  const drafts: Draft[] = outcome.rejected.map(({ fact, typed, issue }) => ({
    fact,
    typed,
    issue: { code: issue.code, values: issue.values },
  }));
  if (drafts.length > 0) await records.saveDrafts(record.id, by, drafts, now);
  if (outcome.accepted.length === 0) return [];
  return records.append(
    record.id,
    outcome.accepted.map(({ fact, value }) => ({ fact, value, by, at: now, source })),
  );
}

type Read = Result<{ value: FactValue | null; notice: Pick<Issue, 'code' | 'values'> | null }>;

function readTyped(question: FactDefinition, typed: Typed[string], maxPoints: string | undefined): Read {
  if (typed === clearingWord) return { ok: true, value: { value: null, notice: null } };
  return readAnswer(question, typed, maxPoints === undefined ? {} : { maxPoints });
}

function isUntouched(question: FactDefinition, typed: Typed[string], known: FactValue | undefined): boolean {
  if (known === undefined) return false;
  const shown = fieldValue(question, known);
  return asText(typed) === asText(shown);
}

function overtaken(question: FactDefinition, typed: Typed[string], later: Answer): Issue {
  const current = later.value === null ? '' : asText(fieldValue(question, later.value));
  return { code: newerAnswer, path: question.id, values: { current, typed: asText(typed).slice(0, 100) } };
}

const isEmpty = (typed: Typed[string]) => typeof typed !== 'boolean' && typed.length === 0;

/** One text for comparing and keeping; clients differ in line ends and outer blanks. */
function asText(typed: Typed[string]): string {
  const text = typeof typed === 'object' ? [...typed].join('\n') : String(typed);
  return text.replaceAll('\r\n', '\n').trim();
}
