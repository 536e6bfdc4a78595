import type { FactId } from '../../../facts/index.ts';
import { exact } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { quotedNames, wordsOf } from '../../sides.ts';

const disclosures = ['budget_disclosure', 'final_accounts_disclosure'] as const;
const indicator = 'budget_disclosure';

/** PUBLIC_SCOPE: budget and final accounts were disclosed, each with its day and its address. */
export const disclosureScope: Check = {
  id: 'PUBLIC_SCOPE',
  severity: 'warning',
  find(examined) {
    if (!examined.scheme.indicators.some(({ id }) => id === indicator)) return [];
    if (examined.facts.classified_unit === true) return [];
    const open = disclosures
      .filter((which) => claimsDisclosure(which, examined))
      .flatMap((which) =>
        ['date', 'url'].map((what) => `${which}_${what}`).filter((fact) => !isGiven(fact, examined)),
      );
    if (open.length === 0) return [];
    const missing = quotedNames(open, examined);
    return [{ code: 'disclosure_unproved', values: { missing }, facts: open, indicator }];
  },
};

/** Answered as disclosed, or full marks are printed without an answer. */
function claimsDisclosure(which: string, { facts, printed, scheme }: Examined): boolean {
  const status = facts[`${which}_status`];
  if (status !== undefined) return status === 'full' || status === 'partial';
  const points = printed?.scores[indicator];
  const max = scheme.indicators.find(({ id }) => id === indicator)?.maxPoints;
  return points !== undefined && max !== undefined && exact(points).gte(exact(max));
}

function isGiven(fact: FactId, { facts }: Examined): boolean {
  const value = facts[fact];
  return typeof value === 'string' && value.trim() !== '';
}

/** DATE_ORDER: the year was over before it was evaluated, and what was disclosed was so within the year. */
export const datesAroundYear: Check = {
  id: 'DATE_ORDER',
  severity: 'error',
  find(examined) {
    const { year } = examined;
    if (year === null) return [];
    const early = ['self_evaluation_start', 'self_evaluation_end', 'report_date'].filter((fact) =>
      isBefore(examined.facts[fact], `${year + 1}-01-01`),
    );
    return [
      ...(early.length === 0 ? [] : [tooEarly(early, year, examined)]),
      ...disclosures.flatMap((which) => outsideYear(`${which}_date`, year, examined)),
    ];
  },
};

function isBefore(value: unknown, day: string): boolean {
  return typeof value === 'string' && value !== '' && value < day;
}

function tooEarly(early: readonly FactId[], year: number, examined: Examined): Found {
  const days = early.map((fact) => {
    const { name, shown } = wordsOf(fact, examined);
    return `“${name}”${shown}`;
  });
  const values = { days: days.join('、'), year: String(year), next: String(year + 1) };
  return { code: 'evaluated_too_early', values, facts: early };
}

function outsideYear(fact: FactId, year: number, examined: Examined): readonly Found[] {
  const value = examined.facts[fact];
  if (examined.facts.classified_unit === true) return [];
  if (typeof value !== 'string' || value === '' || value.startsWith(`${year}-`)) return [];
  const { name, shown } = wordsOf(fact, examined);
  return [
    { code: 'disclosed_outside_year', values: { name, shown, year: String(year) }, facts: [fact], indicator },
  ];
}
