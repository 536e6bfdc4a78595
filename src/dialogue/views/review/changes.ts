import { fill } from '../../../../prompts/fill.ts';
import { review as copy } from '../../../../prompts/review.ts';
import { changedFacts, contentOf, type OpenEvaluation, type Snapshot } from '../../../evaluation/index.ts';
import { clipped, type FactValue, showValue } from '../../../facts/index.ts';
import { bindScheme } from '../../../schemes/index.ts';
import { shortLabel } from '../../label.ts';

const longestValue = 60;

/** What changed from one submission to the next: score, system, facts in the order they are asked. */
export function changesBetween(
  evaluation: OpenEvaluation,
  before: Snapshot,
  after: Snapshot,
): readonly string[] {
  const was = contentOf(before);
  const is = contentOf(after);
  const order = evaluation.asked.flatMap(({ questions }) => questions.map(({ id }) => id));
  const scored = { before: was.sheet.total, after: is.sheet.total };
  const schemes = { before: was.scheme.name, after: is.scheme.name };
  const sameScheme = was.scheme.id === is.scheme.id && was.scheme.version === is.scheme.version;
  return [
    fill(copy.card.scoreChange, scored),
    ...(sameScheme ? [] : [fill(copy.card.schemeChange, schemes)]),
    ...changedFacts(was.facts, is.facts, order).map((fact) =>
      changeOf(evaluation, fact, was.facts[fact], is.facts[fact]),
    ),
  ];
}

function changeOf(
  evaluation: OpenEvaluation,
  fact: string,
  was: FactValue | undefined,
  is: FactValue | undefined,
): string {
  const definition = bindScheme(evaluation.scheme).definitionOf(fact);
  if (definition === undefined) return fill(copy.card.change, { label: fact, before: '…', after: '…' });
  const shown = (value: FactValue | undefined, other: FactValue | undefined): string => {
    if (value === undefined) return copy.card.unanswered;
    if (definition.type !== 'list') {
      return clipped(showValue(definition, value).replaceAll(/\s*\n\s*/g, ' '), longestValue);
    }
    const same = other !== undefined && rowCount(other) === rowCount(value);
    return fill(same ? copy.card.rowsChanged : copy.card.rows, { count: String(rowCount(value)) });
  };
  const label = shortLabel(evaluation, fact);
  return fill(copy.card.change, { label, before: shown(was, undefined), after: shown(is, was) });
}

const rowCount = (value: FactValue) => (typeof value === 'object' ? [...value].length : 0);
