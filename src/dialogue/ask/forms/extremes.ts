import { askWords as w } from '../../../../prompts/ask.ts';
import { numberOf } from '../numbers.ts';
import { aNumber, type Form, form, who } from './form.ts';

/** 哪个单位最低 without a number. */
const usualCount = 5;

const extreme = (end: 'lowest' | 'highest'): Form['asked'] => {
  return ({ what = '', n: typed = '' }) => {
    const count = typed === '' ? null : Number(numberOf(typed) ?? Number.NaN);
    if (count !== null && !(Number.isInteger(count) && count > 0 && count <= 100)) return null;
    const named = indicatorOf(what);
    if (named !== null && (named.length < 2 || notIndicators.test(named))) return null;
    return { ask: 'extreme', end, count: count ?? usualCount, indicator: named };
  };
};
const notIndicators = /^(?:哪|谁|什么|我|今天|昨天)/;
const rankTail = `(?:的)?(?:前|后)?${aNumber}?(?:个|家|名|位)?(?:的)?(?:单位|部门|局|科室)?(?:${w.isWho})?`;
const plainScore = new RegExp(`^(?:各单位|各部门|全区|所有单位)?(?:的)?(?:${w.score}|排名|排行)?$`);

/** The indicator somebody names; null: the score as a whole. */
function indicatorOf(what: string): string | null {
  const bare = what.replace(/^(?:各单位|各部门|全区)(?:的)?/, '').replace(/(?:的|是)$/, '');
  return plainScore.test(bare) ? null : bare.replace(/(?:得分|分数|指标|的分)$/, '');
}

/** 得分最低的五个单位, 政府采购执行率最低的五个单位, 哪个单位最高, 前三名. */
export const extremes: readonly Form[] = (['lowest', 'highest'] as const).flatMap((end) => {
  const most = `(?:${w[end]})`;
  return [
    form(`${who}(?:的)?(?<what>.{0,16}?)(?:得)?${most}(?:的)?`, extreme(end)),
    form(`(?<what>.{0,16}?)(?:得|排名|排)?${most}${rankTail}`, ({ what = '', n: typed = '', ...rest }) =>
      isRanking(what, typed, end) ? extreme(end)({ what, n: typed, ...rest }) : null,
    ),
    form(`哪${aNumber}(?:个|家)(?:单位|部门)(?:的)?(?<what>.{0,16}?)${most}(?:的)?`, extreme(end)),
  ];
});

/** 前 and 后 alone need a number: 之后 and 目前 are no rankings. */
function isRanking(what: string, typed: string, end: 'lowest' | 'highest'): boolean {
  return typed !== '' || !/[之以然今目当随]$/.test(what) || end === 'highest';
}
