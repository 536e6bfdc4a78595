import type { AuditProof, AuditRow, Storage } from '../ports/index.ts';
import { type Broken, type Claim, claimOf, provenAnswers } from './answer-claims.ts';
import { auditDigest, chainHash } from './audit-chain.ts';
import { deletionsOf, isErased, wrongDeletion } from './deletions.ts';
import { provenRecords } from './proven-records.ts';

export interface AuditReport {
  readonly entries: number;
  /** Entries from before the chain: nothing proves these. */
  readonly unchained: number;
  /** Answers that an entry proves. */
  readonly answers: number;
  /** The hash the chain has reached. Noted elsewhere, it shows later that no entry was cut off at the end. */
  readonly head: string | null;
  readonly broken: Broken | null;
}

const rowsAtOnce = 500;

/**
 * Proves the audit log: that no entry was changed, left out or put in since it was written, and that answers,
 * decisions, review scores and the list of files are those that were stored. Names the first entry that is wrong, in the order of the log. While the service
 * runs, what it adds meanwhile is left for the next time.
 */
export async function verifyAudit(storage: Pick<Storage, 'turn'>): Promise<AuditReport> {
  const ask = <T>(question: (proof: AuditProof) => Promise<T>) =>
    storage.turn(({ records }) => question(records.proof));
  const evaluations = await ask((proof) => proof.evaluations());
  const rows = await allRows(ask);
  const chain = await verifyChain(rows, await ask((proof) => proof.lastPosition()));
  const deletion = await wrongDeletion(deletionsOf(rows), await ask((proof) => proof.tombstones()));
  const { claims, legacy } = claimsOf(rows);
  const proven = await provenAnswers(
    { evaluations, claims, legacy },
    (id) => ask((proof) => proof.answers(id)),
    (id) => ask((proof) => proof.snapshots(id)),
  );
  const records = await provenRecords(rows, evaluations, (id) => ask((proof) => proof.records(id)));
  return {
    entries: rows.length,
    unchained: rows.filter(({ hash, digest }) => hash === null && digest === null).length,
    answers: proven.answers,
    head: rows.at(-1)?.hash ?? null,
    broken: firstOf([chain, deletion, proven.broken, records]),
  };
}

async function allRows(
  ask: <T>(question: (proof: AuditProof) => Promise<T>) => Promise<T>,
): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = [];
  for (;;) {
    const more = await ask((proof) => proof.rows(rows.at(-1)?.position ?? 0, rowsAtOnce));
    rows.push(...more);
    if (more.length < rowsAtOnce) return rows;
  }
}

/** Each entry follows the one before, and tells what it told when it was written. */
async function verifyChain(rows: readonly AuditRow[], last: number): Promise<Broken | null> {
  let previous: AuditRow | null = null;
  for (const row of rows) {
    const problem = await problemOf(row, previous);
    if (problem !== null) return problem;
    previous = row;
  }
  const end = previous?.position ?? 0;
  return end < last ? broken(end + 1, 'missing') : null;
}

async function problemOf(row: AuditRow, previous: AuditRow | null): Promise<Broken | null> {
  const expected = (previous?.position ?? 0) + 1;
  if (row.position !== expected) return broken(expected, 'missing');
  if (row.digest === null || row.hash === null) {
    const isBeforeChain = row.digest === null && row.hash === null && (previous?.hash ?? null) === null;
    return isBeforeChain ? null : broken(row.position, 'unchained');
  }
  if (!isErased(row) && (await auditDigest(row)) !== row.digest) return broken(row.position, 'changed');
  const hash = await chainHash(previous?.hash ?? null, row.digest);
  return hash === row.hash ? null : broken(row.position, 'broken_link');
}

const broken = (position: number, problem: Broken['problem']): Broken => ({
  position,
  problem,
  evaluation: null,
  sequence: null,
});

/** What entries say of answers, by evaluation; and the evaluations with answers from before the chain. */
function claimsOf(rows: readonly AuditRow[]) {
  const claims = new Map<string, Claim[]>();
  const legacy = new Set<string>();
  for (const row of rows) {
    if (row.evaluation === null) continue;
    if (row.hash === null) legacy.add(row.evaluation);
    const claim = claimOf(row);
    if (claim !== null) claims.set(row.evaluation, [...(claims.get(row.evaluation) ?? []), claim]);
  }
  return { claims, legacy };
}

/** The one that stands first in the log; what no entry tells of comes last. */
function firstOf(found: readonly (Broken | null)[]): Broken | null {
  const place = ({ position }: Broken) => position ?? Number.POSITIVE_INFINITY;
  return found.filter((one) => one !== null).sort((a, b) => place(a) - place(b))[0] ?? null;
}
