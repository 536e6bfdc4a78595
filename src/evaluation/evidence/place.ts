import type { Issue } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { lockedIssue } from '../locked.ts';
import { may } from '../may.ts';
import type { PendingAttachment, Person, Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { deedOf, noRoom } from './keep.ts';

/** Where a file that is being fetched would be kept. */
export interface FilePlace {
  readonly evaluation: EvaluationId;
  /** The person said that what comes next is evidence: then tables and texts are, too. */
  readonly announced: boolean;
  /** Why nothing can be kept there now. */
  readonly refusal: Issue | null;
}

/** A word that files follow (佐证 <题目>) holds for so long. */
const announcedForMs = 30 * 60 * 1000;

/**
 * The evaluation a person's file belongs to: the one they had announced it for, else of the card it replies to,
 * else the one they work on. Null where there is none they may attach to; nothing of theirs is stored then.
 */
export async function placeForFile(
  records: Records,
  person: PersonId,
  { named, announced }: { readonly named: EvaluationId | null; readonly announced: PendingAttachment | null },
): Promise<FilePlace | null> {
  const newest = async () => (await records.evaluationsOf(person))[0]?.id ?? null;
  const evaluation =
    announced?.evaluation ?? named ?? (await records.person(person)).current ?? (await newest());
  const record = evaluation === null ? null : await records.evaluation(evaluation);
  if (record === null) return null;
  const purpose = announced?.purpose ?? 'proof';
  if (!may(await records.standing(person), deedOf[purpose], record)) return null;
  const isLocked = purpose === 'proof' && !takesChanges(record.status);
  const standing = (await records.evidenceOf(record.id)).filter(({ removed }) => removed === null);
  return {
    evaluation: record.id,
    announced: announced !== null,
    refusal: isLocked ? await lockedIssue(records, record) : noRoom(standing, 0),
  };
}

/** What the person announced, unless that was long ago or another evaluation is meant. */
export function announcedBy(
  { pending }: Person,
  now: Date,
  named: EvaluationId | null = null,
): PendingAttachment | null {
  if (pending?.kind !== 'attaching') return null;
  if (named !== null && named !== pending.evaluation) return null;
  return now.getTime() - Date.parse(pending.since) <= announcedForMs ? pending : null;
}
