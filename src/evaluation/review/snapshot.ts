import { z } from 'zod';
import type { Contradiction, FactId, Facts } from '../../facts/index.ts';
import { sha256 } from '../digest.ts';
import type { OpenEvaluation } from '../open.ts';
import type { Records, Snapshot } from '../ports/index.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Finding } from './readiness.ts';

/** What is handed in beside facts and score. */
export interface HandedIn {
  readonly contradictions: readonly Contradiction[];
  readonly findings: readonly Finding[];
  /** Why the contradictions stand. */
  readonly note: string | null;
  /** The files kept with it, by their digests. */
  readonly evidence: readonly { readonly name: string; readonly hash: string }[];
}

/** The canonical JSON of an evaluation as it stands, and its SHA-256. */
export async function snapshotOf(
  records: Records,
  { record, scheme, facts, sheet }: OpenEvaluation,
  { contradictions, findings, note, evidence }: HandedIn,
): Promise<Pick<Snapshot, 'version' | 'json' | 'hash'>> {
  const stored = await records.schemeJson(record.scheme);
  if (stored === null) throw new Error(`the pinned scheme ${scheme.id} ${scheme.version} is gone`);
  const json = canonicalJson({
    form: 1,
    evaluation: record.id,
    department: record.departmentName,
    year: record.year,
    version: record.version,
    scheme: { ...record.scheme, name: scheme.name, fingerprint: await sha256(stored) },
    facts: { ...facts },
    sheet: JSON.parse(JSON.stringify(sheet)),
    contradictions: contradictions.map(({ code, facts: concerned, values }) => {
      return { code, facts: concerned, values };
    }),
    findings: findings.map(({ check, severity, message }) => ({ check, severity, message })),
    note,
    evidence: evidence.map(({ name, hash }) => ({ name, hash })),
  });
  return { version: record.version, json, hash: await sha256(json) };
}

const factValue = z.union([
  z.string(),
  z.boolean(),
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([z.string(), z.boolean()]))),
]);
const content = z.object({
  scheme: z.object({ id: z.string(), version: z.string(), name: z.string() }),
  facts: z.record(z.string(), factValue),
  sheet: z.object({ total: z.string(), max: z.string(), grade: z.string().nullable() }),
  note: z.string().nullable(),
});

/** What later readers need of a snapshot. Throws on one that was tampered with. */
export function contentOf(snapshot: Snapshot): {
  readonly scheme: { readonly id: string; readonly version: string; readonly name: string };
  readonly facts: Facts;
  readonly sheet: { readonly total: string; readonly max: string; readonly grade: string | null };
  readonly note: string | null;
} {
  return content.parse(JSON.parse(snapshot.json));
}

/** Facts that differ between two states, in the order given. */
export function changedFacts(before: Facts, after: Facts, order: readonly FactId[]): readonly FactId[] {
  const all = new Set([...order, ...Object.keys(before), ...Object.keys(after)]);
  return [...all].filter(
    (fact) => JSON.stringify(before[fact] ?? null) !== JSON.stringify(after[fact] ?? null),
  );
}
