import { sha256 } from '../digest.ts';

/** What a row of the audit log tells, as its columns hold it. */
export interface AuditTold {
  readonly by: string;
  readonly action: string;
  readonly evaluation: string | null;
  readonly department: string | null;
  readonly campaign: string | null;
  /** JSON, to the letter. */
  readonly detail: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** SHA-256 of what a row tells, as JSON with its keys in the order of the alphabet. */
export function auditDigest(told: AuditTold): Promise<string> {
  const { action, at, by, campaign, department, detail, evaluation } = told;
  return sha256(JSON.stringify({ action, at, by, campaign, department, detail, evaluation }));
}

/** The hash of a row covers all rows before it; `previous` is null for the first of the chain. */
export function chainHash(previous: string | null, digest: string): Promise<string> {
  return sha256(`${previous ?? ''}${digest}`);
}

/** A flat object as JSON, with its keys in the order of the alphabet. */
export function canonicalDetail(detail: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))));
}
