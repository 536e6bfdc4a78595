import type { AuditProof, AuditRow, ProofOfRecords } from '../ports/index.ts';
import { type Broken, textAt } from './answer-claims.ts';
import { decisionDigest, evidenceDigest, findingReasonDigest, reviewScoreDigest } from './record-digests.ts';

const kinds = ['decisions', 'reviewScores', 'findingReasons', 'evidence'] as const;
type Kind = (typeof kinds)[number];

/** The kind of record whose adding an action notes. */
const kindOf = new Map<string, Kind>([
  ...['submit', 'withdraw', 'approve', 'return', 'reopen', 'discuss', 'signed_scan'].map(
    (action) => [action, 'decisions'] as const,
  ),
  ['review_score', 'reviewScores'],
  ['explain_finding', 'findingReasons'],
  ['attach', 'evidence'],
  ['keep_signed_scan', 'evidence'],
]);

/**
 * Whether decisions, review scores, reasons given for findings and files are those the log tells of, in its order. `end` is the last entry
 * read: what the service stored after that is proven the next time.
 */
export async function provenRecords(
  rows: readonly AuditRow[],
  evaluations: readonly { readonly id: string }[],
  recordsOf: AuditProof['records'],
): Promise<Broken | null> {
  const end = rows.at(-1)?.position ?? 0;
  const found: Broken[] = [];
  const told = new Map<string, AuditRow[]>();
  for (const row of rows) {
    if (row.evaluation === null || !kindOf.has(row.action)) continue;
    told.set(row.evaluation, [...(told.get(row.evaluation) ?? []), row]);
  }
  for (const { id } of evaluations) {
    const stored = await recordsOf(id);
    const digests = await digestsOf(stored);
    const isStill = stored.lastPosition === end;
    for (const kind of kinds) {
      const entries = (told.get(id) ?? []).filter(({ action }) => kindOf.get(action) === kind);
      const wrong = wrongRecord(
        id,
        entries,
        isStill ? digests[kind] : digests[kind].slice(0, entries.length),
      );
      if (wrong !== null) found.push(wrong);
    }
  }
  const place = ({ position }: Broken) => position ?? Number.POSITIVE_INFINITY;
  return found.sort((a, b) => place(a) - place(b))[0] ?? null;
}

async function digestsOf(stored: ProofOfRecords): Promise<Readonly<Record<Kind, readonly string[]>>> {
  const hashOf = (snapshot: number | null) =>
    snapshot === null ? null : (stored.snapshots[snapshot - 1] ?? null);
  return {
    decisions: await Promise.all(stored.decisions.map((one) => decisionDigest(one, hashOf(one.snapshot)))),
    reviewScores: await Promise.all(stored.reviewScores.map(reviewScoreDigest)),
    findingReasons: await Promise.all(stored.findingReasons.map(findingReasonDigest)),
    evidence: await Promise.all(stored.evidence.map(evidenceDigest)),
  };
}

/** The first entry whose record is another or gone, or that there is one more than the log tells of. */
function wrongRecord(
  evaluation: string,
  entries: readonly AuditRow[],
  digests: readonly string[],
): Broken | null {
  for (const [index, { position, detail }] of entries.entries()) {
    const digest = digests[index];
    const claimed = detail === null ? null : textAt(detail, 'digest');
    const at = { position, evaluation, sequence: null };
    if (digest === undefined) return { ...at, problem: 'record_missing' };
    // Entries from before digests were kept prove only that there was one.
    if (claimed !== null && claimed !== digest) return { ...at, problem: 'record_changed' };
  }
  const isMore = digests.length > entries.length;
  return isMore ? { position: null, evaluation, sequence: null, problem: 'record_unproven' } : null;
}
