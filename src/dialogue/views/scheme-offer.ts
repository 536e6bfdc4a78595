import { fill } from '../../../prompts/fill.ts';
import { schemeCopy } from '../../../prompts/schemes.ts';
import { dayAt, type SchemeOffer } from '../../evaluation/index.ts';
import type { Scheme } from '../../schemes/index.ts';
import type { Conversation } from '../reply.ts';
import type { SchemeOfferView } from '../view.ts';

/** What an administrator is shown of a scheme file before it can be chosen; `id` names this very file. */
export function schemeOfferView(
  id: string,
  offer: SchemeOffer,
  talk: Pick<Conversation, 'timeZone'>,
): SchemeOfferView {
  const { scheme } = offer;
  return {
    view: 'scheme_offer',
    id,
    name: scheme.name,
    scheme: scheme.id,
    version: scheme.version,
    regions: [scheme.region, ...scheme.alsoUsedIn],
    years: yearsOf(scheme),
    max: scheme.max,
    indicators: scheme.indicators.length,
    ownFacts: scheme.facts.length,
    dimensions: scheme.dimensions.map(({ name, points }) => ({
      name,
      points,
      indicators: scheme.indicators.filter(({ dimension }) => dimension === name).length,
    })),
    grades: scheme.grades,
    caps: scheme.caps.map((cap) => ({ limit: cap.limit, because: reasonOfCap(cap) })),
    changes: changesOf(offer, talk.timeZone),
    warnings: warningsOf(scheme),
  };
}

/** Why a cap holds, with the value a rate must reach where one decides. */
function reasonOfCap({ because, when }: Scheme['caps'][number]): string {
  if (when === undefined || typeof when === 'string') return because;
  return fill(schemeCopy.capBelow, { because, rate: when.rate.name, below: when.below });
}

/** What follows for new evaluations: which version goes, and where automatic choice changes. */
function changesOf({ replaces, displaces }: SchemeOffer, timeZone: string): readonly string[] {
  return [
    ...(replaces === null ? [schemeCopy.addsOne] : [replacedSentence(replaces, timeZone)]),
    ...displaces.map(({ name }) => fill(schemeCopy.displaces, { name })),
    schemeCopy.keepsUnderWay,
  ];
}

function replacedSentence(
  { scheme, loaded }: NonNullable<SchemeOffer['replaces']>,
  timeZone: string,
): string {
  const { name, version } = scheme;
  if (loaded === null) return fill(schemeCopy.replacesBuiltin, { name, version });
  return fill(schemeCopy.replacesLoaded, { name, version, day: dayAt(loaded.at, timeZone) });
}

function warningsOf({ confidence, corrections, cityWide, region }: Scheme): readonly string[] {
  return [
    ...(confidence === 'low' ? [schemeCopy.lowConfidence] : []),
    ...(corrections.length > 0 ? [fill(schemeCopy.corrected, { count: String(corrections.length) })] : []),
    ...(cityWide ? [fill(schemeCopy.cityWide, { region })] : []),
  ];
}

/** `2023 年度`, `2023—2025 年度`, `2023 年度起` */
function yearsOf({ years: { from, to } }: Scheme): string {
  if (to === undefined) return fill(schemeCopy.yearsFrom, { from: String(from) });
  if (to === from) return fill(schemeCopy.year, { year: String(from) });
  return fill(schemeCopy.years, { from: String(from), to: String(to) });
}
