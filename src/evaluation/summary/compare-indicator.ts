import type { Result } from '../../facts/index.ts';
import type { Scheme } from '../../schemes/index.ts';
import { accessCampaign } from '../campaign/see.ts';
import type { CampaignId, EvaluationId, PersonId } from '../ids.ts';
import type { Campaign, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import { gather } from './gather.ts';
import type { Compared } from './group.ts';
import { pointsText } from './hundredths.ts';
import { type Spread, spreadOf } from './spread.ts';
import { handedIn } from './summarise.ts';

/** One department on one indicator. */
export interface IndicatorPlace {
  readonly evaluation: EvaluationId;
  readonly name: string;
  readonly score: string;
  readonly max: string;
}

/** One indicator across the departments that handed in. */
export interface IndicatorFigures {
  readonly id: string;
  readonly name: string;
  /** Points of the score; null while nobody has handed in. */
  readonly spread: Spread | null;
  /** Null where departments set the points of the indicator differently: then rates are compared. */
  readonly max: string | null;
  /** Of those with full points. */
  readonly full: number;
  readonly lowest: readonly IndicatorPlace[];
  readonly highest: readonly IndicatorPlace[];
}

const mostNamed = 5;

/** 指标对比. An indicator that is not the system's, or none: the one on which most points were lost. */
export async function compareIndicator(
  records: Records,
  by: PersonId,
  asked: { readonly campaign: CampaignId; readonly indicator: string | null },
  clock: Pick<World, 'now' | 'timeZone'>,
): Promise<
  Result<{
    readonly campaign: Campaign;
    readonly indicators: readonly {
      readonly id: string;
      readonly name: string;
      readonly dimension: string;
    }[];
    /** Null where there is no department yet. */
    readonly figures: IndicatorFigures | null;
  }>
> {
  const opened = await accessCampaign(records, by, asked.campaign, 'see_campaign');
  if (!opened.ok) return opened;
  const gathered = await gather(records, opened.value, clock);
  const { scheme } = gathered.group;
  const indicators = scheme?.indicators.map(({ id, name, dimension }) => ({ id, name, dimension })) ?? [];
  const group = handedIn(gathered);
  const chosen = indicators.findIndex(({ id }) => id === asked.indicator);
  const at = chosen >= 0 ? chosen : mostLost(group, indicators.length);
  const figures = scheme === null || indicators.length === 0 ? null : figuresAt(scheme, group, at);
  return { ok: true, value: { campaign: opened.value, indicators, figures } };
}

function mostLost(group: readonly Compared[], count: number): number {
  const lost = Array.from({ length: count }, (_, index) =>
    group.reduce((sum, { points }) => sum + (points[2 * index + 1] ?? 0), 0),
  );
  return Math.max(0, lost.indexOf(Math.max(0, ...lost)));
}

/** One indicator of those given; whole numbers throughout, so equal rates are equal. */
export function figuresAt(scheme: Scheme, group: readonly Compared[], index: number): IndicatorFigures {
  const places = group.flatMap(({ row, points }) => {
    const [score, lost] = [points[2 * index] ?? null, points[2 * index + 1] ?? null];
    return score === null || lost === null ? [] : [{ row, score, max: score + lost }];
  });
  const sorted = places.toSorted(
    (one, other) =>
      one.score * other.max - other.score * one.max ||
      one.score - other.score ||
      (one.row.name < other.row.name ? -1 : 1),
  );
  const isSame = places.every(({ max }) => max === places[0]?.max);
  const shown = ({ row, score, max }: (typeof places)[number]): IndicatorPlace => ({
    evaluation: row.evaluation,
    name: row.name,
    score: pointsText(score),
    max: pointsText(max),
  });
  const { id, name, maxPoints } = scheme.indicators[index] ?? { id: '', name: '', maxPoints: '0' };
  return {
    id,
    name,
    spread: spreadOf(places.map(({ score }) => score)),
    max: places[0] === undefined ? maxPoints : isSame ? pointsText(places[0].max) : null,
    full: places.filter(({ score, max }) => score === max).length,
    lowest: sorted.slice(0, mostNamed).map(shown),
    highest: sorted.slice(-mostNamed).toReversed().map(shown),
  };
}
