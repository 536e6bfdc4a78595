import type { Result } from '../../facts/index.ts';
import { accessCampaign } from '../campaign/see.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { refused } from '../open.ts';
import type { Campaign, Records } from '../ports/index.ts';
import type { World } from '../world.ts';
import { dimensionsOf, entryOf, type SummaryEntry } from './entries.ts';
import { gather } from './gather.ts';
import type { Compared } from './group.ts';
import { hundredthsOf, pointsText } from './hundredths.ts';
import { doubledMedian, type Spread, sortedUp, spreadOf } from './spread.ts';
import { medianOf, signedHalf } from './stand-out.ts';
import { handedIn } from './summarise.ts';

/** A part of the whole beside the median of the group. */
export interface PartBeside {
  readonly name: string;
  readonly score: string;
  readonly median: string;
  /** With its sign, from the exact median. */
  readonly gap: string;
}

/** One department beside all that handed in. */
export interface UnitBeside {
  readonly entry: SummaryEntry;
  /** The others, without this one. */
  readonly group: Spread | null;
  /** Among the others and itself; null where its score is not complete or of another system. */
  readonly rank: number | null;
  readonly dimensions: readonly PartBeside[];
  /** Indicators below the median, the farthest first, and those above. */
  readonly behind: readonly PartBeside[];
  readonly ahead: readonly PartBeside[];
}

/** 与同组对比: one department beside the others of its campaign that handed in. */
export async function compareUnit(
  records: Records,
  by: PersonId,
  evaluation: EvaluationId,
  clock: Pick<World, 'now' | 'timeZone'>,
): Promise<Result<{ readonly campaign: Campaign; readonly beside: UnitBeside }>> {
  const record = await records.evaluation(evaluation);
  if (record === null) return refused('campaigns_not_yours');
  const opened = await accessCampaign(records, by, record.campaign, 'see_campaign');
  if (!opened.ok) return opened;
  const gathered = await gather(records, opened.value, clock);
  const row = gathered.group.rows.find((one) => one.evaluation === evaluation);
  if (row === undefined) return refused('campaigns_not_yours');
  const own = gathered.group.comparedOf(row);
  const others = handedIn(gathered).filter((one) => one.row !== row);
  const entry = entryOf({ row, compared: null }, { ...gathered, ranks: new Map() });
  const parts =
    own === null || others.length === 0 ? [] : indicatorsBeside(gathered.group.scheme, own, others);
  const isBehind = (part: PartBeside) => part.gap.startsWith('-');
  const farthest = (one: PartBeside, other: PartBeside) =>
    Math.abs(hundredthsOf(other.gap)) - Math.abs(hundredthsOf(one.gap));
  return {
    ok: true,
    value: {
      campaign: opened.value,
      beside: {
        entry,
        group: spreadOf(others.map(({ total }) => total)),
        rank: own === null ? null : 1 + others.filter(({ total }) => total > own.total).length,
        dimensions:
          own === null || others.length === 0 ? [] : dimensionsBeside(gathered.group.scheme, own, others),
        behind: parts.filter(isBehind).sort(farthest),
        ahead: parts.filter((part) => !isBehind(part) && part.gap !== '0.00').sort(farthest),
      },
    },
  };
}

type System = Parameters<typeof dimensionsOf>[0] | null;

function dimensionsBeside(scheme: System, own: Compared, others: readonly Compared[]): readonly PartBeside[] {
  if (scheme === null) return [];
  const sums = others.map(({ points }) =>
    dimensionsOf(scheme, points).map(({ score }) => hundredthsOf(score)),
  );
  return dimensionsOf(scheme, own.points).map(({ name, score }, index) => {
    const median2 = doubledMedian(sortedUp(sums.map((all) => all[index] ?? 0)));
    return beside(name, hundredthsOf(score), median2);
  });
}

function indicatorsBeside(scheme: System, own: Compared, others: readonly Compared[]): readonly PartBeside[] {
  if (scheme === null) return [];
  return scheme.indicators.flatMap(({ name }, index) => {
    const score = own.points[2 * index] ?? null;
    return score === null ? [] : [beside(name, score, medianOf(others, index))];
  });
}

function beside(name: string, score: number, median2: number): PartBeside {
  return {
    name,
    score: pointsText(score),
    median: signedHalf(median2),
    gap: signedHalf(2 * score - median2),
  };
}
