import type { Facts } from '../facts/index.ts';
import {
  asFraction,
  type BoundIndicator,
  type BoundScheme,
  displayPoints,
  type Exact,
  exact,
  type FactReader,
  larger,
  roundHalfUp,
  say,
  smaller,
  zero,
} from '../schemes/index.ts';
import { recordingReader, type Trace } from './reader.ts';
import type { Explanation, IndicatorScore } from './sheet.ts';

type Described = Omit<Extract<IndicatorScore, { status: 'missing' }>, 'status' | 'score' | 'missing'>;
type Lines = readonly Explanation[];

/** Scores one indicator: evaluates its rule, caps and rounds once, and keeps what was read and why. */
export function scoreIndicator(bound: BoundIndicator, scheme: BoundScheme, facts: Facts): IndicatorScore {
  const reader = recordingReader(facts, scheme.definitionOf);
  const outcome = bound.rule.evaluate(reader);
  const described = { ...describe(bound), inputs: reader.inputs };
  if (outcome.status === 'open')
    return ruled(bound, described, outcome, recordingReader(facts, scheme.definitionOf));
  const steps = rulingGiven(bound, facts) ? [...outcome.steps, say('ruling_ignored', {})] : outcome.steps;
  if (outcome.status === 'missing')
    return { ...described, steps, status: 'missing', score: null, missing: reader.missing };
  return scored(bound, { ...described, steps }, outcome.points, outcome.losses, false);
}

function scored(
  { max, indicator }: BoundIndicator,
  described: Described,
  points: Exact,
  losses: Lines,
  byRuling: boolean,
): IndicatorScore {
  const value = larger(smaller(points, max), zero);
  const score = roundHalfUp(value, 2);
  const capped = points.gt(max) ? [say('capped', { max: indicator.maxPoints })] : [];
  const inexact = exact(score).compare(value) !== 0;
  const rounded = inexact ? [say('rounded', { points: displayPoints(value), score })] : [];
  return {
    ...described,
    steps: [...described.steps, ...capped, ...rounded],
    status: 'scored',
    score,
    exact: asFraction(value),
    lost: roundHalfUp(max.sub(exact(score)), 2),
    losses: value.lt(max) ? losses : [],
    ruled: byRuling,
    missing: [],
  };
}

/** An open case: scored once somebody ruled points and gave a reason, until then it says what is wanted. */
function ruled(
  bound: BoundIndicator,
  described: Omit<Described, 'steps'>,
  open: { readonly because: Explanation; readonly steps: Lines },
  reader: FactReader & Trace,
): IndicatorScore {
  const points = reader.number(bound.ruling.points);
  const reason = reader.word(bound.ruling.reason);
  const inputs = [...described.inputs, ...reader.inputs];
  const steps = [...open.steps, open.because];
  if (!points || reason === undefined) {
    const { because } = open;
    return {
      ...described,
      inputs,
      steps,
      status: 'needs_ruling',
      score: null,
      because,
      missing: reader.missing,
    };
  }
  const told = { points: displayPoints(points.exact), reason, max: bound.indicator.maxPoints };
  return scored(
    bound,
    { ...described, inputs, steps: [...steps, say('ruled', told)] },
    points.exact,
    [say('ruled_lost', told)],
    true,
  );
}

function rulingGiven({ ruling }: BoundIndicator, facts: Facts): boolean {
  return facts[ruling.points] !== undefined || facts[ruling.reason] !== undefined;
}

function describe({ indicator, readings }: BoundIndicator): Omit<Described, 'inputs' | 'steps'> {
  const { id, name, dimension, category, maxPoints, description, standard } = indicator;
  return { id, name, dimension, category, maxPoints, description, standard, readings };
}
