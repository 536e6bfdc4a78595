export { questionCopy, sectionsOf } from './asks.ts';
export {
  type BoundIndicator,
  type BoundScheme,
  bindScheme,
  defaultOf,
  type FactsRead,
  factsReadBy,
  type IndicatorRow,
  indicatorsUnder,
  limitsOf,
  rulingOf,
} from './bound.ts';
export { builtinSchemes, findScheme } from './builtin/index.ts';
export type { BoundCap, CapVerdict } from './caps.ts';
export { readScheme, schemeIssues } from './check/index.ts';
export { type Choice, chooseScheme } from './choose.ts';
export { contradictionsUnder, weightContradictions } from './contradictions.ts';
export { displayMoney, displayNumber, displayPoints, displayRate } from './display.ts';
export * from './exact.ts';
export { type Explanation, say } from './explanation.ts';
export { bindRule } from './kinds/index.ts';
export type { Relation, RelationOf, Side } from './own-checks.ts';
export { regionOf } from './region.ts';
export { type BoundAmount, bindAmount } from './rules/amount.ts';
export { after, type Outcome } from './rules/outcome.ts';
export { type Rate, rateSchema } from './rules/rate.ts';
export type { FactReader, KnownNumber } from './rules/reader.ts';
export type { Attainment, BoundRule, Rule } from './rules/rule.ts';
export type { Dimension, Indicator, Reading, Scheme } from './scheme.ts';
export { type Weights, weightFacts, weightOf, weightsIn } from './weights.ts';
