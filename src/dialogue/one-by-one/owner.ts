import { fill } from '../../../prompts/fill.ts';
import { oneByOne } from '../../../prompts/one-by-one.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import { sectionAsking } from './order.ts';

/** `通常由 财务/采购 掌握，`, or nothing where the scheme names nobody. */
export function whoKnows(evaluation: OpenEvaluation, { id }: FactDefinition): string {
  const owner = ownerOf(evaluation, id);
  return owner === '' ? '' : fill(oneByOne.whoKnows, { owner });
}

/** The office that usually knows an answer: the question's own, else the section's; may be empty. */
export function ownerOf(evaluation: OpenEvaluation, fact: string): string {
  return questionCopy(evaluation.scheme, fact).owner ?? sectionAsking(evaluation, fact)?.owner ?? '';
}
