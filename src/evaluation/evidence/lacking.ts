import type { FactId } from '../../facts/index.ts';
import { bindScheme, type Scheme } from '../../schemes/index.ts';
import type { OpenEvaluation } from '../open.ts';
import type { Evidence } from '../ports/index.ts';

/** The wording by which a standard asks for proof. */
const demand = /证明材料|佐证/;

/** Whether the standard of an indicator asks for proof, by its own words. */
export function expectsEvidence({ standard }: { readonly standard: string }): boolean {
  return demand.test(standard);
}

/** The files that prove an indicator: named for it, or for a figure its rule reads. */
export function evidenceOfIndicator(
  { scheme, evidence }: Pick<OpenEvaluation, 'scheme' | 'evidence'>,
  indicator: string,
): readonly Evidence[] {
  const facts = factsOfIndicator(scheme, indicator);
  return evidence.filter(({ target }) =>
    target?.kind === 'indicator' ? target.indicator === indicator : target !== null && facts.has(target.fact),
  );
}

/** The indicators whose standard asks for proof and that have none. */
export function lackingEvidence(opened: Pick<OpenEvaluation, 'scheme' | 'evidence'>) {
  return opened.scheme.indicators.filter(
    (indicator) => expectsEvidence(indicator) && evidenceOfIndicator(opened, indicator.id).length === 0,
  );
}

/** What the rule reads, with what explains it. */
export function factsOfIndicator(scheme: Scheme, indicator: string): ReadonlySet<FactId> {
  const bound = bindScheme(scheme).indicators.find(({ row }) => row.id === indicator);
  const read = bound?.rule.uses.map(({ fact }) => fact) ?? [];
  return new Set([...read, `${indicator}_reason`, `${indicator}_note`]);
}
