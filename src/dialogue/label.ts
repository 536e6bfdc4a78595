import { questionCopy, type Scheme } from '../schemes/index.ts';

/** The label of a question without its unit, for sentences in which the value shows it: `采购计划金额`. */
export function shortLabel({ scheme }: { readonly scheme: Scheme }, fact: string): string {
  return questionCopy(scheme, fact).label.replace(/（[^（）]*）$/, '');
}
