import { rowsOfValue } from '../../../facts/index.ts';
import { type Exact, exact, hundred, roundHalfUp, sumOf } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import type { Passage } from '../../passages.ts';
import { wordsOf } from '../../sides.ts';
import { agrees } from '../../text/agree.ts';
import { type Figure, type Sentence, sentencesIn } from '../../text/figures.ts';
import { factsOfPassage, quoteOf } from '../../text/quote.ts';
import { amountOf } from './amount.ts';
import { ratesOfScheme } from './scheme-rates.ts';

const indicator = 'financial_compliance';
const adjusted = /调整|调剂|调增|调减/;
/** The adjusted budget is no adjustment. */
const adjustedBudget = /(?:预算)?调整后?(?:的)?(?:年度)?预算(?:数|额|总额)?|(?:预算)?调整数|调整后/g;
const ofBudget = /占[^，,。]{0,16}(?:预算|总规模)|调整率|调剂率|调整比例|调剂比例/;

/** True for a sentence about the share of the budget that was adjusted. */
export function isAboutAdjustment(text: string): boolean {
  return ofBudget.test(text) && adjusted.test(text.replaceAll(adjustedBudget, ''));
}

/** ADJ_RATE_BASE: a stated share of adjustments is the net amount over the budget the standard names. */
export const adjustmentRate: Check = {
  id: 'ADJ_RATE_BASE',
  severity: 'error',
  find: (examined) => [...excludedWithoutReason(examined), ...statedRates(examined)],
};

/** What was left out of the adjustments: the standard knows no such exemption. */
function excludedWithoutReason({ facts, scheme }: Examined): readonly Found[] {
  const excluded = amountOf(facts, 'budget_adjustment_excluded');
  if (excluded === null || excluded.isZero() || !reads(scheme, 'budget_adjustment_excluded')) return [];
  const reason = facts.budget_adjustment_excluded_reason;
  const isGiven = typeof reason === 'string' && reason.trim() !== '';
  const { shown } = wordsOf('budget_adjustment_excluded', { facts, scheme });
  return [
    {
      code: isGiven ? 'adjustment_excluded' : 'adjustment_excluded_unexplained',
      values: { amount: shown },
      facts: ['budget_adjustment_excluded_reason', 'budget_adjustment_excluded'],
      indicator,
      severity: isGiven ? 'info' : 'warning',
    },
  ];
}

function reads(scheme: Examined['scheme'], fact: string): boolean {
  return scheme.indicators.some(({ rule }) => JSON.stringify(rule).includes(`"${fact}"`));
}

interface Base {
  readonly name: string;
  readonly rates: readonly Exact[];
  /** What the standard divides by, or the standard does not say. */
  readonly isMeant: boolean;
}

function statedRates(examined: Examined): readonly Found[] {
  const places = examined.passages.flatMap((passage) =>
    passage.text.includes('调')
      ? sentencesIn(passage)
          .filter(({ text }) => isAboutAdjustment(text))
          .flatMap((sentence) => shareIn(sentence).map((printed) => ({ passage, sentence, printed })))
      : [],
  );
  if (places.length === 0) return [];
  const bases = basesOf(examined);
  return bases.length === 0 ? [] : places.flatMap((place) => judged(place, bases));
}

/** The percentage behind 调整…占…的 or 调整率; not a limit. */
function shareIn({ text, figures }: Sentence): readonly Figure[] {
  const share = figures.find(({ unit, from, to }) => {
    const before = text.slice(0, from);
    return (
      unit === '%' &&
      isAboutAdjustment(before) &&
      !/^\s*(?:以内|以下|的限|的上限|的规定|的要求)/.test(text.slice(to)) &&
      !/(?:不超过|未超过|低于|小于|超出|限额为|≤|<)\s*$/.test(before)
    );
  });
  return share === undefined ? [] : [share];
}

function basesOf(examined: Examined): readonly Base[] {
  const { facts, scheme } = examined;
  const meant = ratesOfScheme(scheme).find(({ rate }) =>
    JSON.stringify(rate.part).includes('budget_adjustment_amount'),
  );
  const amounts = netAmounts(examined);
  return ['budget_initial_total', 'budget_adjusted_total'].flatMap((id) => {
    const whole = amountOf(facts, id);
    if (whole === null || whole.isZero() || amounts.length === 0) return [];
    const isMeant = meant === undefined || meant.rate.whole === id;
    const name = wordsOf(id, examined).name;
    return [{ name, isMeant, rates: amounts.map((amount) => amount.div(whole).mul(hundred)) }];
  });
}

/** The net amount as stated, by the two budgets, and by the items: they may differ by rounding. */
function netAmounts({ facts }: Examined): readonly Exact[] {
  const [before, after] = [amountOf(facts, 'budget_initial_total'), amountOf(facts, 'budget_adjusted_total')];
  const items = rowsOfValue(facts.adjustment_items).flatMap(({ amount }) =>
    typeof amount === 'string' ? [exact(amount)] : [],
  );
  const stated = amountOf(facts, 'budget_adjustment_amount');
  return [
    ...(stated === null ? [] : [stated.abs()]),
    ...(before === null || after === null ? [] : [after.sub(before).abs()]),
    ...(items.length === 0 ? [] : [sumOf(items).abs()]),
  ];
}

function judged(
  { passage, sentence, printed }: { passage: Passage; sentence: Sentence; printed: Figure },
  bases: readonly Base[],
): readonly Found[] {
  const fitting = bases.filter(({ rates }) => rates.some((rate) => agrees(printed, rate)));
  if (fitting.some(({ isMeant }) => isMeant)) return [];
  const quote = quoteOf(passage, sentence.text, printed.from);
  const meant = bases.find(({ isMeant }) => isMeant) ?? bases[0];
  const [rate] = meant?.rates ?? [];
  if (meant === undefined || rate === undefined) return [];
  const values = {
    place: quote.place,
    quote: quote.text,
    printed: printed.written,
    base: meant.name,
    rate: `${roundHalfUp(rate, 2)}%`,
  };
  const concerned = ['budget_adjustment_amount', 'budget_initial_total', ...factsOfPassage(passage)];
  const [other] = fitting;
  return [
    other === undefined
      ? {
          code: 'adjustment_rate_unexplained',
          values: { ...values, all: bases.map((base) => shownRate(base)).join('，') },
          facts: concerned,
          indicator,
          quotes: [quote],
        }
      : {
          code: 'adjustment_rate_other_base',
          values: { ...values, other: other.name },
          facts: concerned,
          indicator,
          severity: 'warning',
          quotes: [quote],
        },
  ];
}

function shownRate({ name, rates: [rate] }: Base): string {
  return rate === undefined ? '' : `按${name}为 ${roundHalfUp(rate, 2)}%`;
}
