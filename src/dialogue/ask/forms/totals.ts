import { askWords as w } from '../../../../prompts/ask.ts';
import type { Asked } from '../intent.ts';
import { numberOf } from '../numbers.ts';
import { aNumber, type Form, form, points, units, who } from './form.ts';

const comparing = (than: Extract<Asked, { ask: 'total' }>['than']): Form['asked'] => {
  return (parts) => {
    const value = numberOf(parts.n ?? '');
    return value === null ? null : { ask: 'total', than, value };
  };
};
const subject = `(?:${who})?(?:的)?(?:${w.score})?(?:是|在)?`;

/** 哪些单位低于90, 九十分以上的单位. */
export const totals: readonly Form[] = [
  ...(['below', 'above'] as const).map((than) =>
    form(`${subject}(?:${w[than]})${aNumber}${points}${units}`, comparing(than)),
  ),
  form(`${subject}(?:${w.atLeast})${aNumber}${points}(?:以上)?${units}`, comparing('at_least')),
  form(`${subject}(?:${w.atMost})${aNumber}${points}${units}`, comparing('at_most')),
  form(`${subject}${aNumber}${points}(?:以下|及以下|或以下)${units}`, comparing('at_most')),
  form(`${subject}${aNumber}${points}(?:以上|及以上|或以上)${units}`, comparing('at_least')),
  form(`${subject}${aNumber}分都?(?:不到|没到)${units}`, comparing('below')),
];

const grade = (parts: Readonly<Record<string, string>>): Asked | null =>
  parts.grade === undefined ? null : { ask: 'grade', grade: parts.grade };
const gradeWord = '(?<grade>优秀|良好|优|良|中等|中|合格|不合格|差|及格|不及格|较差|较好)';
/** 哪些单位是优秀, 良好的单位. */
export const grades: readonly Form[] = [
  form(
    `(?:${who}|${w.howMany})(?:的)?(?:等级|评级|评价)?(?:是|为|得了?|评为|拿了?|评上了?|获得了?|达到)?(?:了)?${gradeWord}(?:等级|等次|的)?`,
    grade,
  ),
  form(`(?:等级|评级|评为|等次)(?:是|为)?${gradeWord}的?${units}`, grade),
  form(`${gradeWord}的(?:单位|部门)(?:${w.isWho})?`, grade),
];
