import { type Exact, hundred, roundHalfUp } from '../../../schemes/index.ts';
import { agreement } from '../../text/agree.ts';
import { type Figure, inTenThousands, type Sentence } from '../../text/figures.ts';
import type { Said } from './rates.ts';

const compared = /同比|环比|较上年|比上年|较去年|比去年|与上年|与去年|较20\d\d年|比20\d\d年/;
const rises = /(?:增长|上升|增加|提高|上涨|增幅)(?:了|率|为|达|约|幅度为)*\s*$/;
const falls = /(?:下降|减少|降低|压减|降幅|回落)(?:了|率|为|达|约|幅度为)*\s*$/;
const lastYear = /去年|上年|上一年|同期/;

/** How a stated rise or fall stands to the two numbers of the sentence; null where it is none, or they are not clear. */
export function growthOf(sentence: Sentence, index: number, year: number | null): Said | null {
  const { text, figures } = sentence;
  const printed = figures[index];
  if (printed === undefined || !compared.test(text)) return null;
  const near = text.slice(0, printed.from);
  const up = rises.test(near);
  if (!up && !falls.test(near)) return null;
  const pair = yearsOf(figures, index, year);
  if (pair === null) return null;
  const [now, before] = pair.map(inTenThousands);
  if (now === undefined || before === undefined || before.isZero()) return null;
  const change = now.sub(before).div(before).mul(hundred);
  const claimed = up ? change : negative(change);
  const [current, previous] = pair;
  const values = {
    current: current.written,
    previous: previous.written,
    rate: `${change.isNegative() ? '下降' : '上升'} ${roundHalfUp(change.abs(), 2)}%`,
  };
  const straight = agreement(printed, claimed);
  return { agreement: straight, code: 'growth_differs', values };
}

function negative(value: Exact): Exact {
  return value.sub(value).sub(value);
}

/** This year's number and last year's: two of one unit, one of them said to be last year's. */
function yearsOf(
  figures: readonly Figure[],
  index: number,
  year: number | null,
): readonly [Figure, Figure] | null {
  const since = figures.slice(0, index).findLastIndex(({ unit }) => unit === '%') + 1;
  const next = figures.findIndex(({ unit }, at) => at > index && unit === '%');
  const around = figures.slice(since, next === -1 ? figures.length : next);
  const amounts = around.filter(({ unit }) => unit !== '' && unit !== '%' && !unit.endsWith('百分点'));
  const [one, other, third] = amounts;
  if (one === undefined || other === undefined || third !== undefined || one.unit !== other.unit) return null;
  const isBefore = ({ label }: Figure) =>
    lastYear.test(label) || (year !== null && label.includes(`${year - 1}年`));
  if (isBefore(other) && !isBefore(one)) return [one, other];
  if (isBefore(one) && !isBefore(other)) return [other, one];
  return null;
}
