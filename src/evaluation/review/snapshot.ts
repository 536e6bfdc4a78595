import { z } from 'zod';
import type { FactId, Facts } from '../../facts/index.ts';
import { sha256 } from '../digest.ts';
import type { OpenEvaluation } from '../open.ts';
import type { Records, Snapshot } from '../ports/index.ts';
import type { WeighedFinding } from '../precheck/findings.ts';
import { canonicalJson } from './canonical-json.ts';
import { type KeptFinding, keptFinding, keptFindings } from './kept-finding.ts';

/** What is handed in beside facts and score. */
export interface HandedIn {
  readonly findings: readonly WeighedFinding[];
  /** What whoever hands it in wants to say. */
  readonly note: string | null;
  /** The files kept with it, by their digests. */
  readonly evidence: readonly { readonly name: string; readonly hash: string }[];
}

/** The canonical JSON of an evaluation as it stands, and its SHA-256. */
export async function snapshotOf(
  records: Records,
  { record, scheme, facts, sheet }: OpenEvaluation,
  { findings, note, evidence }: HandedIn,
): Promise<Pick<Snapshot, 'version' | 'json' | 'hash'>> {
  const stored = await records.schemeJson(record.scheme);
  if (stored === null) throw new Error(`the pinned scheme ${scheme.id} ${scheme.version} is gone`);
  const json = canonicalJson({
    form: 2,
    evaluation: record.id,
    department: record.departmentName,
    year: record.year,
    version: record.version,
    scheme: { ...record.scheme, name: scheme.name, fingerprint: await sha256(stored) },
    facts: { ...facts },
    sheet: JSON.parse(JSON.stringify(sheet)),
    findings: findings.map(keptFinding),
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
  ...keptFindings,
});

/** What later readers need of a snapshot. Throws on one that was tampered with. */
export function contentOf(snapshot: Snapshot): {
  readonly scheme: { readonly id: string; readonly version: string; readonly name: string };
  readonly facts: Facts;
  readonly sheet: { readonly total: string; readonly max: string; readonly grade: string | null };
  readonly note: string | null;
  readonly findings: readonly KeptFinding[];
} {
  const { contradictions, findings, ...rest } = content.parse(JSON.parse(snapshot.json));
  return { ...rest, findings: [...contradictions, ...findings] };
}

/** Facts that differ between two states, in the order given. */
export function changedFacts(before: Facts, after: Facts, order: readonly FactId[]): readonly FactId[] {
  const all = new Set([...order, ...Object.keys(before), ...Object.keys(after)]);
  return [...all].filter(
    (fact) => JSON.stringify(before[fact] ?? null) !== JSON.stringify(after[fact] ?? null),
  );
}
