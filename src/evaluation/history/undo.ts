import type { FactId, Issue, Result } from '../../facts/index.ts';
import { bindScheme, questionCopy } from '../../schemes/index.ts';
import { factsOf } from '../answers.ts';
import { appendAnswers } from '../append-answers.ts';
import { mayAnswer } from '../assignment/may-answer.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { lockedRefusal } from '../locked.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { lastOwnChange, standingAnswer } from './last-change.ts';
import { takingBack } from './origin.ts';

export interface Undone {
  readonly before: OpenEvaluation;
  readonly after: OpenEvaluation;
  /** What is again as it was before the change. */
  readonly restored: readonly FactId[];
  /** What stays, since it is somebody else’s to answer by now. */
  readonly withheld: readonly FactId[];
  /** What stays, since somebody changed it after that. */
  readonly kept: readonly { readonly fact: FactId; readonly by: PersonId }[];
  /** When the change was made that was taken back. */
  readonly changedAt: Date;
}

/**
 * 撤销: takes back one's own last change, that is everything one saved in one go, by appending what was there
 * before. What somebody else changed since, or has to answer by now, stays. Said again, it takes back the change before that:
 * one's own changes end like a pile, the newest first. A change taken back by mistake is found in the history.
 * What was handed in stays: whoever gave it back wants what they saw changed, not silently gone.
 * Issues: those of `openEvaluation`; `locked`; `nothing_to_undo`; `handed_in_since` with the number and the names.
 */
export async function undoLastChange(
  records: Records,
  by: PersonId,
  id: EvaluationId,
  now: Date,
): Promise<Result<Undone>> {
  const opened = await openEvaluation(records, by, id, 'answer');
  if (!opened.ok) return opened;
  const before = opened.value;
  if (!takesChanges(before.record.status)) return lockedRefusal(records, before.record);
  const changes = await records.changes(id);
  const last = lastOwnChange(changes, by);
  if (last === null) return refused('nothing_to_undo');
  const handedIn = before.review.snapshots.findLast(({ version }) => last.last <= version);
  if (handedIn !== undefined) return handedInSince(before, handedIn.number, last.facts);

  const standing = last.facts.map((fact) => ({ fact, answer: standingAnswer(changes, fact) }));
  const isOwn = ({ answer }: (typeof standing)[number]) =>
    answer !== null && answer.sequence >= last.first && answer.sequence <= last.last;
  const former = factsOf(await records.answers(id, last.first - 1));
  const mine = standing.filter(isOwn).map(({ fact }) => fact);
  const withheld = mine.filter((fact) => !mayAnswer(before, fact));
  const answers = mine
    .filter((fact) => mayAnswer(before, fact))
    .map((fact) => ({
      fact,
      value: former[fact] ?? null,
      source: 'undo' as const,
      origin: takingBack(last),
    }));
  const after = await appendAnswers(records, by, before, { answers, action: 'undo' }, now);
  const kept = standing.flatMap((one) =>
    isOwn(one) || one.answer === null ? [] : [{ fact: one.fact, by: one.answer.by }],
  );
  return {
    ok: true,
    value: { before, after, restored: answers.map(({ fact }) => fact), withheld, kept, changedAt: last.at },
  };
}

/** Questions named; a whole form has eight. */
const mostNamed = 3;

/** Their last change was part of what was handed in: it is changed knowingly, question by question. */
function handedInSince(
  { scheme }: OpenEvaluation,
  number: number,
  facts: readonly FactId[],
): { ok: false; issues: Issue[] } {
  const { definitionOf } = bindScheme(scheme);
  const known = facts.filter((fact) => definitionOf(fact) !== undefined);
  const shown = known.slice(0, mostNamed).map((fact) => `“${questionCopy(scheme, fact).label}”`);
  const names = `${shown.join('、')}${facts.length > shown.length ? '…' : ''}`;
  return {
    ok: false,
    issues: [{ code: 'handed_in_since', path: '', values: { number: String(number), names } }],
  };
}
