import type { EvaluationId } from '../ids.ts';
import type { Records, SnapshotRef } from '../ports/index.ts';

/** What was handed in last; null where nothing was. */
export async function latestSnapshot(records: Records, id: EvaluationId): Promise<SnapshotRef | null> {
  return (await records.snapshots(id)).at(-1) ?? null;
}
