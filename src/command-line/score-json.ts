import { explain, type IndicatorScore, type ScoreSheet, sentenceOfExplanation } from '../scoring/index.ts';

/** What `score --json` prints, in the order other tools were promised. */
export function scoreJson(sheet: ScoreSheet, nameOf: (fact: string) => string) {
  const { scheme, sum, caps, total, max, range, grade, indicators } = sheet;
  return {
    scheme,
    sum,
    caps: caps.map(({ limit, because }) => ({ limit, because: sentenceOfExplanation(because) })),
    total,
    max,
    range,
    grade,
    indicators: indicators.map((indicator) => indicatorJson(indicator, nameOf)),
  };
}

function indicatorJson(indicator: IndicatorScore, nameOf: (fact: string) => string) {
  const { id, name, score, maxPoints, status, missing } = indicator;
  return {
    id,
    name,
    score,
    max: maxPoints,
    exact: indicator.status === 'scored' ? indicator.exact : null,
    status,
    explanation: explain(indicator, nameOf),
    missing,
  };
}
