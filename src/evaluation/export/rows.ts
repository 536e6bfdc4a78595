import type { Facts, FactValue } from '../../facts/index.ts';
import type { Decision, Evidence, FindingReason, PastAnswer, ReviewScore } from '../ports/index.ts';
import type { ExportFile } from './schema.ts';

export function answerOf({ sequence, fact, value, before, by, at, source, origin }: PastAnswer) {
  return {
    sequence,
    fact,
    value: copied(value),
    before: copied(before),
    by,
    at: at.toISOString(),
    source,
    origin,
  };
}

/** A file that was removed only after `until` still counts. */
export function evidenceOf(one: Evidence, until: Date) {
  const { id, purpose, target, fileName, bytes, sha256: digest, mediaType, by, at } = one;
  const removed = one.removed !== null && one.removed.at <= until ? one.removed : null;
  return {
    id,
    purpose,
    fact: target?.kind === 'fact' ? target.fact : null,
    indicator: target?.kind === 'indicator' ? target.indicator : null,
    fileName,
    bytes,
    sha256: digest,
    mediaType,
    by,
    at: at.toISOString(),
    removed: removed === null ? null : { by: removed.by, at: removed.at.toISOString() },
  };
}

export function decisionOf({ kind, snapshot, by, onBehalfOf, note, sections, at }: Decision) {
  return { kind, snapshot, by, onBehalfOf, note, sections: { ...sections }, at: at.toISOString() };
}

export function reviewScoreOf({ indicator, points, reason, by, at }: ReviewScore) {
  return { indicator, points, reason, by, at: at.toISOString() };
}

export function findingReasonOf({ finding, check, reason, by, at }: FindingReason) {
  return { finding, check, reason, by, at: at.toISOString() };
}

type Copied = ExportFile['facts'][string];

function copied(value: FactValue): Copied;
function copied(value: FactValue | null): Copied | null;
function copied(value: FactValue | null): Copied | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  const texts = value.filter((entry) => typeof entry === 'string');
  return texts.length > 0
    ? texts
    : value.filter((entry) => typeof entry !== 'string').map((row) => ({ ...row }));
}

export function factsWithValues(facts: Facts): ExportFile['facts'] {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, copied(value)]])),
  );
}
