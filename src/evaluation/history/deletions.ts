import { sha256 } from '../digest.ts';
import type { AuditRow } from '../ports/index.ts';
import { type Broken, textAt } from './answer-claims.ts';

export const deletionAction = 'delete_campaign';

/** A row whose telling went with its campaign: only action, time and campaign are left, and digest and hash. */
export function isErased({ by, evaluation, department, detail, campaign }: AuditRow): boolean {
  return by === '' && evaluation === null && department === null && detail === null && campaign !== null;
}

/** What was erased of a campaign, and what the entry of its deletion says of it. */
export interface Deletion {
  readonly campaign: string;
  readonly erased: readonly AuditRow[];
  readonly entry: AuditRow | null;
}

export function deletionsOf(rows: readonly AuditRow[]): readonly Deletion[] {
  const campaigns = new Set(
    rows.flatMap((row) => {
      const isConcerned = isErased(row) || row.action === deletionAction;
      return isConcerned && row.campaign !== null ? [row.campaign] : [];
    }),
  );
  return [...campaigns].map((campaign) => ({
    campaign,
    erased: rows.filter((row) => row.campaign === campaign && isErased(row)),
    entry: rows.find((row) => row.campaign === campaign && row.action === deletionAction) ?? null,
  }));
}

/** Over what is left of erased rows, in their order: it can neither change nor grow nor shrink afterwards. */
export function digestOfErased(
  rows: readonly { readonly digest: string | null; readonly action: string; readonly at: Date | number }[],
): Promise<string> {
  return sha256(JSON.stringify(rows.map(({ digest, action, at }) => [digest, action, Number(at)])));
}

/** An erased row that no deletion accounts for, a deletion that differs, or one without its tombstone. */
export async function wrongDeletion(
  deletions: readonly Deletion[],
  tombstones: readonly string[],
): Promise<Broken | null> {
  const at = (position: number | null, problem: Broken['problem']): Broken => ({
    position,
    problem,
    evaluation: null,
    sequence: null,
  });
  for (const { campaign, erased, entry } of deletions) {
    if (entry?.detail == null) return at(erased[0]?.position ?? entry?.position ?? null, 'erased');
    const isSame = textAt(entry.detail, 'erased') === (await digestOfErased(erased));
    if (!isSame || !tombstones.includes(campaign)) return at(entry.position, 'deletion');
  }
  const unaccounted = tombstones.find((campaign) => !deletions.some((one) => one.campaign === campaign));
  return unaccounted === undefined ? null : at(null, 'deletion');
}
