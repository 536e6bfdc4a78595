import type { Condition, Sentence } from '../../../prompts/report/shape.ts';
import { reckon } from './amounts.ts';
import { type Place, show } from './show.ts';
import { isKnown, type Sources } from './sources.ts';

/** Says a sentence: its values in place, 〔待补：name〕 for what is not known, '' where no case holds. */
export function say(sentence: Sentence, sources: Sources, place: Place = 'sentence'): string {
  const template = typeof sentence === 'string' ? sentence : chosen(sentence, sources);
  return template.replaceAll(/\{(\w+)\}/g, (_, id: string) => show(id, sources, place));
}

function chosen(cases: Exclude<Sentence, string>, sources: Sources): string {
  return cases.find(({ when }) => when === undefined || holds(when, sources))?.say ?? '';
}

/** True when all parts hold. What is not known proves nothing: a condition on it does not hold. */
export function holds(condition: Condition, sources: Sources): boolean {
  const { is = {}, sign = {}, known = [], unknown = [] } = condition;
  return (
    Object.entries(is).every(([id, value]) => sources.lookup(id)?.value === value) &&
    Object.entries(sign).every(([id, wanted]) => signOf(id, sources) === wanted) &&
    known.every((id) => knows(id, sources)) &&
    !unknown.some((id) => knows(id, sources))
  );
}

function signOf(id: string, sources: Sources): string | undefined {
  const amount = reckon(id, sources);
  if (amount.kind !== 'exact') return undefined;
  if (amount.value.isZero()) return 'zero';
  return amount.value.isNegative() ? 'negative' : 'positive';
}

export function knows(id: string, sources: Sources): boolean {
  const item = sources.lookup(id);
  return item ? isKnown(item.value) : reckon(id, sources).kind === 'exact';
}

/** True when everything a template names is known. */
export function isSayable(template: string, sources: Sources): boolean {
  return [...template.matchAll(/\{(\w+)\}/g)].every(([, id = '']) => knows(id, sources));
}
