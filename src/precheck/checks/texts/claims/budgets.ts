import {
  byAdjusted,
  byInitial,
  namesBudget,
  operating,
  threePublic,
  withinBudget,
} from '../../../../../prompts/findings/words/measured.ts';
import { once } from '../../../../facts/index.ts';
import { type Exact, hundred, roundHalfUp } from '../../../../schemes/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { amountOf, shownAmount } from '../../numbers/amount.ts';
import { factsOf, foundAt, quoteOf, sentencesIn } from '../sentences.ts';

/** BUDGET_NAMED: within the budget, says a text, and more was spent than the initial one. */
export const withinWhichBudget: Check = {
  id: 'BUDGET_NAMED',
  severity: 'warning',
  find({ passages, facts }) {
    const spent = amountOf(facts, 'expenditure_cumulative_q4');
    const initial = amountOf(facts, 'budget_initial_total');
    const adjusted = amountOf(facts, 'budget_adjusted_total');
    if (spent === null || initial === null || initial.isZero() || spent.lte(initial)) return [];
    const rate = (whole: Exact) => `${roundHalfUp(spent.div(whole).mul(hundred), 2)}%`;
    const values = {
      spent: shownAmount(facts, 'expenditure_cumulative_q4'),
      initialRate: rate(initial),
      adjustedRate: adjusted === null || adjusted.isZero() ? '—' : rate(adjusted),
    };
    return sentencesIn(passages, ['told', 'plan']).flatMap((sentence) => {
      const match = sentence.text.match(withinBudget);
      if (!match || namesBudget.test(sentence.text)) return [];
      const found = foundAt('within_which_budget', sentence.passage, quoteOf(sentence, match), values);
      return [{ ...found, facts: [...found.facts, 'budget_adjusted_total', 'expenditure_cumulative_q4'] }];
    });
  },
};

/** BUDGET_BASE: 三公 measured by the initial budget, daily operating expense by the adjusted one. */
export const expensesByTwoBudgets: Check = {
  id: 'BUDGET_BASE',
  severity: 'warning',
  find: ({ passages }) => byTwoBudgets(passages),
};

const byTwoBudgets = once((passages: readonly Passage[]): readonly Found[] => {
  const told = sentencesIn(passages, ['told', 'reason']);
  const one = told.find(
    ({ text }) => threePublic.test(text) && byInitial.test(text) && !byAdjusted.test(text),
  );
  const other = told.find(
    ({ text }) => operating.test(text) && byAdjusted.test(text) && !byInitial.test(text),
  );
  const [match, otherMatch] = [one?.text.match(byInitial), other?.text.match(byAdjusted)];
  if (!one || !other || !match || !otherMatch) return [];
  const [quote, otherQuote] = [quoteOf(one, match), quoteOf(other, otherMatch)];
  const values = {
    place: quote.place,
    quote: quote.text,
    otherPlace: otherQuote.place,
    other: otherQuote.text,
  };
  const facts = [...factsOf(one.passage, other.passage), 'three_public_expense_budget'];
  const indicator = 'public_expense_control';
  return [{ code: 'two_budgets', values, facts, indicator, quotes: [quote, otherQuote] }];
});
