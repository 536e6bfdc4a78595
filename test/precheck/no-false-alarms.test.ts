import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, type ListRow, rowsOfValue } from '../../src/facts/index.ts';
import { type Finding, sentenceOfFinding } from '../../src/precheck/index.ts';
import { findScheme } from '../../src/schemes/index.ts';
import { score } from '../../src/scoring/index.ts';
import { everyFinding } from './examine.ts';
import { type Right, rightEvaluation } from './right.ts';

const runs = { numRuns: 200, seed: 20201121 };
/** What only asks for a word: why points were lost. */
const asksForReason = new Set(['DEDUCT_REASON']);

function alarms({ facts, texts }: Right, printed?: { scores: Record<string, string>; total: string }) {
  return everyFinding(facts, { texts, ...(printed ? { printed } : {}) }).filter(
    ({ severity, check }) => severity !== 'info' && !asksForReason.has(check),
  );
}

const said = (found: readonly Finding[]) => found.map((one) => `${one.check} ${sentenceOfFinding(one)}`);

function printedOf(facts: Facts) {
  const scheme = findScheme('futian_2020');
  if (scheme === undefined) throw new Error('no scheme');
  const { indicators, total } = score(scheme, facts);
  return { scores: Object.fromEntries(indicators.map(({ id, score: each }) => [id, each ?? '0'])), total };
}

const plus = (value: unknown, more: number) => (Number(value) + more).toFixed(2);
const changed = (row: ListRow | undefined, values: Readonly<Record<string, string>>): ListRow => ({
  ...row,
  ...values,
});

type Break = (right: Right) => { readonly facts?: Facts; readonly texts?: Record<string, string> };

/** One known way to break an evaluation, and the only check that may cry. */
const breaks: readonly (readonly [check: string, how: string, breaking: Break])[] = [
  [
    'SUM_BASIC_PROJECT',
    'an expenditure less than its parts',
    ({ facts }) => ({ facts: { expenditure_project: plus(facts.expenditure_project, 3) } }),
  ],
  [
    'SUM_PEOPLE_PUBLIC',
    'too little personnel expense',
    ({ facts }) => ({ facts: { budget_adjusted_personnel: plus(facts.budget_adjusted_personnel, -1) } }),
  ],
  [
    'PART_OVER_WHOLE',
    'too much personnel expense',
    ({ facts }) => ({ facts: { budget_adjusted_personnel: plus(facts.budget_adjusted_personnel, 1) } }),
  ],
  [
    'PART_OVER_WHOLE',
    'more replies than petitions',
    ({ facts }) => ({ facts: { petition_overdue: plus(facts.petition_total, 1).replace('.00', '') } }),
  ],
  ['PART_OVER_WHOLE', 'more done in time than planned', () => ({ facts: { project_on_time: '9' } })],
  [
    'SUM_ADJ_ITEMS',
    'an item too much',
    ({ facts }) => ({
      facts: {
        adjustment_items: [...rowsOfValue(facts.adjustment_items), { reason: '其他', amount: '77.70' }],
      },
    }),
  ],
  [
    'TABLE_TOTAL_CROSS',
    'a table with another total',
    ({ facts }) => {
      const [first, ...rest] = rowsOfValue(facts.budget_by_use);
      return { facts: { budget_by_use: [changed(first, { initial: plus(first?.initial, 3) }), ...rest] } };
    },
  ],
  [
    'SUM_THREE_PUBLIC',
    'an item of 三公 too large',
    ({ facts }) => ({ facts: { three_public_vehicle_budget: plus(facts.three_public_vehicle_budget, 1) } }),
  ],
  [
    'CARRYOVER_FLOW',
    'money that went nowhere',
    ({ facts }) => ({
      facts: {
        carryover_opening: plus(facts.carryover_opening, 12),
        carryover_closing: plus(facts.carryover_closing, 7),
      },
    }),
  ],
  [
    'QUARTERS_FALL',
    'a third quarter below the second',
    ({ facts }) => ({ facts: { expenditure_cumulative_q3: plus(facts.expenditure_cumulative_q2, -1) } }),
  ],
  [
    'DATE_ORDER',
    'an evaluation before the end of its year',
    () => ({ facts: { self_evaluation_start: '2020-12-30' } }),
  ],
  ['DATE_ORDER', 'a report before its evaluation', () => ({ facts: { report_date: '2021-03-19' } })],
  ['DATE_ORDER', 'a disclosure in another year', () => ({ facts: { budget_disclosure_date: '2021-02-21' } })],
  [
    'PUBLIC_SCOPE',
    'no address of the final accounts',
    () => ({ facts: { final_accounts_disclosure_url: '' } }),
  ],
  ['FACTS_CONTRADICT', 'no satisfaction data, and a rate', () => ({ facts: { satisfaction_none: true } })],
  [
    'UNIT_SANITY',
    'a project in 元',
    ({ facts }) => {
      const [first, ...rest] = rowsOfValue(facts.projects);
      return {
        facts: { projects: [changed(first, { budget: String(Number(first?.budget) * 10_000) }), ...rest] },
      };
    },
  ],
  [
    'RATE_RECALC',
    'a rate upside down',
    () => ({ texts: { procurement: '政府采购计划80.00万元，实际采购64.00万元，政府采购执行率125.00%。' } }),
  ],
  [
    'RATE_RECALC',
    'a fall that is none',
    () => ({ texts: { outcome: '全年火警18宗，去年同期24宗，同比下降29.2%。' } }),
  ],
  [
    'STAFF_DENOM',
    'another number in post',
    ({ facts }) => ({
      texts: {
        staff: `在职人员${Number(facts.staff_on_establishment) + Number(facts.staff_off_establishment) + 500}人。`,
      },
    }),
  ],
  ['ADJ_RATE_BASE', 'a share out of nowhere', () => ({ texts: { budget: '累计调整占年初预算的66.60%。' } })],
  [
    'ADJ_RATE_BASE',
    'an exemption without a reason',
    () => ({ facts: { budget_adjustment_excluded: '1.00' } }),
  ],
];

describe('a right evaluation', () => {
  it('raises no alarm but for reasons', () => {
    fc.assert(
      fc.property(rightEvaluation, (right) => {
        expect(said(alarms(right))).toEqual([]);
      }),
      runs,
    );
  });

  it('raises none either when its own scores are printed', () => {
    fc.assert(
      fc.property(rightEvaluation, (right) => {
        expect(said(alarms(right, printedOf(right.facts)))).toEqual([]);
      }),
      { ...runs, numRuns: 50 },
    );
  });

  it.each(breaks)('raises exactly %s for %s', (check, _, breaking) => {
    fc.assert(
      fc.property(rightEvaluation, (right) => {
        const { facts = {}, texts = {} } = breaking(right);
        const broken = { facts: { ...right.facts, ...facts }, texts: { ...right.texts, ...texts } };
        const found = alarms(broken);
        expect([...new Set(found.map((one) => one.check))], said(found).join('\n')).toEqual([check]);
      }),
      { ...runs, numRuns: 40 },
    );
  });

  it('raises exactly SCORE_RULE and SCORE_SUM for a score that is not the rule’s', () => {
    fc.assert(
      fc.property(rightEvaluation, (right) => {
        const { scores, total } = printedOf(right.facts);
        const found = alarms(right, { scores: { ...scores, indicator_clarity: '6.37' }, total });
        expect(found.map((one) => one.check)).toEqual(['SCORE_RULE', 'SCORE_SUM']);
      }),
      { ...runs, numRuns: 40 },
    );
  });
});
