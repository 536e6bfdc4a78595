import type { EvaluationId } from '../ids.ts';
import type { Evidence, Records } from '../ports/index.ts';

/** The scans of the signed report that were sent, the newest first: that one counts. */
export async function signedScans(records: Records, id: EvaluationId): Promise<readonly Evidence[]> {
  const all = await records.evidenceOf(id);
  return all
    .filter(({ purpose, removed }) => purpose === 'signed_scan' && removed === null)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}
