import type { FactId } from '../../facts/index.ts';
import type { PersonId } from '../ids.ts';
import type { AnswerChange } from '../ports/index.ts';
import { type Span, takenBackBy } from './origin.ts';

/** Everything one person saved in one go. */
export interface OwnChange extends Span {
  readonly at: Date;
  readonly facts: readonly FactId[];
}

/** A person's newest change that they have not taken back yet; null where there is none. `changes` in order. */
export function lastOwnChange(changes: readonly AnswerChange[], person: PersonId): OwnChange | null {
  const undone = new Set<number>();
  for (let end = changes.length - 1; end >= 0; end -= 1) {
    const newest = changes[end];
    if (newest === undefined || newest.by !== person) continue;
    const span = takenBackBy(newest.origin);
    if (span !== null) {
      undone.add(span.first);
      continue;
    }
    let start = end;
    while (isSameGo(changes[start - 1], newest)) start -= 1;
    const first = changes[start]?.sequence ?? newest.sequence;
    const facts = [...new Set(changes.slice(start, end + 1).map(({ fact }) => fact))];
    if (!undone.has(first)) return { first, last: newest.sequence, at: newest.at, facts };
    end = start;
  }
  return null;
}

/** Saved in the same turn: a turn has one moment, one person and one thing that is answered. */
function isSameGo(one: AnswerChange | undefined, newest: AnswerChange): boolean {
  return (
    one !== undefined &&
    one.by === newest.by &&
    one.at.getTime() === newest.at.getTime() &&
    one.origin === newest.origin
  );
}

/**
 * The answer whose value a fact has now. Taking a change back brings the answer before it into force again, as
 * if there had never been another.
 */
export function standingAnswer(changes: readonly AnswerChange[], fact: FactId): AnswerChange | null {
  let below = Number.POSITIVE_INFINITY;
  for (let at = changes.length - 1; at >= 0; at -= 1) {
    const change = changes[at];
    if (change === undefined || change.fact !== fact || change.sequence >= below) continue;
    const span = takenBackBy(change.origin);
    if (span === null) return change;
    below = span.first;
  }
  return null;
}
