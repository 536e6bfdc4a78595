import type { Scheme } from '../../schemes/index.ts';
import type { SchemeRef, SummaryRow } from '../ports/index.ts';
import { isHandedIn } from '../status.ts';
import { type Hundredths, hundredthsOf } from './hundredths.ts';

/** What of the departments is looked at; `handed_in` is submitted or approved, `late` past the deadline. */
export const summaryScopes = [
  'handed_in',
  'all',
  'draft',
  'submitted',
  'approved',
  'returned',
  'late',
] as const;
export type SummaryScope = (typeof summaryScopes)[number];

/** A department whose score is complete and can be compared: of the usual system, out of the same maximum. */
export interface Compared {
  readonly row: SummaryRow;
  readonly total: Hundredths;
  /** See `CurrentScore.points`; of the group's own indicators, in their order. */
  readonly points: readonly (number | null)[];
}

/** The departments of a campaign, and by which system they are compared. */
export interface Group {
  /** The system and version most departments have; null while there is no department. */
  readonly scheme: Scheme | null;
  readonly rows: readonly SummaryRow[];
  /** Points of a row by the indicators of `scheme`, see `CurrentScore.points`; null: of another system. */
  readonly pointsOf: (row: SummaryRow) => readonly (number | null)[] | null;
  /** Whether a row's department is compared with the others, and with what. */
  readonly comparedOf: (row: SummaryRow) => Compared | null;
}

/** `schemes`: every version that the rows name, by `keyOf`. */
export function groupOf(rows: readonly SummaryRow[], schemes: ReadonlyMap<string, Scheme>): Group {
  const usual = usualScheme(rows);
  const scheme = usual === null ? null : (schemes.get(keyOf(usual)) ?? null);
  if (scheme === null) return { scheme, rows, pointsOf: () => null, comparedOf: () => null };
  const ids = scheme.indicators.map(({ id }) => id);
  const placesOf = ofEachScheme((ref): readonly number[] | null => {
    const own = schemes.get(keyOf(ref))?.indicators.map(({ id }) => id) ?? [];
    const isSame = own.length === ids.length && own.every((id, index) => id === ids[index]);
    return isSame ? null : ids.map((id) => own.indexOf(id));
  });
  const pointsOf: Group['pointsOf'] = (row) => {
    const points = row.score?.points ?? null;
    if (points === null || row.scheme.id !== scheme.id) return null;
    const at = placesOf(row.scheme);
    if (at === null) return points;
    return at.flatMap((place) => [points[2 * place] ?? null, points[2 * place + 1] ?? null]);
  };
  return {
    scheme,
    rows,
    pointsOf,
    comparedOf: (row) => {
      const { score } = row;
      if (score === null || !isComplete(row) || score.max !== scheme.max) return null;
      const points = pointsOf(row);
      return points === null ? null : { row, total: hundredthsOf(score.total), points };
    },
  };
}

/** Every indicator has its score, and no cap is still undecided: the total is the final one. */
export function isComplete({ score }: SummaryRow): boolean {
  return (
    score !== null &&
    score.missing === 0 &&
    score.low === score.high &&
    score.points?.includes(null) === false
  );
}

export const keyOf = ({ id, version }: SchemeRef) => `${id}@${version}`;

/** The version most departments have; of two as frequent ones that of the department added first. */
function usualScheme(rows: readonly SummaryRow[]): SchemeRef | null {
  const counts: { readonly scheme: SchemeRef; count: number }[] = [];
  const countOf = ofEachScheme((scheme) => {
    const counted = { scheme, count: 0 };
    counts.push(counted);
    return counted;
  });
  for (const { scheme } of rows) countOf(scheme).count += 1;
  let usual: { readonly scheme: SchemeRef; count: number } | null = null;
  for (const one of counts) if (usual === null || one.count > usual.count) usual = one;
  return usual?.scheme ?? null;
}

/**
 * What is made once for each system and version. Nearly all departments of a campaign have the same, so the one
 * asked for last is looked at first.
 */
export function ofEachScheme<Made>(make: (scheme: SchemeRef) => Made): (scheme: SchemeRef) => Made {
  const made = new Map<string, Made>();
  let last: { readonly scheme: SchemeRef; readonly made: Made } | null = null;
  return (scheme) => {
    if (last?.scheme.id === scheme.id && last.scheme.version === scheme.version) return last.made;
    const known = made.get(keyOf(scheme));
    const found = known === undefined ? make(scheme) : known;
    made.set(keyOf(scheme), found);
    last = { scheme, made: found };
    return found;
  };
}

/** Past the deadline without having handed in. */
export function isLate(
  { status }: Pick<SummaryRow, 'status'>,
  deadline: string | null,
  today: string,
): boolean {
  return deadline !== null && deadline < today && (status === 'draft' || status === 'returned');
}

export function isInScope(
  row: Pick<SummaryRow, 'status'>,
  scope: SummaryScope,
  deadline: string | null,
  today: string,
): boolean {
  switch (scope) {
    case 'all':
      return true;
    case 'handed_in':
      return isHandedIn(row.status);
    case 'late':
      return isLate(row, deadline, today);
    default:
      return row.status === scope;
  }
}
