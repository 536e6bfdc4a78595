import type { EvidenceRow } from '../../report/index.ts';
import { bindScheme, type Scheme } from '../../schemes/index.ts';
import { dayAt } from '../calendar.ts';
import type { EvaluationId } from '../ids.ts';
import type { Evidence, EvidenceTarget, Records } from '../ports/index.ts';

/**
 * The evidence of an evaluation as it stood at a moment, in the order of the scheme; what nobody sorted, and what
 * was removed by then, is not among it.
 */
export async function evidenceRowsAt(
  records: Records,
  {
    evaluation,
    scheme,
    at,
    timeZone,
  }: {
    readonly evaluation: EvaluationId;
    readonly scheme: Scheme;
    readonly at: Date;
    readonly timeZone: string;
  },
): Promise<readonly EvidenceRow[]> {
  const all = await records.evidenceOf(evaluation);
  const stood = all.filter(
    (file) => file.purpose === 'proof' && file.at <= at && (file.removed === null || file.removed.at > at),
  );
  const names = stood.length === 0 ? new Map() : await records.namesOf(stood.map(({ by }) => by));
  return stood
    .flatMap((file) => (file.target === null ? [] : [{ file, target: file.target }]))
    .toSorted((one, other) => placeOf(scheme, one.target) - placeOf(scheme, other.target))
    .map(({ file, target }) => rowOf(file, nameOf(scheme, target), names.get(file.by) ?? '', timeZone));
}

function rowOf(file: Evidence, target: string, by: string, timeZone: string): EvidenceRow {
  const { fileName, at, sha256 } = file;
  return { target, fileName, by, day: dayAt(at, timeZone), sha256 };
}

function placeOf(scheme: Scheme, target: EvidenceTarget): number {
  const at = bindScheme(scheme).indicators.findIndex(({ row, rule }) =>
    target.kind === 'indicator'
      ? row.id === target.indicator
      : rule.uses.some(({ fact }) => fact === target.fact),
  );
  return at < 0 ? scheme.indicators.length : at;
}

function nameOf(scheme: Scheme, target: EvidenceTarget): string {
  if (target.kind === 'indicator') {
    return scheme.indicators.find(({ id }) => id === target.indicator)?.name ?? target.indicator;
  }
  return bindScheme(scheme).definitionOf(target.fact)?.name ?? target.fact;
}
