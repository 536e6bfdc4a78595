import type { Facts } from '../facts/index.ts';
import { exact, rulingOf } from '../schemes/index.ts';
import type { IndicatorScore } from './sheet.ts';

/**
 * What the office wrote about the score as it stands now: the ruling's reason where points were ruled, the
 * deduction reason where points were lost. A reason left over from an earlier state is not one.
 */
export function writtenReason(indicator: IndicatorScore, facts: Facts): string | null {
  if (indicator.status !== 'scored') return null;
  const lost = !exact(indicator.lost).isZero();
  const fact = indicator.ruled ? rulingOf(indicator.id).reason : lost ? `${indicator.id}_reason` : null;
  const written = fact === null ? undefined : facts[fact];
  return typeof written === 'string' && written.trim() !== '' ? written.trim() : null;
}
