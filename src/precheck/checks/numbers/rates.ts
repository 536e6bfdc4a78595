import { type Exact, hundred, roundHalfUp } from '../../../schemes/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import type { Passage } from '../../passages.ts';
import { agreement } from '../../text/agree.ts';
import { type Figure, inTenThousands, type Sentence, sentencesIn } from '../../text/figures.ts';
import { factsOfPassage, quoteOf } from '../../text/quote.ts';
import { isAboutAdjustment } from './adjustment-rate.ts';
import { growthOf } from './growth.ts';

/** Words behind which a percentage is a share of something stated. */
const isRate =
  /(?:执行率|支付率|支出率|完成率|使用率|利用率|控制率|支出进度|执行进度|占比|比例|比重|占[^，,、：:]{0,24}(?:的|比)|率)(?:均|分别)?(?:为|是|达到|达|约为|约|仅为|仅|：|:|\s)*$/;
/** A share of what was left, not of what was spent. */
const isRest = /(?:节约|节支|压减|压缩|下降|减少|降低|结余|剩余)[^，,、]{0,8}率?(?:为|是|达|约)?\s*$/;
/** What is wished for, or only a limit. */
const isWish =
  /目标|不低于|不超过|不高于|力争|确保|要求|标准|上限|下限|控制在|≥|≤|>|<|＞|＜|以上|以下|以内|每/;
const ofWhole = /预算|计划|指标|总额|总数|总规模|总计|年初|核定|编制|安排|下达|批复|应[^，,]{0,4}/;
const ofPart = /实际|已完成|已支付|完成|实现|执行数|决算|支出数/;
const weakPart = /支出|支付|执行|采购|其中/;
/** What is left over or was moved is no part of a rate. */
export const isDifference =
  /(?:节约|节余|结余|差额|相差|未支出|剩余|超支|净减少|净增加|调减|调增|追加|减少|增加)[^，,、]{0,6}$/;

/** RATE_RECALC: where a sentence states two amounts and their rate, the rate is theirs. */
export const rates: Check = {
  id: 'RATE_RECALC',
  severity: 'error',
  find: (examined) =>
    examined.passages.flatMap((passage) =>
      passage.text.includes('%') || passage.text.includes('％')
        ? sentencesIn(passage).flatMap((sentence) => ratesIn(sentence, passage, examined))
        : [],
    ),
};

function ratesIn(sentence: Sentence, passage: Passage, examined: Examined): readonly Found[] {
  return sentence.figures.flatMap((printed, index) => {
    if (printed.unit !== '%' || isWish.test(printed.label) || isWish.test(after(sentence, printed)))
      return [];
    const said = growthOf(sentence, index, examined.year) ?? rateOf(sentence, index);
    if (said === null || said.agreement === 'same') return [];
    const quote = quoteOf(passage, sentence.text, printed.from);
    return [
      {
        code: said.agreement === 'rounding' ? 'rate_rounding' : said.code,
        values: { place: quote.place, quote: quote.text, printed: printed.written, ...said.values },
        facts: factsOfPassage(passage),
        quotes: [quote],
        ...(said.agreement === 'rounding' ? { severity: 'info' as const } : {}),
      },
    ];
  });
}

/** What follows at once: 以上, 的目标. */
function after({ text }: Sentence, { to }: Figure): string {
  return /^\s*(?:以上|以下|以内|及以上|的目标|的要求|的标准)/.exec(text.slice(to))?.[0] ?? '';
}

/** How a printed percentage stands to what the sentence says; null where it says too little. */
export interface Said {
  readonly agreement: 'same' | 'rounding' | 'other';
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

function rateOf({ text, figures }: Sentence, index: number): Said | null {
  const printed = figures[index];
  if (printed === undefined || isAboutAdjustment(text)) return null;
  const rest = isRest.test(printed.label);
  if (!rest && !isRate.test(text.slice(0, printed.from))) return null;
  const pair = operandsOf(figures, index);
  if (pair === null) return null;
  const [one, other] = pair;
  const roles = rolesOf(one, other);
  const [part, whole] = roles ?? [other, one];
  const computed = share(part, whole, rest);
  const swapped = share(whole, part, rest);
  if (computed === null) return null;
  const straight = agreement(printed, computed);
  const around = swapped === null ? 'other' : agreement(printed, swapped);
  const values = {
    part: part.written,
    whole: whole.written,
    rate: `${roundHalfUp(computed, 2)}%`,
  };
  if (straight !== 'other') return { agreement: straight, code: '', values };
  // Which is part and which is whole is not always said.
  if (roles === null && around !== 'other') return { agreement: around, code: '', values };
  const code = around === 'other' ? 'rate_differs' : 'rate_inverted';
  return { agreement: 'other', code, values };
}

/** The two amounts of one unit stated since the percentage before; null where there are more or fewer. */
function operandsOf(figures: readonly Figure[], index: number): readonly [Figure, Figure] | null {
  const before = figures.slice(0, index);
  const since = before.findLastIndex(({ unit }) => unit === '%') + 1;
  const amounts = before
    .slice(since)
    .filter(({ unit, label }) => isAmount(unit) && !isDifference.test(label));
  const [one, other, third] = amounts;
  if (one === undefined || other === undefined || third !== undefined) return null;
  const comparable = one.unit === other.unit || (isMoney(one.unit) && isMoney(other.unit));
  return comparable ? [one, other] : null;
}

function isAmount(unit: string): boolean {
  return unit !== '' && unit !== '%' && !unit.endsWith('百分点');
}

const isMoney = (unit: string) => unit.endsWith('元');

/** Part and whole as the words before them say; null where they do not. */
function rolesOf(one: Figure, other: Figure): readonly [Figure, Figure] | null {
  const [first, second] = [roleOf(one.label), roleOf(other.label)];
  if (first === 'part' && second === 'whole') return [one, other];
  if (first === 'whole' && second === 'part') return [other, one];
  return null;
}

function roleOf(label: string): 'part' | 'whole' | null {
  const near = label.slice(-24);
  if (ofPart.test(near)) return ofWhole.test(near) && !/实际|决算/.test(near) ? null : 'part';
  if (ofWhole.test(near)) return 'whole';
  return weakPart.test(near) ? 'part' : null;
}

function share(part: Figure, whole: Figure, rest: boolean): Exact | null {
  const [over, under] = [inTenThousands(part), inTenThousands(whole)];
  if (under.isZero()) return null;
  return (rest ? under.sub(over) : over).div(under).mul(hundred);
}
