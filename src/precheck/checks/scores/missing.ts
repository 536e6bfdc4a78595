import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { quotedNames } from '../../sides.ts';
import { sentencesIn } from '../../text/figures.ts';
import { factsOfPassage, quoteOf } from '../../text/quote.ts';
import { type Row, rowsIn } from './rows.ts';

/** FACT_MISSING: what a rule, or a claim, rests on is not stated. Full marks on nothing are an error. */
export const missingFacts: Check = {
  id: 'FACT_MISSING',
  severity: 'warning',
  find: (examined) => [
    ...rowsIn(examined).flatMap((row) => lacking(row, examined)),
    ...claims.flatMap((claim) => unproved(claim, examined)),
  ],
};

function lacking({ indicator, printed, max }: Row, examined: Examined): readonly Found[] {
  if (indicator.status !== 'missing') return [];
  const { id, name, missing, maxPoints } = indicator;
  const facts = quotedNames(missing, examined);
  const values = { name, facts, max: maxPoints };
  const full = printed?.gte(max) === true;
  if (full)
    return [{ code: 'full_marks_on_nothing', values, facts: missing, indicator: id, severity: 'error' }];
  if (printed === null) return [{ code: 'fact_missing', values, facts: missing, indicator: id }];
  const told = { ...values, printed: printed.toString() };
  return [{ code: 'score_on_nothing', values: told, facts: missing, indicator: id }];
}

interface Claim {
  readonly said: RegExp;
  readonly facts: readonly string[];
}

/** What a text may claim, and the facts that would show it. */
const claims: readonly Claim[] = [
  {
    said: /(?:控制|严格|严控|保持)[^。；，]{0,8}在[^。；，]{0,6}编制[^。；，]{0,4}(?:以内|之内|内)/,
    facts: ['authorised_posts', 'staff_on_establishment'],
  },
];

function unproved({ said, facts }: Claim, examined: Examined): readonly Found[] {
  const open = facts.filter((fact) => examined.facts[fact] === undefined);
  if (open.length === 0) return [];
  for (const passage of examined.passages) {
    const sentence = sentencesIn(passage).find(({ text }) => said.test(text));
    if (sentence === undefined) continue;
    const quote = quoteOf(passage, sentence.text);
    const names = quotedNames(open, examined);
    const values = { place: quote.place, quote: quote.text, facts: names };
    return [
      { code: 'claim_unproved', values, facts: [...open, ...factsOfPassage(passage)], quotes: [quote] },
    ];
  }
  return [];
}
