import { hundred, roundHalfUp } from '../../../schemes/index.ts';
import type { Check } from '../../check.ts';
import type { Found } from '../../finding.ts';
import type { Passage } from '../../passages.ts';
import { agrees } from '../../text/agree.ts';
import { type Figure, type Sentence, sentencesIn } from '../../text/figures.ts';
import { factsOfPassage, quoteOf } from '../../text/quote.ts';
import { amountOf } from './amount.ts';

const indicator = 'nonestablished_staff_control';
const staff = ['staff_off_establishment', 'staff_on_establishment'] as const;

/** STAFF_DENOM: 编外 beside all in post, and 在编＋编外 is who is in post. */
export const staffBase: Check = {
  id: 'STAFF_DENOM',
  severity: 'warning',
  find: (examined) => {
    const [off, on] = staff.map((fact) => amountOf(examined.facts, fact));
    if (off === null || off === undefined || on === null || on === undefined) return [];
    const all = on.add(off);
    if (all.isZero()) return [];
    const numbers = { off, on, all };
    return examined.passages.flatMap((passage) =>
      /编外|在职/.test(passage.text)
        ? sentencesIn(passage).flatMap((sentence) => [
            ...otherBase(sentence, passage, numbers),
            ...otherTotal(sentence, passage, numbers),
          ])
        : [],
    );
  },
};

type Numbers = Readonly<Record<'off' | 'on' | 'all', NonNullable<ReturnType<typeof amountOf>>>>;

function otherBase(
  { text, figures }: Sentence,
  passage: Passage,
  { off, on, all }: Numbers,
): readonly Found[] {
  if (!text.includes('编外')) return [];
  const shares = figures.filter(
    ({ unit, from, to }) =>
      unit === '%' && isShareOfOff(text.slice(0, from)) && !/^\s*(?:以内|以下|以上)/.test(text.slice(to)),
  );
  const [printed, another] = shares;
  if (printed === undefined || another !== undefined) return [];
  const rate = off.div(all).mul(hundred);
  if (agrees(printed, rate)) return [];
  const beside = on.isZero() ? null : off.div(on).mul(hundred);
  const isBeside = beside !== null && agrees(printed, beside);
  const values = {
    ...said(printed, text, passage),
    off: off.toString(),
    on: on.toString(),
    all: all.toString(),
    rate: `${roundHalfUp(rate, 2)}%`,
  };
  const code = isBeside ? 'staff_beside_posts' : 'staff_rate_differs';
  return [foundOf(code, values, printed, text, passage)];
}

/** The percentage is about 编外, not about a limit nor about those on the establishment. */
function isShareOfOff(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf('编外'), 0));
  return before.includes('编外') && !/财政供养|在编人员控制率|不超过|低于|高于|控制在|≤|<|>/.test(clause);
}

/** `在职人员84人` beside 60 on and 24 off the establishment; 在职 alone may mean those on it. */
function otherTotal(
  { text, figures }: Sentence,
  passage: Passage,
  { off, on, all }: Numbers,
): readonly Found[] {
  const told = figures.find(
    ({ unit, label }) =>
      unit === '人' && /在职(?:人员|人数|职工|总数|总人数|合计|共|实有)*(?:为|共|计|：|:)?\s*$/.test(label),
  );
  if (told === undefined || told.exact.equals(all) || told.exact.equals(on)) return [];
  if (/离退休|退休/.test(told.label)) return [];
  const values = {
    ...said(told, text, passage),
    on: on.toString(),
    off: off.toString(),
    all: all.toString(),
  };
  return [foundOf('staff_total_differs', values, told, text, passage)];
}

function said(figure: Figure, text: string, passage: Passage) {
  const quote = quoteOf(passage, text, figure.from);
  return { place: quote.place, quote: quote.text, printed: figure.written };
}

function foundOf(code: string, values: Found['values'], at: Figure, text: string, passage: Passage): Found {
  return {
    code,
    values,
    facts: [...staff, ...factsOfPassage(passage)],
    indicator,
    quotes: [quoteOf(passage, text, at.from)],
  };
}
