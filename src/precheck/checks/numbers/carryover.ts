import { showMoney } from '../../../facts/index.ts';
import { exact, roundHalfUp, zero } from '../../../schemes/index.ts';
import type { Check } from '../../check.ts';
import { amountOf } from './amount.ts';

const tolerance = exact('0.02');
const explained = /收回|注销|缴回|上缴财政|统筹使用/;

/** CARRYOVER_FLOW: 年初结转＋收入－支出＝年末结转, or it is said where the rest went. */
export const carryover: Check = {
  id: 'CARRYOVER_FLOW',
  severity: 'warning',
  find({ facts, passages }) {
    const [opening, closing] = [amountOf(facts, 'carryover_opening'), amountOf(facts, 'carryover_closing')];
    const received = amountOf(facts, 'budget_adjusted_total');
    const spent = amountOf(facts, 'expenditure_cumulative_q4');
    if (opening === null || closing === null || received === null || spent === null) return [];
    const reclaimed = amountOf(facts, 'carryover_reclaimed') ?? zero;
    const left = received.sub(spent).sub(reclaimed);
    // The adjusted budget may hold what was carried over, or not.
    const expected = [left.add(opening), left];
    const gap = left.add(opening).sub(closing);
    if (expected.some((one) => one.sub(closing).abs().lte(tolerance))) return [];
    if (passages.some(({ text }) => /结转|结余/.test(text) && explained.test(text))) return [];
    const shown = (value: typeof gap) => showMoney(roundHalfUp(value, 2));
    const values = {
      opening: shown(opening),
      received: shown(received),
      spent: shown(spent),
      reclaimed: shown(reclaimed),
      expected: shown(left.add(opening)),
      closing: shown(closing),
      gap: shown(gap.abs()),
    };
    const concerned = ['carryover_reclaimed', 'carryover_closing', 'carryover_opening'];
    return [{ code: 'carryover_gap', values, facts: concerned }];
  },
};
