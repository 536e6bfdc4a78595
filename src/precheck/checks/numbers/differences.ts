import { once, showMoney } from '../../../facts/index.ts';
import { roundHalfUp } from '../../../schemes/index.ts';
import type { Check } from '../../check.ts';
import type { Found } from '../../finding.ts';
import type { Passage } from '../../passages.ts';
import { type Figure, inTenThousands, type Sentence, sentencesIn } from '../../text/figures.ts';
import { factsOfPassage, quoteOf } from '../../text/quote.ts';
import { isDifference } from './rates.ts';

/** DIFF_RECALC: what a sentence says was saved, or is left, is the difference of its two amounts. */
export const differences: Check = {
  id: 'DIFF_RECALC',
  severity: 'info',
  find: ({ passages }) => passages.flatMap(differencesIn),
};

const differencesIn = once((passage: Passage): readonly Found[] =>
  passage.text.includes('万元')
    ? sentencesIn(passage).flatMap((sentence) => differenceIn(sentence, passage))
    : [],
);

function differenceIn({ text, figures }: Sentence, passage: Passage): readonly Found[] {
  return figures.flatMap((stated, index) => {
    if (!stated.unit.endsWith('元') || !isDifference.test(stated.label)) return [];
    const amounts = figures.filter(
      (figure, at) => at !== index && figure.unit.endsWith('元') && !isDifference.test(figure.label),
    );
    const [one, other, third] = amounts;
    if (one === undefined || other === undefined || third !== undefined) return [];
    const difference = inTenThousands(one).sub(inTenThousands(other)).abs();
    const off = difference.sub(inTenThousands(stated)).abs();
    // Something else was meant where it is far off.
    if (off.isZero() || isFar(stated, off)) return [];
    const quote = quoteOf(passage, text, stated.from);
    const values = {
      place: quote.place,
      quote: quote.text,
      stated: stated.written,
      one: one.written,
      other: other.written,
      difference: `${showMoney(roundHalfUp(difference, 2))} 万元`,
    };
    return [{ code: 'difference_differs', values, facts: factsOfPassage(passage), quotes: [quote] }];
  });
}

function isFar(stated: Figure, off: ReturnType<typeof inTenThousands>): boolean {
  const value = inTenThousands(stated);
  return off.add(off).gt(value);
}
