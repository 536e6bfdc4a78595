import { explain, type IndicatorScore, type ScoreSheet, sentenceOfExplanation } from '../scoring/index.ts';

/** What `score --json` prints, in the order other tools were promised. */
export function scoreJson(sheet: ScoreSheet) {
  const { scheme, sum, caps, total, max, range, grade, indicators } = sheet;
  return {
    scheme,
    sum,
    caps: caps.map(({ limit, because }) => ({ limit, because: sentenceOfExplanation(because) })),
    total,
    max,
    range,
    grade,
    indicators: indicators.map(indicatorJson),
  };
}

function indicatorJson(indicator: IndicatorScore) {
  const { id, name, score, maxPoints, status, missing } = indicator;
  return {
    id,
    name,
    score,
    max: maxPoints,
    exact: indicator.status === 'scored' ? indicator.exact : null,
    status,
    explanation: explain(indicator),
    missing,
  };
}
