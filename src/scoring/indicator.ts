import type { Facts } from '../facts/index.ts';
import {
  after,
  asFraction,
  type BoundIndicator,
  type BoundScheme,
  displayPoints,
  type Exact,
  larger,
  rounded,
  roundHalfUp,
  say,
  smaller,
  zero,
} from '../schemes/index.ts';
import { recordingReader, type Trace } from './reader.ts';
import type { Explanation, IndicatorScore, Input } from './sheet.ts';

type Lines = readonly Explanation[];

/** Scores one indicator: evaluates its rule, caps and rounds once, and keeps what was read and why. */
export function scoreIndicator(bound: BoundIndicator, scheme: BoundScheme, facts: Facts): IndicatorScore {
  const reader = recordingReader(facts, scheme.definitionOf);
  const unweighed = bound.weight !== null && reader.number(bound.weight) === undefined;
  const evaluated = bound.rule.evaluate(reader);
  const outcome = bound.weighed ? after([bound.weighed], evaluated) : evaluated;
  if (outcome.status === 'open' && !unweighed) return ruled(bound, outcome, reader, scheme, facts);
  const { inputs, missing } = reader;
  const steps = rulingGiven(bound, facts) ? [...outcome.steps, say('ruling_ignored', {})] : outcome.steps;
  if (outcome.status !== 'points' || unweighed)
    return {
      inputs,
      steps,
      status: 'missing',
      score: null,
      missing,
      missingNames: missing.map((fact) => reader.name(fact)),
      ...bound.row,
    };
  return scored(bound, inputs, steps, outcome.points, outcome.losses, false);
}

function scored(
  { row, max }: BoundIndicator,
  inputs: readonly Input[],
  steps: Lines,
  points: Exact,
  losses: Lines,
  byRuling: boolean,
): IndicatorScore {
  const value = larger(smaller(points, max), zero);
  const score = roundHalfUp(value, 2);
  const exactly = rounded(value, 2);
  const closing: Explanation[] = [];
  if (points.gt(max)) closing.push(say('capped', { max: row.maxPoints }));
  if (!exactly.equals(value)) closing.push(say('rounded', { points: displayPoints(value), score }));
  // Written out: a spread row costs more than all the arithmetic.
  return {
    inputs,
    steps: closing.length > 0 ? [...steps, ...closing] : steps,
    status: 'scored',
    score,
    exact: asFraction(value),
    lost: roundHalfUp(max.sub(exactly), 2),
    losses: exactly.lt(max) ? losses : [],
    ruled: byRuling,
    missing: [],
    id: row.id,
    name: row.name,
    dimension: row.dimension,
    category: row.category,
    maxPoints: row.maxPoints,
    description: row.description,
    standard: row.standard,
    readings: row.readings,
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
    return { inputs, steps, status: 'needs_ruling', score: null, because, missing, ...bound.row };
  const told = { points: displayPoints(points.exact), reason, max: bound.row.maxPoints };
  const decided = [...steps, say('ruled', told)];
  return scored(bound, inputs, decided, points.exact, [say('ruled_lost', told)], true);
}

function rulingGiven({ ruling }: BoundIndicator, facts: Facts): boolean {
  return facts[ruling.points] !== undefined || facts[ruling.reason] !== undefined;
}
