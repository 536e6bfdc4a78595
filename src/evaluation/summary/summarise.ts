import type { Scheme } from '../../schemes/index.ts';
import type { SummaryRow } from '../ports/index.ts';
import { type Band, bandsOf, type GradeCount, gradesOf } from './bands.ts';
import { entryOf, type Placed, ranksOf, type SummaryEntry, sortedRows } from './entries.ts';
import { type Compared, type Group, isComplete, isInScope, isLate, type SummaryScope } from './group.ts';
import { type CommonLoss, commonLosses } from './losses.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type StandOut, standingOut } from './stand-out.ts';

/** How far the departments of a campaign are; every one is in exactly one of the four states. */
export interface SummaryCounts {
  readonly departments: number;
  readonly draft: number;
  readonly submitted: number;
  readonly approved: number;
  readonly returned: number;
  /** Past the deadline, still to be handed in. */
  readonly late: number;
  /** Nobody has joined. */
  readonly unclaimed: number;
}

/** The figures of a campaign. Nothing that is missing counts as 0: what is left out is said. */
export interface SummaryFigures {
  readonly counts: SummaryCounts;
  readonly scope: SummaryScope;
  /** Departments in the scope. */
  readonly inScope: number;
  /** Of these, without a complete score: not in the figures. */
  readonly open: number;
  /** Of these, with a score of an earlier release that is still to be brought up to date: not in the figures. */
  readonly pending: number;
  /** Of these, of another system: not in the figures. */
  readonly elsewhere: number;
  /** Of these, with review scores beside the self-scores, which the figures are of. */
  readonly reviewed: number;
  readonly max: string | null;
  /** Null while nobody is in the figures. */
  readonly totals: Spread | null;
  readonly bands: readonly Band[];
  readonly grades: readonly GradeCount[];
  readonly standOut: readonly StandOut[];
  readonly losses: readonly CommonLoss[];
}

/** What a summary is made of. */
export interface Gathered {
  readonly group: Group;
  /** Every scheme version of the campaign, by `keyOf`. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** `YYYY-MM-DD`; null: none. */
  readonly deadline: string | null;
  readonly today: string;
}

/** The figures of those in the scope. */
export function summarise({ group, deadline, today }: Gathered, scope: SummaryScope): SummaryFigures {
  const rows = group.rows.filter((row) => isInScope(row, scope, deadline, today));
  const compared: Compared[] = [];
  const left = { open: 0, pending: 0, elsewhere: 0 };
  for (const row of rows) {
    const one = group.comparedOf(row);
    if (one !== null) compared.push(one);
    else left[whyLeftOut(row)] += 1;
  }
  const totals = compared.map(({ total }) => total);
  const { scheme } = group;
  return {
    counts: countsOf(group, deadline, today),
    scope,
    inScope: rows.length,
    ...left,
    reviewed: rows.filter(({ score }) => score !== null && score.reviewed !== null).length,
    max: scheme?.max ?? null,
    totals: spreadOf(totals),
    bands: scheme === null ? [] : bandsOf(totals, scheme.max),
    grades: scheme === null ? [] : gradesOf(scheme, compared),
    standOut: scheme === null ? [] : standingOut(scheme, compared),
    losses: scheme === null ? [] : commonLosses(scheme, compared),
  };
}

function whyLeftOut(row: SummaryRow): 'open' | 'pending' | 'elsewhere' {
  if (row.score === null || row.score.points === null) return 'pending';
  return isComplete(row) ? 'elsewhere' : 'open';
}

function countsOf({ rows }: Group, deadline: string | null, today: string): SummaryCounts {
  const counts = { draft: 0, submitted: 0, approved: 0, returned: 0, late: 0, unclaimed: 0 };
  for (const row of rows) {
    counts[row.status] += 1;
    if (isLate(row, deadline, today)) counts.late += 1;
    if (!row.claimed) counts.unclaimed += 1;
  }
  return { departments: rows.length, ...counts };
}

/** The lines of the table from `skip` on, of those in the scope whose name holds `name`, and how many there are. */
export function entriesOf(
  gathered: Gathered,
  {
    scope,
    name,
    skip,
    limit,
  }: {
    readonly scope: SummaryScope;
    readonly name: string;
    readonly skip: number;
    readonly limit: number;
  },
): { readonly entries: readonly SummaryEntry[]; readonly count: number } {
  const { placed, entry } = placedEntries(gathered, { scope, name });
  return { count: placed.length, entries: placed.slice(skip, skip + limit).map(entry) };
}

/** Those in the scope whose name holds `name`, in the order of the table, and what makes a line of each. */
export function placedEntries(
  gathered: Gathered,
  { scope, name }: { readonly scope: SummaryScope; readonly name: string },
): { readonly placed: readonly Placed[]; readonly entry: (placed: Placed) => SummaryEntry } {
  const { group, deadline, today } = gathered;
  const sorted = sortedRows(
    group,
    group.rows.filter((row) => isInScope(row, scope, deadline, today)),
  );
  const known = { ...gathered, ranks: ranksOf(handedIn(gathered)) };
  return {
    placed: name === '' ? sorted : sorted.filter(({ row }) => row.name.includes(name)),
    entry: (placed) => entryOf(placed, known),
  };
}

/** Those with whom a department or an indicator is compared: handed in, complete, of the same system. */
export function handedIn({ group, deadline, today }: Gathered): readonly Compared[] {
  return group.rows.flatMap((row) =>
    isInScope(row, 'handed_in', deadline, today) ? (group.comparedOf(row) ?? []) : [],
  );
}
