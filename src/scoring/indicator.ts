import type { Facts } from '../facts/index.ts';
import {
  asFraction,
  type BoundIndicator,
  type BoundScheme,
  displayPoints,
  type Exact,
  exact,
  larger,
  roundHalfUp,
  say,
  smaller,
  zero,
} from '../schemes/index.ts';
import { recordingReader, type Trace } from './reader.ts';
import type { Explanation, IndicatorScore, Input } from './sheet.ts';

type Lines = readonly Explanation[];
type Scored = Extract<IndicatorScore, { status: 'scored' }>;
type Fixed = 'id' | 'name' | 'dimension' | 'category' | 'maxPoints' | 'description' | 'standard' | 'readings';
type Told = Omit<Scored, Fixed>;

/** Scores one indicator: evaluates its rule, caps and rounds once, and keeps what was read and why. */
export function scoreIndicator(bound: BoundIndicator, scheme: BoundScheme, facts: Facts): IndicatorScore {
  const reader = recordingReader(facts, scheme.definitionOf);
  const outcome = bound.rule.evaluate(reader);
  if (outcome.status === 'open') return ruled(bound, outcome, reader, scheme, facts);
  const { inputs } = reader;
  const steps = rulingGiven(bound, facts) ? [...outcome.steps, say('ruling_ignored', {})] : outcome.steps;
  if (outcome.status === 'points')
    return { ...rowOf(bound), ...scored(bound, { ...outcome, steps }, inputs, false) };
  return { ...rowOf(bound), inputs, steps, status: 'missing', score: null, missing: reader.missing };
}

function scored(
  { max, indicator }: BoundIndicator,
  awarded: { readonly points: Exact; readonly steps: Lines; readonly losses: Lines },
  inputs: readonly Input[],
  byRuling: boolean,
): Told {
  const value = larger(smaller(awarded.points, max), zero);
  const score = roundHalfUp(value, 2);
  const exactly = exact(score);
  const closing: Explanation[] = [];
  if (awarded.points.gt(max)) closing.push(say('capped', { max: indicator.maxPoints }));
  if (!exactly.equals(value)) closing.push(say('rounded', { points: displayPoints(value), score }));
  return {
    inputs,
    steps: closing.length > 0 ? [...awarded.steps, ...closing] : awarded.steps,
    status: 'scored',
    score,
    exact: asFraction(value),
    lost: roundHalfUp(max.sub(exactly), 2),
    losses: exactly.lt(max) ? awarded.losses : [],
    ruled: byRuling,
    missing: [],
  };
}

/** An open case: scored once somebody ruled points and gave a reason, until then it says what is wanted. */
function ruled(
  bound: BoundIndicator,
  open: { readonly because: Explanation; readonly steps: Lines },
  before: Trace,
  scheme: BoundScheme,
  facts: Facts,
): IndicatorScore {
  const reader = recordingReader(facts, scheme.definitionOf);
  const points = reader.number(bound.ruling.points);
  const reason = reader.word(bound.ruling.reason);
  const inputs = [...before.inputs, ...reader.inputs];
  const steps = [...open.steps, open.because];
  const { because } = open;
  const { missing } = reader;
  if (!points || reason === undefined)
    return { ...rowOf(bound), inputs, steps, status: 'needs_ruling', score: null, because, missing };
  const told = { points: displayPoints(points.exact), reason, max: bound.indicator.maxPoints };
  const award = {
    points: points.exact,
    steps: [...steps, say('ruled', told)],
    losses: [say('ruled_lost', told)],
  };
  return { ...rowOf(bound), ...scored(bound, award, inputs, true) };
}

function rulingGiven({ ruling }: BoundIndicator, facts: Facts): boolean {
  return facts[ruling.points] !== undefined || facts[ruling.reason] !== undefined;
}

function rowOf({ indicator, readings }: BoundIndicator): Pick<Scored, Fixed> {
  const { id, name, dimension, category, maxPoints, description, standard } = indicator;
  return { id, name, dimension, category, maxPoints, description, standard, readings };
}
