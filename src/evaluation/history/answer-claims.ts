import { sha256 } from '../digest.ts';
import type { AuditProof, AuditRow } from '../ports/index.ts';
import { answersDigest, type StoredAnswer } from './answers-digest.ts';

/** What may be wrong with the log. */
export const problems = [
  'missing',
  'unchained',
  'changed',
  'broken_link',
  'erased',
  'deletion',
  'answers_changed',
  'answers_missing',
  'answer_unproven',
  'version',
  'snapshot_changed',
  'record_changed',
  'record_missing',
  'record_unproven',
] as const;

/** What is wrong, and where: at an entry of the log, or at an answer that no entry tells of. */
export interface Broken {
  readonly position: number | null;
  readonly problem: (typeof problems)[number];
  readonly evaluation: string | null;
  readonly sequence: number | null;
}

/** What an entry says of the answers stored with it. */
export interface Claim {
  readonly position: number;
  readonly first: number;
  readonly last: number;
  readonly digest: string;
}

/** Reads the claim of an entry; null where it makes none. */
export function claimOf({ action, detail, position }: AuditRow): Claim | null {
  if (detail === null || (action !== 'answer' && action !== 'undo')) return null;
  const [first, last, digest] = ['first', 'last', 'digest'].map((key) => textAt(detail, key));
  if (first === null || last === null || !digest) return null;
  return { position, first: Number(first), last: Number(last), digest };
}

/** The text under a key of a flat JSON object; null where there is none, or it is no such object. */
export function textAt(json: string, key: string): string | null {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null || !(key in parsed)) return null;
    const value: unknown = Object.entries(parsed).find(([name]) => name === key)?.[1];
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

interface Told {
  readonly evaluations: Awaited<ReturnType<AuditProof['evaluations']>>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  /** Evaluations that have answers from before the chain. */
  readonly legacy: ReadonlySet<string>;
}

/** Whether the answers are those the log tells of, none more and none fewer. */
export async function provenAnswers(
  { evaluations, claims, legacy }: Told,
  answersOf: (evaluation: string) => Promise<readonly StoredAnswer[]>,
  snapshotsOf: AuditProof['snapshots'],
): Promise<{ readonly answers: number; readonly broken: Broken | null }> {
  const known = new Map(evaluations.map((evaluation) => [evaluation.id, evaluation]));
  const found: Broken[] = [];
  let proven = 0;
  for (const id of new Set([...known.keys(), ...claims.keys()])) {
    const state = known.get(id);
    const version = state?.version ?? Number.POSITIVE_INFINITY;
    // What the service stored while the log was read is proven the next time.
    const answers = (await answersOf(id)).filter(
      ({ sequence }) => state === undefined || sequence <= version,
    );
    const own = (claims.get(id) ?? []).filter(({ first }) => state === undefined || first <= version);
    const problem =
      (await wrongClaim(id, answers, own)) ??
      unproven(id, answers, own, legacy.has(id)) ??
      (state !== undefined && state.version !== state.newest
        ? { position: null, problem: 'version' as const, evaluation: id, sequence: state.newest }
        : null) ??
      (await wrongSnapshot(id, await snapshotsOf(id)));
    if (problem !== null) found.push(problem);
    proven += own.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  }
  const place = ({ position }: Broken) => position ?? Number.POSITIVE_INFINITY;
  return { answers: proven, broken: found.sort((a, b) => place(a) - place(b))[0] ?? null };
}

async function wrongClaim(
  evaluation: string,
  answers: readonly StoredAnswer[],
  claims: readonly Claim[],
): Promise<Broken | null> {
  for (const { position, first, last, digest } of claims) {
    const told = answers.filter(({ sequence }) => sequence >= first && sequence <= last);
    const at = { position, evaluation, sequence: first };
    if (told.length !== last - first + 1) return { ...at, problem: 'answers_missing' };
    if ((await answersDigest(told)) !== digest) return { ...at, problem: 'answers_changed' };
  }
  return null;
}

/** An answer that no entry tells of; those from before the chain stand before all that one does. */
function unproven(
  evaluation: string,
  answers: readonly StoredAnswer[],
  claims: readonly Claim[],
  isLegacy: boolean,
): Broken | null {
  const start = claims[0]?.first ?? Number.POSITIVE_INFINITY;
  const stray = answers.find(
    ({ sequence }) =>
      !(isLegacy && sequence < start) &&
      !claims.some(({ first, last }) => sequence >= first && sequence <= last),
  );
  return stray === undefined
    ? null
    : { position: null, problem: 'answer_unproven', evaluation, sequence: stray.sequence };
}

async function wrongSnapshot(
  evaluation: string,
  snapshots: Awaited<ReturnType<AuditProof['snapshots']>>,
): Promise<Broken | null> {
  for (const [index, { json, hash }] of snapshots.entries()) {
    if ((await sha256(json)) !== hash) {
      return { position: null, problem: 'snapshot_changed', evaluation, sequence: index + 1 };
    }
  }
  return null;
}
