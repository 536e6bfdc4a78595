import type { AskedSection, OpenEvaluation } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { weightContradictions, weightsIn } from '../../schemes/index.ts';
import { writtenReason } from '../../scoring/index.ts';
import { briefOf } from '../brief/part.ts';
import { campaignHeading } from '../campaign/heading.ts';
import { proofsOf } from '../evidence/views.ts';
import { shortLabel } from '../label.ts';
import { precheckPart } from '../precheck/line.ts';
import type { Conversation } from '../reply.ts';
import { sentenceOfIssue } from '../say.ts';
import { avoidableLosses } from '../trial/ways.ts';
import type { ScoreView } from '../view.ts';
import { headingOf } from './heading.ts';
import { reviewOfScore } from './review/part.ts';
import { schemeWarnings } from './scheme-warnings.ts';
import { nameWithWaiting } from './waiting.ts';

/** The quick summary; with `detail` the whole score, and the indicator of that id opened. */
export function scoreView(
  evaluation: OpenEvaluation,
  talk: Pick<Conversation, 'schemes' | 'now' | 'timeZone'>,
  detail?: string | null,
): ScoreView {
  const missing = new Set(evaluation.sheet.indicators.flatMap((indicator) => indicator.missing));
  return {
    view: 'score',
    ...headingOf(evaluation.record),
    campaign: campaignHeading(evaluation.record, talk),
    deeds: evaluation.deeds,
    schemeName: evaluation.scheme.name,
    pointsFrom: pointsFrom(evaluation),
    sheet: evaluation.sheet,
    missing: evaluation.asked.flatMap((section) => missingOf(evaluation, section, missing)),
    reasons: reasonsOf(evaluation),
    detail: evaluation.sheet.indicators.find(({ id }) => id === detail)?.id ?? null,
    proofs: proofsOf(evaluation),
    ...(detail === undefined
      ? { brief: briefOf(evaluation) }
      : { brief: null, avoidable: avoidableLosses(evaluation) }),
    warnings: [...weightProblems(evaluation), ...schemeWarnings(evaluation, talk.schemes)],
    review: reviewOfScore(evaluation, talk.timeZone),
    ...(detail === undefined ? {} : precheckPart(evaluation)),
  };
}

/** Points the office set that are incomplete or do not sum up: the total stands on them. */
function weightProblems({ scheme, facts }: OpenEvaluation): readonly string[] {
  return weightContradictions(scheme, facts).map(sentenceOfIssue);
}

function missingOf(
  evaluation: OpenEvaluation,
  section: AskedSection,
  missing: ReadonlySet<FactId>,
): ScoreView['missing'] {
  const names = section.questions
    .filter((question) => missing.has(question.id))
    .map((question) => nameWithWaiting(evaluation, question.id, shortLabel(evaluation, question.id)));
  return names.length === 0 ? [] : [{ section: section.id, sectionName: section.name, names }];
}

function reasonsOf({ sheet, facts }: OpenEvaluation): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sheet.indicators.flatMap((indicator) => {
      const reason = writtenReason(indicator, facts);
      return reason === null ? [] : [[indicator.id, reason]];
    }),
  );
}

/** Under a scheme that leaves the points to the office: that it set them, or that they are equal. */
function pointsFrom({ scheme, facts }: OpenEvaluation): string | null {
  const weights = weightsIn(scheme, facts);
  if (weights === null || scheme.weights === undefined) return null;
  return weights.status === 'unset' ? scheme.weights.unset : scheme.weights.set;
}
