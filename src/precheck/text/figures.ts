import { once } from '../../facts/index.ts';
import { type Exact, exact } from '../../schemes/index.ts';
import type { Passage } from '../passages.ts';

/** A number in a sentence with its unit. */
export interface Figure {
  readonly exact: Exact;
  /** As it stands there: `1,791.71万元`. */
  readonly written: string;
  readonly unit: string;
  /** Decimals it is printed with. */
  readonly places: number;
  /** What stands before it, back to the figure before. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export interface Sentence {
  readonly text: string;
  readonly figures: readonly Figure[];
}

const ends = /[。；;！？!?\n\r]+/;
const number =
  /(?<![\d.,A-Za-z〔（(第])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|(?<=[（(])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=\s*(?:万元|亿元|元|[宗起件个项人]))/g;
const unitAfter =
  /^\s*(个百分点|百分点|[%％]|亿元|万元|元|人次|人|宗|起|件|个|项|家|场次|场|次|辆|台|户|份|篇|条|公里|吨|亩|平方米)/;
/** Not amounts: years, days, clauses, points. */
const notAmount = /^\s*(?:年|月|日|号|时|点|分|条第|款|〕|[-—~～至]\s*\d)/;

/** The sentences of a text, each with the figures in it. Taken apart once, as many checks ask. */
export const sentencesIn = once((passage: Passage): readonly Sentence[] =>
  passage.text
    .split(ends)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: sentence, figures: figuresIn(sentence) })),
);

function figuresIn(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  let after = 0;
  for (const found of text.matchAll(number)) {
    const [digits] = found;
    const end = found.index + digits.length;
    const rest = text.slice(end);
    if (notAmount.test(rest)) continue;
    const match = unitAfter.exec(rest);
    const unit = (match?.[1] ?? '').replace('％', '%');
    const to = end + (match?.[0].length ?? 0);
    const written = text.slice(found.index, to).replaceAll(/\s/g, '');
    const plain = digits.replaceAll(',', '');
    const places = plain.split('.')[1]?.length ?? 0;
    const label = text.slice(after, found.index);
    figures.push({ exact: exact(plain), written, unit, places, label, from: found.index, to });
    after = to;
  }
  return figures;
}

/** Money of a sentence in 万元, other units as they are. */
export function inTenThousands({ exact: value, unit }: Figure): Exact {
  if (unit === '元') return value.div(exact('10000'));
  return unit === '亿元' ? value.mul(exact('10000')) : value;
}
