import {
  type BoundIndicator,
  bindScheme,
  exact,
  indicatorsUnder,
  roundHalfUp,
} from '../../../schemes/index.ts';
import { recordingReader } from '../../../scoring/index.ts';
import type { Check, Examined } from '../../check.ts';
import type { Found } from '../../finding.ts';
import { type Figure, sentencesIn } from '../../text/figures.ts';
import { quoteOf } from '../../text/quote.ts';
import { rowsIn } from './rows.ts';

const stated =
  /(?:公众|群众|社会|服务对象|居民|企业|总体|综合)[^，,。；]{0,10}满意[度率](?:达到|达|为|是|约|：|:)*\s*$/;

/**
 * SATISF_BAND: a printed score is that of the satisfaction a text states. Where the satisfaction itself is
 * answered, the texts are held against the answer.
 */
export const satisfactionBand: Check = {
  id: 'SATISF_BAND',
  severity: 'error',
  find(examined) {
    const { facts, scheme, passages } = examined;
    if (facts.satisfaction_rate !== undefined || examined.printed === null) return [];
    const indicator = indicatorsUnder(scheme, facts).find(({ rule }) =>
      rule.uses.some(({ fact }) => fact === 'satisfaction_rate'),
    );
    const row = rowsIn(examined).find((one) => one.indicator.id === indicator?.row.id);
    if (indicator === undefined || row === undefined || row.printed === null) return [];
    const places = passages
      .filter(({ text, column }) => text.includes('满意') && column !== 'target')
      .flatMap((passage) =>
        sentencesIn(passage).flatMap(({ text, figures }) =>
          figures
            .filter(({ unit, from }) => unit === '%' && stated.test(text.slice(0, from)))
            .filter(({ to }) => !/^\s*(?:以上|及以上|的目标)/.test(text.slice(to)))
            .map((figure) => ({ passage, text, figure, points: pointsFor(figure, indicator, examined) })),
        ),
      );
    const printed = row.printed;
    const differ = places.filter(({ points }) => points !== null && !exact(points).equals(printed));
    const [first] = differ;
    if (first === undefined || differ.length < places.length) return [];
    const quote = quoteOf(first.passage, first.text, first.figure.from);
    const found: Found = {
      code: 'satisfaction_band',
      values: {
        place: quote.place,
        quote: quote.text,
        points: first.points ?? '',
        printed: roundHalfUp(printed, 2),
      },
      facts: ['satisfaction_rate'],
      indicator: indicator.row.id,
      quotes: [quote],
    };
    return [found];
  },
};

function pointsFor(rate: Figure, { rule }: BoundIndicator, { facts, scheme }: Examined): string | null {
  const source = facts.satisfaction_source ?? 'text';
  const asStated = {
    ...facts,
    satisfaction_none: false,
    satisfaction_source: source,
    satisfaction_rate: rate.exact.toString(),
  };
  const outcome = rule.evaluate(recordingReader(asStated, bindScheme(scheme).definitionOf));
  return outcome.status === 'points' ? roundHalfUp(outcome.points, 2) : null;
}
