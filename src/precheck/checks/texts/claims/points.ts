import { exact, isDecimal } from '../../../../schemes/index.ts';
import type { Examined } from '../../../check.ts';

/** An indicator that has a score: as it is printed, else as it is computed. */
export interface Points {
  readonly indicator: string;
  readonly name: string;
  readonly score: string;
  readonly isFull: boolean;
}

/** The points of an indicator; null where the scheme has none of this id or nothing is scored yet. */
export function pointsOf({ sheet, printed }: Examined, indicator: string): Points | null {
  const row = sheet.indicators.find(({ id }) => id === indicator);
  const score = row && (printed?.scores[indicator] ?? row.score);
  if (!row || typeof score !== 'string' || !isDecimal(score)) return null;
  const isFull = exact(score).gte(exact(row.maxPoints));
  return { indicator, name: row.name, score, isFull };
}
