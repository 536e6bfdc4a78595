import { passagesOf, precheck } from '../../src/precheck/index.ts';
import { score } from '../../src/scoring/index.ts';
import { sampleCase } from './case.ts';
import { type Figure, microseconds, timed } from './figures.ts';

const rounds = { warm: 200, rounds: 600 };
const digits = ['1', '2', '3', '5', '7', '9'];

/** The pre-check of the invented office with every question answered and every text written. */
export async function precheckFigures(): Promise<readonly Figure[]> {
  const { scheme, facts, year } = sampleCase();
  const amount = facts.expenditure_cumulative_q1;
  if (typeof amount !== 'string') throw new Error('the sample states no first quarter');
  const sheet = score(scheme, facts);
  const scores = Object.fromEntries(sheet.indicators.map(({ id, maxPoints }) => [id, maxPoints]));
  const printed = { scores, total: sheet.max };
  const run = (round: number) => {
    // Another amount and other objects each time, so that nothing can be remembered.
    const given = { ...facts, expenditure_cumulative_q1: `${amount}${digits[round % digits.length]}` };
    return precheck({ scheme, year, facts: given, sheet, passages: passagesOf(scheme, given), printed });
  };
  const timing = await timed(run, rounds);
  const texts = passagesOf(scheme, facts);
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  return [
    {
      what: `pre-check of a full evaluation (${texts.length} texts, ${characters} characters), median`,
      figure: microseconds(timing.median),
      beside: `aim < 10 ms; p99 ${microseconds(timing.p99)}`,
    },
  ];
}
