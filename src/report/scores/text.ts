import { fill } from '../../../prompts/fill.ts';
import { scoreWords } from '../../../prompts/report/words.ts';

/** Points of the standard without trailing zeros: `5.00` → 5. */
export function plainPoints(points: string): string {
  return points.includes('.') ? points.replace(/\.?0+$/, '') : points;
}

/** `26.00`, with how many indicators are still without a score. */
export function withOpen(score: string, open: number): string {
  return open === 0 ? score : fill(scoreWords.open, { score, open: String(open) });
}
