import { fill } from '../../../prompts/fill.ts';
import { reportWords, scoreWords } from '../../../prompts/report/words.ts';
import type { Facts } from '../../facts/index.ts';
import type { IndicatorScore, ScoreSheet } from '../../scoring/index.ts';
import type { Words } from '../values/sources.ts';
import { isToldBySystem, lostPoints, reasonOf, told } from './reasons.ts';
import { plainPoints, withOpen } from './text.ts';

/** The score sheet in words that the outline may name: total, losses, what is still open, how it was read. */
export function wordsOfScore(sheet: ScoreSheet, facts: Facts, mark: string): Words {
  const open = sheet.indicators.filter(({ status }) => status !== 'scored');
  const lost = lostPoints(sheet);
  return {
    complete: open.length === 0,
    full_marks: lost.length === 0,
    total: sheet.total,
    max: plainPoints(sheet.max),
    low: sheet.range.low,
    high: sheet.range.high,
    open: String(open.length),
    grade: sheet.grade ?? undefined,
    dimensions: [
      ...sheet.dimensions.map((dimension) => ({
        name: dimension.name,
        max: plainPoints(dimension.maxPoints),
        score: withOpen(dimension.score, dimension.open),
      })),
      { name: scoreWords.total, max: plainPoints(sheet.max), score: withOpen(sheet.total, open.length) },
    ],
    losses: lost.map((indicator) => ({
      indicator: indicator.name,
      max: plainPoints(indicator.maxPoints),
      score: indicator.score,
      lost: indicator.lost,
      reason: reasonOf(indicator, facts, mark),
    })),
    told_by_system: lost
      .filter((indicator) => isToldBySystem(indicator, facts))
      .map(({ name }) => ({ indicator: name })),
    readings: readingsOf(sheet),
    unanswered: namesOf(open.filter(({ status }) => status === 'missing')),
    unruled: open
      .filter((indicator) => indicator.status === 'needs_ruling')
      .map(({ name, because }) => ({ indicator: name, because: told(because) })),
  };
}

/** How the standard was read where it can be read in several ways, once for all indicators it concerns. */
function readingsOf({ indicators }: ScoreSheet) {
  const concerned = new Map<string, string[]>();
  for (const { name, readings } of indicators) {
    for (const reading of readings) concerned.set(reading, [...(concerned.get(reading) ?? []), name]);
  }
  return [...concerned].map(([reading, names]) => ({ reading, indicators: abridged(names) }));
}

function abridged(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  return fill(reportWords.several, { first, count: String(names.length) });
}

function namesOf(indicators: readonly IndicatorScore[]): string {
  return indicators.map(({ name }) => name).join(reportWords.listSeparator);
}
