import { fill } from '../../../prompts/fill.ts';
import { lastYear as copy } from '../../../prompts/last-year.ts';
import type { FactDefinition, FactValue } from '../../facts/index.ts';
import { showValue } from '../../facts/index.ts';
import { exact, hundred, roundHalfUp } from '../../schemes/index.ts';

const compared: ReadonlySet<FactDefinition['type']> = new Set(['money', 'int', 'number', 'percent']);

/** `上年 3,204.53 万元，+5.2%`; only the figure of last year while this year's is open. Null: nothing to compare. */
export function besideLastYear(
  definition: FactDefinition,
  value: FactValue | undefined,
  before: FactValue | undefined,
): string | null {
  if (!compared.has(definition.type) || typeof before !== 'string') return null;
  const shown = showValue(definition, before);
  if (typeof value !== 'string') return fill(copy.beside, { value: shown, change: '' }).replace(/，$/, '');
  return fill(copy.beside, { value: shown, change: changeOf(before, value) });
}

/** `+5.2%`, `-12.0%`, 持平. A growth from nothing has no rate. */
function changeOf(before: string, now: string): string {
  const [was, is] = [exact(before), exact(now)];
  if (was.equals(is)) return copy.same;
  if (was.isZero()) return copy.fromZero;
  const rate = is.sub(was).div(was.abs()).mul(hundred);
  return `${rate.isNegative() ? '' : '+'}${roundHalfUp(rate, 1)}%`;
}
